import { onTrail } from "./desk-trail.ts";
import type { Agent, HandoffRoom } from "./handoff-room.ts";
import { takeStep } from "./take-step.ts";

/** "gone": it is not offered to this agent (any more). */
export type Declined = "declined" | "gone";

/** Passes an offer on to the next agent. */
export function decline(room: HandoffRoom, conversation: string, agent: Agent): Promise<Declined> {
  return takeStep<Declined>(room, conversation, ({ entry }, at) =>
    entry.value?.offer?.agent.user === agent.user
      ? {
          outcome: "declined",
          step: { event: "pass" },
          also: {
            append: [onTrail({ at, act: "desk.decline", outcome: "declined", conversation, agent: agent.user })],
          },
        }
      : { outcome: "gone" },
  );
}
