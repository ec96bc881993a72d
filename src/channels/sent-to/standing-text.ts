import type { Language } from "../../domain/language.ts";
import type { Standing } from "./channel.ts";

/** Where a waiting customer stands, in words; "" without a place to tell. */
export function standingText(
  { place, waitMinutes, ended }: Standing,
  say: (key: string, params: Record<string, string | number>, language: Language) => string,
  language: Language,
): string {
  if (ended) return say(`queue-ended-${ended}`, {}, language);
  if (place === undefined) return "";
  if (!waitMinutes) return say("queue-now", { place }, language);
  return say("queue-now-wait", { place, low: waitMinutes[0], high: waitMinutes[1] }, language);
}
