import { open } from "node:fs/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";

/** Preloaded into a server under load (`node --import`): counts what the process does, and tells it when asked over the process's channel. */
export interface ProcessCounts {
  /** Calls of fdatasync and fsync on open files. */
  syncs: number;
  /** Processor time, in milliseconds. */
  cpuMs: number;
  /** Longest stall of the event loop since the last asking, in milliseconds. */
  stallMs: number;
  rssMegabytes: number;
  heapMegabytes: number;
}

const stalls = monitorEventLoopDelay({ resolution: 5 });
stalls.enable();
let syncs = 0;

const handle = await open(process.execPath, "r");
const prototype = Object.getPrototypeOf(handle) as Record<"sync" | "datasync", () => Promise<void>>;
await handle.close();
for (const name of ["sync", "datasync"] as const) {
  const plain = prototype[name];
  prototype[name] = function counted(this: unknown) {
    syncs += 1;
    return plain.call(this);
  };
}

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const counts: ProcessCounts = {
    syncs,
    cpuMs: (user + system) / 1_000,
    stallMs: stalls.max / 1e6,
    rssMegabytes: rss / 2 ** 20,
    heapMegabytes: heapUsed / 2 ** 20,
  };
  stalls.reset();
  process.send?.(counts);
});
process.channel?.unref();
