import { makeOffer } from "./make-offer.ts";
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
  makeOffer(deps, writer, phrase, [
    { id: "resume", label: "parked-continue", act: "resume" },
    { id: "drop", label: "parked-drop", act: "drop" },
  ]);
  return true;
}
