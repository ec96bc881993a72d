import type { Seeded } from "../../faults/seeded.ts";
import type { SlackDesk } from "../../support/slack/slack-desk.ts";
import type { SlackTrouble } from "../../support/slack/slack-double.ts";
import { deathInTurn } from "../death-in-turn.ts";
import { deliveredAgain } from "../delivered-again.ts";

type Sent = { path: string; body: string };

/** One thing that goes wrong, at each step of a run anew. */
export interface Fault {
  name: string;
  before(at: { desk: SlackDesk; user: string }): Promise<void> | void;
  /** What Slack delivers once more, after what was sent last. */
  again(sent: readonly Sent[]): readonly Sent[];
}

const nothing = { before: () => {}, again: () => [] };

/** Everything that may go wrong between Slack and us. issue 6, point 7. */
export function slackFaults(chance: Seeded): Fault[] {
  const trouble = (name: string, how: SlackTrouble): Fault => ({
    ...nothing,
    name,
    before({ desk }) {
      for (let times = chance.below(4); times > 0; times -= 1)
        desk.double.troubles.push({ method: "chat.postMessage", how });
    },
  });
  return [
    ...deliveredAgain<Sent>(chance).map((fault) => ({ ...nothing, ...fault })),
    trouble("429 to what we say", { status: 429, retryAfter: 1 }),
    trouble("500 to what we say", { status: 500 }),
    trouble("said, and the answer lost", "answer-lost"),
    trouble("said, and the message's id lost", "id-lost"),
    { ...nothing, ...deathInTurn() },
    {
      ...nothing,
      name: "killed before or after a commit",
      before({ desk }) {
        if (chance.chance(0.6)) desk.life().dieAfter(chance.below(8));
      },
    },
  ];
}
