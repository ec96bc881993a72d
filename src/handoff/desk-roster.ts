import type { Store } from "../domain/store.ts";
import type { AgentProfile } from "./agent-profile.ts";
import { type AgentNow, agentsNow } from "./agents-now.ts";
import { readAway } from "./availability.ts";
import { type Held, heldPrefix, workFile } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";

/** All agents there are, as they are at this moment; computed each time, never stored. */
export interface DeskRoster {
  now(): Promise<AgentNow[]>;
  /** Whether an agent can be asked right now. */
  isThere(user: string): Promise<boolean>;
}

export function createDeskRoster({
  store,
  presence,
  profiles,
}: {
  store: Store;
  presence: Pick<Presence, "isOnline">;
  profiles: () => readonly AgentProfile[];
}): DeskRoster {
  async function now(): Promise<AgentNow[]> {
    const [held, away] = await Promise.all([store.parts<Held>(workFile, heldPrefix), readAway(store)]);
    const present = [...held.values()].flatMap(({ value }) => (value ? [value] : []));
    return agentsNow({ profiles: profiles(), presence, away, held: present });
  }
  return {
    now,
    isThere: async (user) => (await now()).some((agent) => agent.user === user && agent.status === "available"),
  };
}
