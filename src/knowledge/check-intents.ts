import type { Intent, Written } from "./intent.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { Problem } from "./problem.ts";
import { strayLatin } from "./stray-latin.ts";

interface Allowed {
  /** Undefined when wallet.yaml could not be read: then no name is called unknown. */
  placeholders: readonly string[] | undefined;
  /** Undefined when lexicon.yaml could not be read: then no Latin is called stray. */
  latinOk: readonly string[] | undefined;
}

/** What a schema cannot see: doubled ids, follow-ups that lead nowhere, unknown or unequal placeholders, Latin left in Chinese. */
export function checkIntents(intents: readonly Intent[], allowed: Allowed): Problem[] {
  const seen = new Set<string>();
  const ids = new Set(intents.map((intent) => intent.id));
  return intents.flatMap((intent) => {
    const messages: string[] = [];
    if (seen.has(intent.id)) messages.push("the id is given twice");
    seen.add(intent.id);
    if (!intent.id.startsWith(`${intent.area}/`))
      messages.push(`the id does not begin with its area "${intent.area}/"`);
    if (intent.area === "out" && (intent.answer || intent.dialog))
      messages.push("what is outside has no answer and no dialog");
    if (intent.why && !intent.answer) messages.push("a reason without an answer is never said");
    if (intent.area !== "out" && !intent.answer && !intent.dialog) messages.push("has neither an answer nor a dialog");
    for (const next of intent.followUps)
      if (!ids.has(next) || next === intent.id) messages.push(`follow-up "${next}" leads nowhere`);
    messages.push(...wordsProblems(intent, allowed));
    return messages.map((message) => ({ ...intent.where, message: `${intent.id}: ${message}` }));
  });
}

function wordsProblems({ answer, why, title }: Intent, { placeholders, latinOk }: Allowed): string[] {
  const messages: string[] = [];
  for (const words of [title, answer ?? title, why ?? title]) {
    const stray = latinOk === undefined ? [] : strayLatin(words["zh-Hans"], latinOk);
    if (stray.length > 0) messages.push(`Latin in the Chinese text: ${stray.join(" ")}`);
  }
  for (const words of [answer, why]) if (words) messages.push(...placeholderProblems(words, placeholders));
  return messages;
}

function placeholderProblems(words: Written, placeholders: Allowed["placeholders"]): string[] {
  const messages: string[] = [];
  const chinese = placeholdersIn(words["zh-Hans"]);
  const english = placeholdersIn(words.en);
  if (chinese.join() !== english.join())
    messages.push(`the placeholders differ: zh-Hans {${chinese.join(", ")}}, en {${english.join(", ")}}`);
  for (const name of new Set([...chinese, ...english]))
    if (placeholders && !placeholders.includes(name)) messages.push(`unknown placeholder {${name}}`);
  return messages;
}
