import { readFileSync } from "node:fs";
import { newId } from "../domain/ids.ts";

/** A clock that nobody can set back. Readings compare only within one `boot`. */
export interface Monotonic {
  boot: string;
  nowMs(): number;
}

const bootOfMachine = (): string => {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return newId();
  }
};

/** The machine's own count since it started; on Linux it goes on over a restart of the process, elsewhere each process is a boot of its own. */
export function createMonotonic(): Monotonic {
  return { boot: bootOfMachine(), nowMs: () => Number(process.hrtime.bigint() / 1_000_000n) };
}
