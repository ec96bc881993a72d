import type { DangerSigns } from "../../domain/danger.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Understood } from "../../domain/understood.ts";

/** What the thread is given at its start: it reads the model itself. */
export interface ThreadData {
  modelFiles: readonly string[];
  lexicon: Lexicon;
  danger?: DangerSigns;
}

/** A text, and when and where it was written. */
export type Asked = [utterance: string, now: string, timeZone: string];

/** As many as were asked, in their order; null where the thread could not read one. */
export type Answered = (Understood | null)[];
