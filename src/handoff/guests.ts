import type { Store } from "../domain/store.ts";
import { onTrail } from "./desk-trail.ts";
import { handoffKeys } from "./handoff-keys.ts";

/** Who reads a conversation beside its agent: invited by that agent, or a lead who watches. Gone once the agent's part is over. */
export interface Guests {
  users: string[];
}

const contendedTries = 50;

/** Lets a colleague read along and write notes; the line on the trail is stored with it. */
export async function addGuest(
  store: Pick<Store, "read" | "commit">,
  conversation: string,
  { user, by, at, act }: { user: string; by: string; at: string; act: "desk.invite" | "desk.watch" },
): Promise<"added" | "already"> {
  const key = handoffKeys.guests(conversation);
  for (let tries = 0; tries < contendedTries; tries += 1) {
    const { value, version } = await store.read<Guests>(key);
    if (value?.users.includes(user)) return "already";
    const outcome = await store.commit({
      expect: { [key]: version },
      put: { [key]: { users: [...(value?.users ?? []), user] } satisfies Guests },
      append: [onTrail({ at, act, outcome: `${user} may read`, conversation, agent: by })],
    });
    if (outcome === "done") return "added";
  }
  throw new Error("add-guest: the conversation stayed contended");
}
