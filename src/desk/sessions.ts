import { createHash, randomBytes } from "node:crypto";
import type { Now } from "../domain/ids.ts";
import type { Accounts, AgentAccount, SignedInAgent } from "./agent-account.ts";
import type { SavedSessions } from "./saved-sessions.ts";

/** security.md R22. */
const idleMs = 30 * 60_000;
const absoluteMs = 12 * 60 * 60_000;

/** A signed-in agent. `key` names the session inside the process; the id itself is only in the browser's cookie. */
export interface Session {
  key: string;
  agent: SignedInAgent;
  /** Stands for the password and secrets the account had then. */
  credentials: string;
  openedAt: number;
  usedAt: number;
}

export interface Sessions {
  /** A new session; its id is 256 random bits. */
  open(agent: SignedInAgent): { id: string; session: Session };
  /** The live session of a cookie's id, used now. */
  use(id: string | undefined): Session | undefined;
  /** The live session of a key; looking does not prolong it. */
  get(key: string): Session | undefined;
  touch(key: string): void;
  end(key: string): void;
  /** Ends what has run out, and sessions of accounts that are gone or have another role, password or secret now. */
  sweep(): void;
  /** Told of every end, at once. */
  onEnd(listener: (key: string) => void): void;
  /** Resolves when what was opened and ended is on disk. */
  settled(): Promise<void>;
}

/** How far a restart may set the idle time back. */
const savedEveryMs = 60_000;

/** Sessions, looked up in memory; with `saved`, a restart keeps agents signed in. */
export function createSessions({
  now,
  agents,
  saved,
}: {
  now: Now;
  agents: Accounts;
  saved?: SavedSessions;
}): Sessions {
  const open = new Map<string, Session>(saved?.found.map((session) => [session.key, session]));
  const savedAt = new Map<string, number>(saved?.found.map(({ key, usedAt }) => [key, usedAt]));
  const listeners = new Set<(key: string) => void>();
  const millis = () => Date.parse(now());

  const accountOf = ({ user, role }: SignedInAgent) =>
    agents().find((account) => account.user === user && account.role === role);
  function isOver({ openedAt, usedAt, agent, credentials }: Session): boolean {
    if (millis() - usedAt >= idleMs || millis() - openedAt >= absoluteMs) return true;
    const current = credentialsOf(accountOf(agent));
    // A saved session of an older release has none, and neither has an account that is gone.
    return current === undefined || current !== credentials;
  }
  function end(key: string): void {
    if (!open.delete(key)) return;
    savedAt.delete(key);
    saved?.drop(key);
    for (const listener of listeners) listener(key);
  }
  function save(session: Session): void {
    if (session.usedAt - (savedAt.get(session.key) ?? Number.NEGATIVE_INFINITY) < savedEveryMs) return;
    savedAt.set(session.key, session.usedAt);
    saved?.put(session);
  }
  function live(key: string): Session | undefined {
    const session = open.get(key);
    if (!session || !isOver(session)) return session;
    end(key);
    return undefined;
  }
  function touch(key: string): Session | undefined {
    const session = live(key);
    if (!session) return undefined;
    session.usedAt = millis();
    save(session);
    return session;
  }

  return {
    open(agent) {
      const id = randomBytes(32).toString("base64url");
      const credentials = credentialsOf(accountOf(agent)) ?? "";
      const session = { key: keyOf(id), agent, credentials, openedAt: millis(), usedAt: millis() };
      open.set(session.key, session);
      save(session);
      return { id, session };
    },
    use: (id) => (id === undefined ? undefined : touch(keyOf(id))),
    get: live,
    touch: (key) => void touch(key),
    end,
    sweep() {
      for (const key of [...open.keys()]) live(key);
    },
    onEnd: (listener) => void listeners.add(listener),
    settled: async () => saved?.settled(),
  };
}

const keyOf = (id: string): string => hashOf(id);
const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Stands for the password and secrets of an account, without telling them. */
export const credentialsOf = (account: AgentAccount | undefined): string | undefined =>
  account && hashOf(JSON.stringify([account.passwordHash, account.totpSecret, account.oidcSubject]));
