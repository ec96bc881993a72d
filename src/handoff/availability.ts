import type { Store } from "../domain/store.ts";
import { availabilityPrefix, handoffKeys, workFile } from "./handoff-keys.ts";

/** What an agent said of being there. "away": is offered nothing, keeps what they have. */
export type Status = "available" | "away";

/** `missed`: the desk set it, because offers ran out unanswered. Stored, so that a restart brings nobody back to work. */
export interface Availability {
  status: Status;
  since: string;
  missed?: true;
}

/** The users who are away, with what they said. */
export async function readAway(store: Store): Promise<Map<string, Availability>> {
  const found = await store.parts<Availability>(workFile, availabilityPrefix);
  const prefix = handoffKeys.availability("");
  return new Map(
    [...found].flatMap(([key, { value }]) => (value?.status === "away" ? [[key.slice(prefix.length), value]] : [])),
  );
}

export async function setAvailability(store: Store, user: string, availability: Availability): Promise<void> {
  await store.commit({
    put: { [handoffKeys.availability(user)]: availability.status === "available" ? null : availability },
  });
}
