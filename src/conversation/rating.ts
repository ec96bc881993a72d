import { sayCommon } from "./dialog-turn.ts";
import { offerPerson } from "./offer-person.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** Best first, as the buttons stand. */
const stars = [5, 4, 3, 2, 1];
/** Up to here the customer is asked whether somebody should look again. */
const unhappy = 2;

/** After an agent has resolved the matter: how was it? Whoever writes on instead is simply answered. */
export function askRating(deps: TurnDeps, { state, meta, say }: TurnWriter): void {
  const words = (key: string) => deps.phrases.render("common", key, {}, state.language).join(" ");
  state.asks += 1;
  const ask = `${meta.id}.rate.${state.asks}`;
  const choices = stars.map((count) => ({ id: `rate-${count}`, label: words(`rate-${count}`) }));
  state.offer = { ask, choices, leads: Object.fromEntries(choices.map(({ id }) => [id, { act: "rate" as const }])) };
  say(words("rate-ask"), { kind: "choice", ask, choices });
}

export function takeRating(deps: TurnDeps, writer: TurnWriter, choice: string): string {
  const given = Number(choice.replace("rate-", ""));
  writer.count({ fact: "rated", stars: given });
  if (given <= unhappy) offerPerson(deps, writer, "rate-sorry");
  else sayCommon(deps, writer, "rate-thanks");
  return "rated";
}
