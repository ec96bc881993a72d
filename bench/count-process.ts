import { constants } from "node:fs";
import files from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/** Preloaded into a server under load (`node --import`): counts what the process does, and tells it when asked over the process's channel. */
export interface ProcessCounts {
  /** Calls of fdatasync and fsync on open files, and writes to files opened so that each of them syncs. */
  syncs: number;
  /** Processor time, in milliseconds. */
  cpuMs: number;
  /** Longest time since the last asking in which the event loop did not come round, in milliseconds. */
  stallMs: number;
  /** The same, as far as the process was at work in it: without the waiting for a processor that others use. */
  ownStallMs: number;
  rssMegabytes: number;
  heapMegabytes: number;
}

const lookEveryMs = 10;
let syncs = 0;
let stallMs = 0;
let ownStallMs = 0;

const { open } = files;
const handle = await open(process.execPath, "r");
const prototype = Object.getPrototypeOf(handle) as Record<"sync" | "datasync", () => Promise<void>>;
await handle.close();
files.open = async (path, flags, mode) => {
  const opened = await open(path, flags, mode);
  if (typeof flags !== "number" || (flags & constants.O_DSYNC) === 0) return opened;
  const write = opened.write.bind(opened) as typeof opened.write;
  return Object.assign(opened, {
    write: ((...given: Parameters<typeof write>) => {
      syncs += 1;
      return write(...given);
    }) as typeof write,
  });
};
syncBuiltinESMExports();
for (const name of ["sync", "datasync"] as const) {
  const plain = prototype[name];
  prototype[name] = function counted(this: unknown) {
    syncs += 1;
    return plain.call(this);
  };
}

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
let lookedAt = performance.now();
let cpuThen = cpuMs();
setInterval(() => {
  const late = performance.now() - lookedAt - lookEveryMs;
  stallMs = Math.max(stallMs, late);
  ownStallMs = Math.max(ownStallMs, Math.min(late, cpuMs() - cpuThen));
  lookedAt = performance.now();
  cpuThen = cpuMs();
}, lookEveryMs).unref();

process.on("message", () => {
  const { rss, heapUsed } = process.memoryUsage();
  const memory = { rssMegabytes: rss / 2 ** 20, heapMegabytes: heapUsed / 2 ** 20 };
  process.send?.({ syncs, cpuMs: cpuMs(), stallMs, ownStallMs, ...memory } satisfies ProcessCounts);
  stallMs = 0;
  ownStallMs = 0;
});
process.channel?.unref();
