import type { Store } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";
import { onTrail } from "./desk-trail.ts";
import { handoffKeys } from "./handoff-keys.ts";

/** Who reads a conversation beside its agent: invited by that agent, or a lead who watches. Gone once the agent's part is over. */
export interface Guests {
  users: string[];
}

/** Lets a colleague read along and write notes; the line on the trail is stored with it. */
export async function addGuest(
  store: Pick<Store, "read" | "commit">,
  conversation: string,
  { user, by, at, act }: { user: string; by: string; at: string; act: "desk.invite" | "desk.watch" },
): Promise<"added" | "already"> {
  const key = handoffKeys.guests(conversation);
  return untilStored("add-guest: the conversation", async () => {
    const { value, version } = await store.read<Guests>(key);
    if (value?.users.includes(user)) return "already";
    const outcome = await store.commit({
      expect: { [key]: version },
      put: { [key]: { users: [...(value?.users ?? []), user] } satisfies Guests },
      append: [onTrail({ at, act, outcome: `${user} may read`, conversation, agent: by })],
    });
    return outcome === "done" ? "added" : "contended";
  });
}
