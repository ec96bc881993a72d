import { onTrail } from "./desk-trail.ts";
import type { HandoffRoom } from "./handoff-room.ts";
import { putBack } from "./put-back.ts";
import { takeStep } from "./take-step.ts";

/** Ends an offer that ran out or whose agent vanished; false: it was settled before. */
export function passOffer(
  room: HandoffRoom,
  conversation: string,
  user: string,
  why: "lapsed" | "vanished",
): Promise<boolean> {
  return takeStep<boolean>(room, conversation, ({ entry }, at) =>
    entry.value?.offer?.agent.user === user
      ? {
          outcome: true,
          step: { event: "pass" },
          also: { append: [onTrail({ at, act: "desk.decline", outcome: why, conversation, agent: user })] },
        }
      : { outcome: false },
  );
}

/** The conversation of an agent who vanished goes to the front of the queue; false: somebody else has it by now. */
export function loseAgent(room: HandoffRoom, conversation: string, user: string): Promise<boolean> {
  return takeStep<boolean>(room, conversation, (ground) => {
    const { owner } = ground;
    if (owner.value?.owner !== "agent" || owner.value.agent?.user !== user) return { outcome: false };
    return {
      outcome: true,
      ...putBack(room, ground, {
        event: "lose",
        from: owner.value.agent.name,
        act: { act: "desk.lost", outcome: "vanished", agent: user },
      }),
    };
  });
}
