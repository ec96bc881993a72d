import type { Danger, DangerSigns } from "../../domain/danger.ts";
import type { Lexicon } from "../../domain/lexicon.ts";
import type { Understood } from "../../domain/understood.ts";
import type { HanTable } from "../text/han-table.ts";
import { createSignScale, dangerOf, type Resembled } from "./find-danger.ts";
import { createPlainReader } from "./read-plainly.ts";

/** The danger in a message, by its signs and by what it was understood as; undefined when there is not enough to act on. */
export function createDangerFinder({
  han,
  lexicon,
  signs,
}: {
  han: HanTable;
  lexicon: Pick<Lexicon, "rewrites">;
  signs: DangerSigns;
}): (utterance: string, understood: Pick<Understood, "decision" | "intent" | "options">) => Danger | undefined {
  const read = createPlainReader({ han, dialect: lexicon.rewrites, signs });
  const weigh = createSignScale(signs);
  return (utterance, understood) => dangerOf(weigh(read(utterance), resembled(understood)));
}

/** Below it a clarifying question is a guess. */
const nearFrom = 0.4;

const resembled = ({ decision, intent, options }: Pick<Understood, "decision" | "intent" | "options">): Resembled => ({
  intent: decision === "accept" ? (intent ?? undefined) : undefined,
  nearly: decision === "clarify" ? options.find(({ confidence }) => confidence >= nearFrom)?.intent : undefined,
});
