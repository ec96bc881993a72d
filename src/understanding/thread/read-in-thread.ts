import { parentPort, workerData } from "node:worker_threads";
import { createUnderstanding } from "../create-understanding.ts";
import { loadModel } from "../open-understanding.ts";
import type { Answered, Asked, ThreadData } from "./thread-messages.ts";

/** The thread itself: says once that it is there, then answers each list of texts with a list of what was understood. */
const { modelFiles, lexicon, danger } = workerData as ThreadData;
const model = loadModel(modelFiles);
if (!model) throw new Error("there is no model for the thread to read");
const { understand } = createUnderstanding({ model, lexicon, danger });

parentPort?.on("message", (asked: Asked[]) => {
  parentPort?.postMessage(asked.map(read) satisfies Answered);
});
parentPort?.postMessage("ready");

function read([utterance, now, timeZone]: Asked): Answered[number] {
  try {
    return understand(utterance, { now, timeZone });
  } catch {
    return null;
  }
}
