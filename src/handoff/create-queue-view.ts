import type { Store } from "../domain/store.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";
import { type ServiceTimes, waitMinutes } from "./service-times.ts";
import type { WaitingLine } from "./waiting-line.ts";

/** Where a waiting conversation stands at this moment. */
export interface QueueStanding {
  /** 1 is next. */
  place: number;
  /** All who wait. */
  waiting: number;
  /** A range; absent while there is nothing to reckon from. */
  waitMinutes?: [number, number];
  agentsOnline: number;
}

/** The view that turns and channels ask for; null for a conversation that does not wait. Computed each time, never stored. */
export function createQueueView({
  store,
  line,
  presence,
}: {
  store: Store;
  line: WaitingLine;
  presence: Pick<Presence, "online">;
}): (conversation: string) => Promise<QueueStanding | null> {
  return async (conversation) => {
    const [{ entries, places }, times] = await Promise.all([
      line.now(),
      store.read<ServiceTimes>(handoffKeys.serviceTimes),
    ]);
    const place = places.get(conversation);
    if (place === undefined) return null;
    const agentsOnline = presence.online();
    const wait = waitMinutes(times.value, place, agentsOnline);
    return { place, waiting: entries.length, agentsOnline, ...(wait ? { waitMinutes: wait } : {}) };
  };
}
