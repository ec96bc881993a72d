import type { Understanding } from "../domain/understood.ts";
import { linesOf } from "./lines-of.ts";
import { understoodLine } from "./understood-line.ts";

interface Options {
  understanding: Understanding;
  /** Bytes or text; one utterance a line. */
  input: AsyncIterable<Uint8Array | string>;
  /** Takes one whole line, line break included. */
  write: (line: string) => void | Promise<void>;
  now: () => string;
  timeZone: string;
}

/** `walletline understand`: exactly one JSON line for each line read, blank ones included. */
export async function runUnderstand({ understanding, input, write, now, timeZone }: Options): Promise<void> {
  for await (const line of linesOf(input))
    await write(`${understoodLine(understanding.understand(line, { now: now(), timeZone }))}\n`);
}
