import type { Store } from "../domain/store.ts";
import { handoffKeys } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";
import { type ServiceTimes, waitMinutes } from "./service-times.ts";
import type { WaitingLine } from "./waiting-line.ts";

/** The desk as somebody finds it who would join the queue now. */
export interface DeskStanding {
  waiting: number;
  agentsOnline: number;
  /** For the place behind all who wait; absent while there is nothing to reckon from. */
  waitMinutes?: [number, number];
}

/** Computed each time it is asked for, never stored. */
export function createDeskStanding({
  store,
  line,
  presence,
}: {
  store: Store;
  line: WaitingLine;
  presence: Pick<Presence, "online">;
}): () => Promise<DeskStanding> {
  return async () => {
    const [{ entries }, times] = await Promise.all([line.now(), store.read<ServiceTimes>(handoffKeys.serviceTimes)]);
    const agentsOnline = presence.online();
    const wait = waitMinutes(times.value, entries.length + 1, agentsOnline);
    return { waiting: entries.length, agentsOnline, ...(wait ? { waitMinutes: wait } : {}) };
  };
}
