import type { Store } from "../domain/store.ts";
import { readAway } from "./availability.ts";
import { availabilityPrefix, workFile } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";

/** Who takes conversations right now: there, and not away. What customers are told is reckoned from them alone. */
export interface Taking {
  online(): number;
  /** Called when it may have changed; returns how to stop. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** `besides`: who is there without a page of the desk. */
export async function watchTaking({
  store,
  presence,
  besides = () => [],
}: {
  store: Store;
  presence: Pick<Presence, "online" | "isOnline" | "onChange">;
  besides?: () => readonly string[];
}): Promise<Taking> {
  let away = await readAway(store);
  const listeners = new Set<() => void>();
  const stop = store.watch(({ keys }) => {
    if (!keys.some((key) => key.startsWith(`${workFile}#${availabilityPrefix}`))) return;
    readAway(store).then(
      (read) => {
        away = read;
        for (const listener of listeners) listener();
      },
      // The count stays as it was until somebody's word changes again.
      () => undefined,
    );
  });
  return {
    online: () =>
      presence.online() -
      [...away.keys()].filter((user) => presence.isOnline(user)).length +
      besides().filter((user) => !away.has(user)).length,
    onChange(listener) {
      listeners.add(listener);
      const stopPresence = presence.onChange(listener);
      return () => {
        listeners.delete(listener);
        stopPresence();
      };
    },
    stop,
  };
}
