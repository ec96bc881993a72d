import type { Seeded } from "../../faults/seeded.ts";
import type { ConnectorMood } from "../../support/connector-double.ts";
import { deathInTurn } from "../death-in-turn.ts";
import { deliveredAgain } from "../delivered-again.ts";
import type { TeamsHouse } from "./open-teams-house.ts";

type Sent = Record<string, unknown>;

/** One thing that goes wrong, at each step of a run anew. */
export interface TeamsFault {
  name: string;
  /** So many words may be said once more in a run, whatever happens at its steps. */
  repeats?: number;
  /** Answers how many words may be said once more because of it. */
  before(house: TeamsHouse): number;
  /** What Azure Bot Service delivers once more, after what was sent last. */
  again(sent: readonly Sent[]): readonly Sent[];
}

/** Everything that may go wrong between Microsoft and us. */
export function teamsFaults(chance: Seeded): TeamsFault[] {
  const nothing = { before: () => 0, again: () => [] };
  const trouble = (name: string, most: number, ...moods: ConnectorMood[]): TeamsFault => ({
    ...{ ...nothing, name },
    before({ double }) {
      const troubles = Array.from({ length: chance.below(most + 1) }, () => chance.pick(moods));
      double.next(...troubles);
      return troubles.filter((mood) => typeof mood === "string" && mood.startsWith("takes it")).length;
    },
  });
  return [
    ...deliveredAgain<Sent>(chance).map((fault) => ({ ...nothing, ...fault })),
    trouble(
      "429 and 412, with a time and without",
      3,
      { status: 429, retryAfter: "0" },
      { status: 429 },
      { status: 412 },
    ),
    trouble(
      "5xx before anything was taken, and a line that is cut",
      3,
      { status: 500 },
      { status: 503 },
      "cuts the line",
    ),
    trouble("502 after it was taken", 2, "takes it and answers 502"),
    trouble("no answer after it was taken", 2, "takes it and cuts the line"),
    { ...nothing, ...deathInTurn(), repeats: 1 },
    {
      ...{ ...nothing, name: "killed before or after a commit" },
      before(house) {
        if (chance.chance(0.4)) return 0;
        house.life().dieAfter(chance.below(8));
        return 1;
      },
    },
  ];
}
