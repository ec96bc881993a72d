import { type AsksWhy, asksWhy } from "../dialog/asks-why.ts";
import type { Typed } from "../dialog/dialog.ts";
import { areaOf, type Understood } from "../domain/understood.ts";
import { miss, sayBesidePerson } from "./answers.ts";
import { whenIsMoney } from "./asks-onward.ts";
import { offerPerson } from "./offer-person.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** "Why?", "why does it take so long?" after an answer: what the knowledge has of it, else honestly that it has nothing; the second time a person. Undefined for other words. */
export function explain(deps: TurnDeps, writer: TurnWriter, typed: Typed, understood: Understood): string | undefined {
  const { state } = writer;
  const asked = asksWhy(typed.text);
  if (!asked || (asked === "of" && namesMatter(understood))) return undefined;
  const { topic } = state;
  if (!topic) return asked === "bare" ? miss(deps, writer, "which-matter") : undefined;
  state.misses = 0;
  if (state.explained === topic) {
    offerPerson(deps, writer, "why-offer");
    return "why-again";
  }
  state.explained = topic;
  const reasons = reasonsFor(topic, asked).map((intent) => deps.answers.why(intent, state.language));
  const known = reasons.find((bubbles) => bubbles.length > 0);
  sayBesidePerson(deps, writer, topic, known ?? deps.phrases.render("common", "why-unknown", {}, state.language));
  return known ? `why:${topic}` : "why-unknown";
}

const namesMatter = ({ decision }: Understood): boolean => decision !== "reject";

/** Where it takes long, money on its way has its own reasons. */
const reasonsFor = (topic: string, asked: AsksWhy): string[] => {
  const money = whenIsMoney[areaOf(topic)];
  return asked === "so-long" && money ? [money, topic] : [topic];
};
