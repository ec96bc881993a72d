import type { Now } from "../domain/ids.ts";

/** An agent whose socket has been silent for this long is not online. issue 5: 30 s. */
export const aliveMs = 30_000;

/** Who is at the desk: agents with a signed-in socket that gave a sign of life lately. */
export interface Presence {
  /** A sign of life of this connection. */
  seen(connection: string, user: string): void;
  /** A sign of life without a connection: a call of the desk's API. */
  heard(user: string): void;
  gone(connection: string): void;
  online(): number;
  isOnline(user: string): boolean;
  /** The latest sign of life in this process, in ms since the epoch; undefined: none yet. */
  lastSign(user: string): number | undefined;
  /** Called when it may have changed who is online, and at a sign of life of who is not; returns how to stop. */
  onChange(listener: () => void): () => void;
}

/** Presence in this process's memory: after a restart agents are online again as soon as their sockets are. */
export function createPresence({ now }: { now: Now }): Presence {
  const connections = new Map<string, { user: string; at: number }>();
  const signs = new Map<string, number>();
  const listeners = new Set<() => void>();
  let told = "";

  const users = () => {
    const oldest = Date.parse(now()) - aliveMs;
    return new Set([...connections.values()].filter(({ at }) => at >= oldest).map(({ user }) => user));
  };
  function tell(): void {
    const there = [...users()].sort().join("\n");
    if (there === told) return;
    told = there;
    for (const listener of listeners) listener();
  }

  return {
    seen(connection, user) {
      const at = Date.parse(now());
      connections.set(connection, { user, at });
      signs.set(user, at);
      tell();
    },
    heard(user) {
      signs.set(user, Date.parse(now()));
      if (!users().has(user)) for (const listener of listeners) listener();
    },
    gone(connection) {
      const user = connections.get(connection)?.user;
      if (user !== undefined) signs.set(user, Date.parse(now()));
      connections.delete(connection);
      tell();
    },
    online: () => users().size,
    isOnline: (user) => users().has(user),
    lastSign: (user) => signs.get(user),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
