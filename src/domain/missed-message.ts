import type { Missed } from "./desk-fact.ts";
import type { Message } from "./message.ts";

/** Of an utterance that nobody understood, earlier releases stored this much beside the fact. */
const longestStored = 300;

/** The message that was not understood, as its transcript has it now; undefined once it is gone, or says something else than what an earlier release stored. */
export function missedMessage({ message, text }: Missed, transcript: readonly Message[]): Message | undefined {
  if (message !== undefined) return transcript.find(({ id }) => id === message);
  if (text === undefined) return undefined;
  return transcript.findLast(({ from, text: said }) => from === "customer" && said.slice(0, longestStored) === text);
}
