import { Worker } from "node:worker_threads";
import type { Answered, Asked, ThreadData } from "./thread-messages.ts";
import type { Thread, ThreadEvents } from "./understanding-thread.ts";

/** Megabytes of heap for a thread that goes wrong: it ends, the process does not. The model itself lies outside of the heap. */
const heapMegabytes = 256;

/** Starts a thread that has its model out of the first of these files that is whole. It keeps no process alive. */
export function startThread(data: ThreadData, events: ThreadEvents): Thread {
  const worker = new Worker(new URL("./read-in-thread.js", import.meta.url), {
    workerData: data,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.unref();
  worker.on("message", (message: "ready" | Answered) => {
    if (message === "ready") events.ready();
    else events.answered(message);
  });
  worker.on("error", (error) => events.lost(String(error)));
  worker.on("exit", (code) => events.lost(`it ended with ${code}`));
  return {
    send: (asked: Asked[]) => worker.postMessage(asked),
    end: async () => void (await worker.terminate()),
  };
}
