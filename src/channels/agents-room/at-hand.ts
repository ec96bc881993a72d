import type { Now } from "../../domain/ids.ts";
import type { Presence } from "../../handoff/presence.ts";

/** After each act in a chat somebody is taken to be at hand for this long; then the desk's rule for agents who vanish holds. */
const atHandMs = 15 * 60_000;

/** A chat has no open socket that tells who is there; what somebody does there does. */
export interface AtHand {
  acted(user: string): void;
  /** Keeps those alive who have something and acted lately, or before this process was there. */
  beat(users: Iterable<string>): void;
}

export function createAtHand({ presence, now }: { presence: Pick<Presence, "heard">; now: Now }): AtHand {
  const startedAt = Date.parse(now());
  const acts = new Map<string, number>();
  return {
    acted(user) {
      acts.set(user, Date.parse(now()));
      presence.heard(user);
    },
    beat(users) {
      for (const user of new Set(users))
        if (Date.parse(now()) - (acts.get(user) ?? startedAt) < atHandMs) presence.heard(user);
    },
  };
}
