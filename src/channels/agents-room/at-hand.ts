import type { Now } from "../../domain/ids.ts";
import type { Presence } from "../../handoff/presence.ts";

/** After each act in a chat somebody is taken to be at hand for this long; then the desk's rule for agents who vanish holds. */
const atHandMs = 15 * 60_000;

/** A chat has no open socket that tells who is there; what somebody does there does. */
export interface AtHand {
  acted(user: string): void;
  /** Who acted in a chat lately and has no desk open: they are there for customers all the same. */
  besides(): string[];
  /** Keeps those alive who have something and acted lately, or before this process was there. */
  beat(users: Iterable<string>): void;
}

export function createAtHand({ presence, now }: { presence: Pick<Presence, "heard" | "isOnline">; now: Now }): AtHand {
  const startedAt = Date.parse(now());
  const acts = new Map<string, number>();
  const isLately = (at: number) => Date.parse(now()) - at < atHandMs;
  return {
    acted(user) {
      acts.set(user, Date.parse(now()));
      presence.heard(user);
    },
    besides: () => [...acts].flatMap(([user, at]) => (isLately(at) && !presence.isOnline(user) ? [user] : [])),
    beat(users) {
      for (const user of new Set(users)) if (isLately(acts.get(user) ?? startedAt)) presence.heard(user);
    },
  };
}
