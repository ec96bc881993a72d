import { createHash, randomInt } from "node:crypto";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { AgentProfile } from "./agent-profile.ts";
import { onTrail } from "./desk-trail.ts";
import { workFile } from "./handoff-keys.ts";
import type { Agent } from "./handoff-room.ts";

/** Letters and digits that are not mistaken for one another; eight of them are about 39 bits. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const codeLives = 10 * 60_000;
const linkLives = 30 * 24 * 3_600_000;
/** Wrong codes of one chat account in an hour. */
const triesHourly = 5;

const codePrefix = "chat-code/";
const linkPrefix = "chat-link/";
const keys = {
  /** One a user: a new code takes the place of the last one. */
  code: (user: string) => `${workFile}#${codePrefix}${user}`,
  /** `chat` is the triple channel, tenant, user: never a name. security.md R21. */
  link: (chat: string) => `${workFile}#${linkPrefix}${hashOf(chat)}`,
  tries: (chat: string) => `agent/chat-${hashOf(chat)}#tries`,
};
const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 32);

interface Code {
  user: string;
  hash: string;
  expiresAt: string;
  credentials: string;
}
interface Link {
  user: string;
  at: string;
  /** Stands for the password and secrets the account had when its agent was given the code; a link of an older release has none, and is not accepted. */
  credentials?: string;
}

export type Linked = "linked" | "wrong" | "too-many";

/**
 * Which agent stands behind an account of a company's chat. Whoever is signed in at the desk is given a code there and
 * enters it in the chat: so both are proved by the same person, and nobody can be talked into linking a stranger's chat to
 * their desk by opening an address.
 */
export interface ChatLinks {
  /** A code for an agent who is signed in at the desk; good once, for ten minutes. */
  codeFor(user: string): Promise<{ code: string; expiresAt: string }>;
  link(chat: string, code: string): Promise<Linked>;
  /** The agent, while the link lives and the account has the credentials it was made under. security.md R22. */
  agentOf(chat: string): Promise<Agent | undefined>;
  /** Chat accounts that act for this agent now. */
  count(user: string): Promise<number>;
  /** Ends all links of this agent. */
  unlink(user: string): Promise<void>;
}

export function createChatLinks({
  store,
  profiles,
  credentials,
  now,
}: {
  store: Store;
  profiles: () => readonly AgentProfile[];
  /** Stands for an account's password and secrets; absence means that there is no such account. */
  credentials: (user: string) => string | undefined;
  now: Now;
}): ChatLinks {
  async function linksOf(user: string) {
    const links = await store.parts<Link>(workFile, linkPrefix);
    const live = Date.parse(now()) - linkLives;
    return [...links].filter(([, { value }]) => value?.user === user && Date.parse(value.at) > live);
  }
  const stillHolds = (made: { user: string; credentials?: string }) =>
    made.credentials !== undefined && made.credentials === credentials(made.user);
  const later = (ms: number) => new Date(Date.parse(now()) + ms).toISOString();

  return {
    async codeFor(user) {
      const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
      const expiresAt = later(codeLives);
      await store.commit({
        put: {
          [keys.code(user)]: {
            user,
            hash: hashOf(code),
            expiresAt,
            credentials: credentials(user) ?? "",
          } satisfies Code,
        },
      });
      return { code, expiresAt };
    },

    async link(chat, given) {
      if ((await store.count(keys.tries(chat))) >= triesHourly) return "too-many";
      const hash = hashOf(given.normalize("NFKC").toUpperCase().replace(/[\s-]/g, ""));
      const at = now();
      const codes = await store.parts<Code>(workFile, codePrefix);
      const [key, found] = [...codes].find(([, { value }]) => value?.hash === hash && value.expiresAt > at) ?? [];
      if (!key || !found?.value || !stillHolds(found.value)) {
        await store.commit({ add: { [keys.tries(chat)]: { by: 1, expiresAt: later(3_600_000) } } });
        return "wrong";
      }
      const { user, credentials: made } = found.value;
      const outcome = await store.commit({
        expect: { [key]: found.version },
        put: { [key]: null, [keys.link(chat)]: { user, at, credentials: made } satisfies Link },
        append: [onTrail({ at, act: "desk.link-chat", outcome: "linked", agent: user, detail: { chat } })],
      });
      return outcome === "done" ? "linked" : "wrong";
    },

    async agentOf(chat) {
      const { value } = await store.read<Link>(keys.link(chat));
      if (!value || Date.parse(value.at) + linkLives <= Date.parse(now()) || !stillHolds(value)) return undefined;
      const found = profiles().find(({ user }) => user === value.user);
      return found && { user: found.user, name: found.name };
    },

    count: async (user) => (await linksOf(user)).filter(([, { value }]) => value && stillHolds(value)).length,

    async unlink(user) {
      const put = Object.fromEntries((await linksOf(user)).map(([key]) => [key, null]));
      const line = onTrail({ at: now(), act: "desk.link-chat", outcome: "unlinked", agent: user });
      await store.commit({ put, append: [line] });
    },
  };
}
