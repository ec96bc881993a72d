import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Offers a person with two buttons; what was asked before stays answerable. */
export function offerPerson(
  deps: TurnDeps,
  writer: TurnWriter,
  phrase: string,
  labels: { yes: string; no: string } = { yes: "person", no: "go-on-here" },
): void {
  const { state } = writer;
  const words = (key: string) => deps.phrases.render("common", key, {}, state.language).join(" ");
  state.asks += 1;
  const ask = `${writer.meta.id}.offer.${state.asks}`;
  const choices = [
    { id: "yes", label: words(labels.yes) },
    { id: "no", label: words(labels.no) },
  ];
  state.offer = { ask, choices, leads: { yes: { act: "person" }, no: { act: "resume" } } };
  writer.say(words(phrase), { kind: "choice", ask, choices });
}
