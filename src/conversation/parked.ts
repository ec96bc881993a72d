import { runLivesMs } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** A dialog that was under way when a person took over: offered again, for a day. */
export function offerParked(deps: TurnDeps, writer: TurnWriter, phrase = "parked-offer"): boolean {
  const { state } = writer;
  const run = state.run;
  if (!run) return false;
  if (Date.parse(deps.now()) - Date.parse(run.touchedAt) > runLivesMs) {
    state.run = undefined;
    return false;
  }
  const words = (key: string) => deps.phrases.render("common", key, {}, state.language).join(" ");
  state.asks += 1;
  const ask = `${writer.meta.id}.offer.${state.asks}`;
  const choices = [
    { id: "resume", label: words("parked-continue") },
    { id: "drop", label: words("parked-drop") },
  ];
  state.offer = { ask, choices, leads: { resume: { act: "resume" }, drop: { act: "drop" } } };
  writer.say(words(phrase), { kind: "choice", ask, choices });
  return true;
}
