import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { handoffKeys, silentPrefix, workFile } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";

/** Our own absence is not held against an agent: after a start they have this long to come back, whatever was running. */
const graceAfterStartMs = 30_000;

/** Since when agents are silent, kept in the store, so that a restart does not set their time back. */
export interface Silences {
  /** Notes who is silent and who came back among `users`. */
  note(users: ReadonlySet<string>): Promise<void>;
  /** The instant, in ms, at which this silence has lasted so long; undefined for who is not silent. */
  reaches(user: string, ms: number): number | undefined;
}

export async function createSilences({
  store,
  presence,
  now,
}: {
  store: Store;
  presence: Pick<Presence, "isOnline" | "lastSign">;
  now: Now;
}): Promise<Silences> {
  const startedAt = Date.parse(now());
  const prefix = handoffKeys.silent("");
  const stored = await store.parts<{ since: string }>(workFile, silentPrefix);
  const since = new Map(
    [...stored].flatMap(([key, { value }]) => (value ? [[key.slice(prefix.length), Date.parse(value.since)]] : [])),
  );

  async function keep(user: string, at: number | undefined): Promise<void> {
    if (since.get(user) === at) return;
    if (at === undefined) since.delete(user);
    else since.set(user, at);
    const value = at === undefined ? null : { since: new Date(at).toISOString() };
    await store.commit({ put: { [handoffKeys.silent(user)]: value } });
  }

  return {
    async note(users) {
      for (const user of new Set([...since.keys(), ...users])) {
        const silent = users.has(user) && !presence.isOnline(user);
        await keep(user, silent ? (presence.lastSign(user) ?? since.get(user) ?? startedAt) : undefined);
      }
    },
    reaches(user, ms) {
      const at = since.get(user);
      return at === undefined ? undefined : Math.max(at + ms, startedAt + graceAfterStartMs);
    },
  };
}
