import type { Seeded } from "../../faults/seeded.ts";
import { deathInTurn } from "../death-in-turn.ts";
import { deliveredAgain } from "../delivered-again.ts";
import type { Sent } from "./freeze-on-the-web.ts";
import type { WebHouse, WebTrouble } from "./open-web-house.ts";

/** One thing that goes wrong, at each step of a run anew. */
export interface WebFault {
  name: string;
  before(house: WebHouse): void;
  /** What the client delivers once more, after what was sent last. */
  again(sent: readonly Sent[]): readonly Sent[];
}

/** Everything that may go wrong between a browser and us. issue 6, point 7. */
export function webFaults(chance: Seeded): WebFault[] {
  const nothing = { before: () => {}, again: () => [] };
  const trouble = (name: string, how: WebTrouble): WebFault => ({
    ...{ ...nothing, name },
    before({ troubles }) {
      for (let times = chance.below(4); times > 0; times -= 1) troubles.push(how);
    },
  });
  return [
    ...deliveredAgain<Sent>(chance).map((fault) => ({ ...nothing, ...fault })),
    trouble("429", 429),
    trouble("500 before it was taken", 500),
    trouble("503 before it was taken", 503),
    trouble("taken, and the answer lost", "answer-lost"),
    { ...nothing, ...deathInTurn() },
    {
      ...{ ...nothing, name: "killed before or after a commit" },
      before(house) {
        if (chance.chance(0.6)) house.life().dieAfter(chance.below(8));
      },
    },
  ];
}
