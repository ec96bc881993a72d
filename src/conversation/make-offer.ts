import type { OfferAct } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Says a common phrase with a button for each of what can be done; `label` is a common phrase, too. */
export function makeOffer(
  { phrases }: TurnDeps,
  { state, meta, say }: TurnWriter,
  phrase: string,
  buttons: { id: string; label: string; act: OfferAct }[],
): void {
  const words = (key: string) => phrases.render("common", key, {}, state.language).join(" ");
  state.asks += 1;
  const ask = `${meta.id}.offer.${state.asks}`;
  const choices = buttons.map(({ id, label }) => ({ id, label: words(label) }));
  state.offer = { ask, choices, leads: Object.fromEntries(buttons.map(({ id, act }) => [id, { act }])) };
  say(words(phrase), { kind: "choice", ask, choices });
}
