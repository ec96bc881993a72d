import type { Now } from "../domain/ids.ts";

/** An agent whose socket has been silent for this long is not online. issue 5: 30 s. */
export const aliveMs = 30_000;

/** Who is at the desk: agents with a signed-in socket that gave a sign of life lately. */
export interface Presence {
  /** A sign of life of this connection. */
  seen(connection: string, user: string): void;
  gone(connection: string): void;
  online(): number;
  isOnline(user: string): boolean;
  /** Called when the number of agents online may have changed; returns how to stop. */
  onChange(listener: () => void): () => void;
}

/** Presence in this process's memory: after a restart agents are online again as soon as their sockets are. */
export function createPresence({ now }: { now: Now }): Presence {
  const connections = new Map<string, { user: string; at: number }>();
  const listeners = new Set<() => void>();
  let told = 0;

  const users = () => {
    const oldest = Date.parse(now()) - aliveMs;
    return new Set([...connections.values()].filter(({ at }) => at >= oldest).map(({ user }) => user));
  };
  function tell(): void {
    const count = users().size;
    if (count === told) return;
    told = count;
    for (const listener of listeners) listener();
  }

  return {
    seen(connection, user) {
      connections.set(connection, { user, at: Date.parse(now()) });
      tell();
    },
    gone(connection) {
      connections.delete(connection);
      tell();
    },
    online: () => users().size,
    isOnline: (user) => users().has(user),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
