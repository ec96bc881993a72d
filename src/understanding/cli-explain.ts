import type { Lexicon } from "../domain/lexicon.ts";
import type { Understanding } from "../domain/understood.ts";
import { createClassifier } from "./classifier/create-classifier.ts";
import { belonging } from "./decide.ts";
import { createIntentReader } from "./intent-reader.ts";
import { createReading } from "./reading.ts";
import { createSlipCorrector } from "./text/correct-slips.ts";
import { thresholds } from "./thresholds.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

interface Options {
  utterance: string;
  understanding: Understanding;
  model: UnderstandingModel;
  lexicon: Lexicon;
  now: string;
  timeZone: string;
}

const shown = 6;

/** `walletline understand "…" --explain`: how the text was read, what it was taken for, and which of its words decided. */
export function runExplain({ utterance, understanding, model, lexicon, now, timeZone }: Options): string {
  const { read, extract } = createReading(model.han, lexicon);
  const readIntents = createIntentReader({ classifier: createClassifier(model.classifier, extract), lexicon });
  const text = createSlipCorrector(model)(read(utterance));
  const { ranking, both } = readIntents(text);
  const understood = understanding.understand(utterance, { now, timeZone });
  const best = ranking.intents[0];
  const lines = [
    `read as     ${text}`,
    `language    ${understood.language}`,
    `decision    ${understood.decision}: belongs ${percent(belonging(ranking))}, acted on from ${percent(thresholds.accept)}; outside ${percent(ranking.outside)}`,
  ];
  if (understood.danger)
    lines.push(
      `danger      ${understood.danger.kind} ${understood.danger.score}`,
      ...understood.danger.signs.map(
        ({ title, weight }) => `${String(weight).padStart(10)}  ${title["zh-Hans"]} / ${title.en}`,
      ),
    );
  if (both) lines.push(`two asked   ${both[0].intent} and ${both[1].intent}`);
  for (const { intent, confidence } of ranking.intents.slice(0, shown))
    lines.push(`${percent(confidence).padStart(10)}  ${intent}`);
  if (best) {
    lines.push(`what decided for ${best.intent} (how much less likely without it):`);
    for (const { word, loss } of deciding(text, (other) => readIntents(other).ranking.probabilityOf(best.intent)))
      lines.push(`${percent(loss).padStart(10)}  ${word}`);
  }
  for (const { type, text: found, start, end, value } of understood.entities)
    lines.push(`entity      ${type} "${found}" ${start}–${end} ${JSON.stringify(value)}`);
  return `${lines.join("\n")}\n`;
}

/** Each word (or pair of Han characters) with what its absence costs, the costliest first. */
function deciding(text: string, confidence: (text: string) => number): { word: string; loss: number }[] {
  const whole = confidence(text);
  const words = Array.from(text.matchAll(/[a-z0-9']+|[㐀-鿿]{1,2}/g)).slice(0, 60);
  return words
    .map((match) => ({
      word: match[0],
      loss: whole - confidence(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`),
    }))
    .sort((a, b) => b.loss - a.loss)
    .slice(0, shown);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
