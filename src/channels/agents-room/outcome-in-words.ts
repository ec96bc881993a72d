import type { RoomOutcome } from "./room-acts.ts";
import type { RoomWords } from "./room-cards.ts";

/** Why nothing was done, for the agent who tried. */
export function outcomeInWords(outcome: Exclude<RoomOutcome, "done" | "not-linked">, say: RoomWords): string {
  if (outcome.refused === "taken") return say("room-refused-taken", { by: outcome.by });
  if (outcome.refused !== "held") return say(`room-refused-${outcome.refused}`);
  const kinds = outcome.kinds.map((kind) => say(`room-held-${kind}`)).join(say("room-and"));
  return say("room-refused-held", { kinds });
}
