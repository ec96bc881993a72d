import type { Seeded } from "../../faults/seeded.ts";
import { deliveredAgain } from "../delivered-again.ts";
import type { Sent } from "./freeze-on-the-web.ts";
import type { WebHouse, WebTrouble } from "./open-web-house.ts";

/** One thing that goes wrong, at each step of a run anew. */
export interface WebFault {
  name: string;
  /** Runs it takes at least to say anything. */
  runs?: number;
  /** `step`: 1 for the first word of a run. */
  before(house: WebHouse, step: number): void;
  /** What the client delivers once more, after what was sent last. */
  again(sent: readonly Sent[]): readonly Sent[];
}

/** At least as many as a freeze takes, from the first word to the last. */
const commitsOfAFreeze = 26;

/** Everything that may go wrong between a browser and us. issue 6, point 7. */
export function webFaults(chance: Seeded): WebFault[] {
  const nothing = { before: () => {}, again: () => [] };
  const trouble = (name: string, how: WebTrouble): WebFault => ({
    ...{ ...nothing, name },
    before({ troubles }) {
      for (let times = chance.below(4); times > 0; times -= 1) troubles.push(how);
    },
  });
  let deaths = 0;
  return [
    ...deliveredAgain<Sent>(chance).map((fault) => ({ ...nothing, ...fault })),
    trouble("429", 429),
    trouble("500 before it was taken", 500),
    trouble("503 before it was taken", 503),
    trouble("taken, and the answer lost", "answer-lost"),
    {
      ...{ ...nothing, name: "killed once, before each of its commits in turn", runs: commitsOfAFreeze },
      before(house, step) {
        if (step > 1) return;
        house.life().dieAfter(deaths % commitsOfAFreeze);
        deaths += 1;
      },
    },
    {
      ...{ ...nothing, name: "killed before or after a commit" },
      before(house) {
        if (chance.chance(0.6)) house.life().dieAfter(chance.below(8));
      },
    },
  ];
}
