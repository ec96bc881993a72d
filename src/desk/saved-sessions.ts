import type { Store } from "../domain/store.ts";
import type { Session } from "./sessions.ts";

const prefix = "desk-session/";
const keyOf = (key: string) => `work#${prefix}${key}`;

/** Sessions over a restart: only the hash of a cookie's value is kept, sealed as everything is. */
export interface SavedSessions {
  /** What an earlier process left. */
  found: readonly Session[];
  put(session: Session): void;
  drop(key: string): void;
  /** Resolves when all of that is on disk; rejects when it is not. */
  settled(): Promise<void>;
}

export async function openSavedSessions(store: Store): Promise<SavedSessions> {
  const parts = await store.parts<Session>("work", prefix);
  let writing: Promise<unknown> = Promise.resolve();
  const write = (key: string, value: Session | null) => {
    const written = store.commit({ put: { [keyOf(key)]: value } });
    writing = Promise.all([writing, written]);
    // Told by the next `settled`; a failure must not end the process before that.
    writing.catch(() => undefined);
  };
  return {
    found: [...parts.values()].flatMap(({ value }) => (value ? [value] : [])),
    put: (session) => write(session.key, session),
    drop: (key) => write(key, null),
    async settled() {
      const before = writing;
      writing = Promise.resolve();
      await before;
    },
  };
}
