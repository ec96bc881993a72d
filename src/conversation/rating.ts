import type { InboundMessage } from "../domain/message.ts";
import { sayCommon } from "./dialog-turn.ts";
import { offerPerson } from "./offer-person.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Best first, as the buttons stand. */
const stars = [5, 4, 3, 2, 1];
/** Up to here the customer is asked whether somebody should look again. */
const unhappy = 2;
const idOf = (count: number) => `rate-${count}`;

/** After an agent has resolved the matter: how was it? Whoever writes on instead is simply answered. */
export function askRating(deps: TurnDeps, { state, meta, say }: TurnWriter): void {
  const words = (key: string) => deps.phrases.render("common", key, {}, state.language).join(" ");
  state.asks += 1;
  const ask = `${meta.id}.rate.${state.asks}`;
  const choices = stars.map((count) => ({ id: idOf(count), label: words(idOf(count)) }));
  state.offer = { ask, choices, leads: Object.fromEntries(choices.map(({ id }) => [id, { act: "rate" as const }])) };
  state.rating = ask;
  say(words("rate-ask"), { kind: "choice", ask, choices });
}

export function takeRating(deps: TurnDeps, writer: TurnWriter, choice: string): string {
  const given = starsOf(choice);
  writer.state.rating = undefined;
  writer.count({ fact: "rated", stars: given });
  if (given <= unhappy) offerPerson(deps, writer, "rate-sorry");
  else sayCommon(deps, writer, "rate-thanks");
  return "rated";
}

/** A rating pressed after something else was said or begun counts all the same and changes nothing of what goes on; undefined where this is none, or one was given. */
export function takeLateRating({ state, count }: TurnWriter, choice: InboundMessage["choice"]): number | undefined {
  const given = choice && choice.ask === state.rating ? starsOf(choice.choice) : undefined;
  if (given === undefined || !stars.includes(given)) return undefined;
  state.rating = undefined;
  count({ fact: "rated", stars: given });
  return given;
}

const starsOf = (choice: string): number => Number(choice.replace("rate-", ""));
