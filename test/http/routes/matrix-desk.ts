import { hash } from "@node-rs/argon2";
import type { AgentAccount } from "../../../src/desk/agent-account.ts";
import { type Case, caseKey, conversationKeys } from "../../../src/domain/conversation.ts";
import { newCaseNumber, newId } from "../../../src/domain/ids.ts";
import { createChatLinks } from "../../../src/handoff/chat-links.ts";
import { addGuest } from "../../../src/handoff/guests.ts";
import { takeStep } from "../../../src/handoff/take-step.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { createErasures } from "../../../src/privacy/erasures.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../../support/agents-desk.ts";
import { stillClock } from "../../support/web-desk.ts";
import { createFakeWallet } from "../../unit/identity/fake-wallet.ts";
import type { Standing } from "./desk-routes.ts";

const password = "one-long-password-for-all";
/** Two teams, who are asked about different matters, and those above them. */
const people = {
  mei: { name: "Mei", role: "agent", skills: ["payment"] },
  tom: { name: "Tom", role: "agent", skills: ["payment"] },
  ann: { name: "Ann", role: "agent", skills: ["security"] },
  lea: { name: "Lea", role: "lead" },
  ada: { name: "Ada", role: "admin" },
  eve: { name: "Eve", role: "admin" },
} as const satisfies Record<string, Pick<AgentAccount, "name" | "role" | "skills">>;
export type Person = keyof typeof people;
export const agents = ["mei", "tom", "ann"] as const;

/** What stands in every conversation and nobody may get who has nothing to do with it. */
export const secret = "SECRET-4711";

export interface MatrixDesk {
  desk: AgentsDesk;
  as: Record<Person, Call & { cookie: string }>;
  /** A conversation that is this to the agent; where somebody else has it, `holder` does. */
  conversation(standing: Standing, actor: Person, holder?: Person): Promise<string>;
  case(is: "nobody's" | "own" | "a colleague's" | "closed" | "unknown", actor: Person): Promise<string>;
  /** What was done in the wallet, run as approved, or erased, so far. */
  did: string[];
  close(): Promise<void>;
}

const report = { kind: "link", masked: "skylark-pay.top", verdict: "not-ours", reason: "look-alike", times: 1 };
/** What identity stores for a customer who has proved all there is. */
const strong = (at: string) => ({
  ...{ subject: { customer: "li", account: "li", face: "f" }, lastUsedAt: at, sends: {}, language: "zh-Hans" },
  proofs: ["sms", "email"].map((method) => ({ method, at, countsTowardsStrong: true })),
});
const agentOf = (user: Person) => ({ user, name: people[user].name });
const colleagueOf = (user: Person): Person => (user === "tom" ? "mei" : "tom");

/** The desk with everything switched on, over a gateway that allows all: what is refused is refused for whose it is. */
export async function openMatrixDesk(): Promise<MatrixDesk> {
  const clock = stillClock();
  const { now } = clock;
  const store = openMemoryStore({ now });
  const passwordHash = await hash(password);
  const accounts = Object.entries(people).map(
    ([user, person], at): AgentAccount => ({ ...person, user, number: `YQ-200${at}`, passwordHash }),
  );
  const did: string[] = [];
  const attachment = { id: "f", name: "receipt.txt", contentType: "text/plain", bytes: 1 };
  const desk = await openAgentsDesk({
    ...{ store, clock, agents: () => accounts },
    customer: async () => ({ levels: ["possession"], maskedName: secret }),
    gateway: {
      allowed: async () => "allowed",
      reads: () => ({ transactions: async () => [{ id: secret }], withdrawals: async () => [] }) as never,
      settle: async () => ({ state: "unknown" }),
      async write() {
        did.push("wallet");
        return "frozen" as never;
      },
    },
    approving: {
      ...createApprovals({ store, wallet: createFakeWallet([]), now, newId }),
      async run() {
        did.push("approved");
        return { result: "unfrozen" };
      },
      risk: async () => ({ maskedName: "L*" }),
    },
    erasing: createErasures({
      ...{ store, now, newId, survey: async () => ({ open: [], finds: { conversations: 1, cases: 0, links: 0 } }) },
      async erase() {
        did.push("erased");
        return { conversations: 1, shared: 0, cases: 0, busy: [] };
      },
    }),
    links: createChatLinks({ store, profiles: () => accounts, credentials: (user) => user, now }),
    oidc: { issuer: "https://id.example", clientId: "c", clientSecret: "s", deskOrigin: "https://desk.example" },
    teaching: { nearest: () => undefined, intents: () => [], propose: () => "added" },
    reported: async () => [{ ...report, firstAt: now(), lastAt: now() }],
    revealContact: async () => secret,
    caseCustomers: { facts: async () => ({ maskedName: "L*" }), reveal: async () => secret },
    files: {
      longest: 100,
      save: async () => attachment,
      remove: async () => undefined,
      read: async () => ({ attachment, bytes: Buffer.from(JSON.stringify(secret)) }),
    },
  });
  const signedIn = await Promise.all(
    Object.keys(people).map(async (user) => [user, await desk.signIn(user, password)] as const),
  );

  return {
    ...{ desk, did },
    as: Object.fromEntries(signedIn) as MatrixDesk["as"],
    async conversation(standing, actor, holder = colleagueOf(actor)) {
      if (standing === "unknown") return newId();
      const id = await desk.customer({ text: secret, queued: standing !== "bot" });
      await store.commit({ put: { [conversationKeys.identity(id)]: strong(now()) } });
      if (standing === "bot" || standing === "waiting") return id;
      if (standing === "left") {
        await takeStep({ store, now }, id, () => ({ outcome: "left", step: { event: "leave" } }));
        return id;
      }
      const isTheirs = standing === "theirs" || standing === "guest";
      await desk.handoff.claim(id, agentOf(isTheirs ? holder : actor));
      if (standing === "guest") await addGuest(store, id, { user: actor, by: holder, at: now(), act: "desk.invite" });
      if (standing === "past") await desk.handoff.return(id, agentOf(actor));
      return id;
    },
    async case(is, actor) {
      const id = newCaseNumber();
      if (is === "unknown") return id;
      const takenBy = agentOf(is === "a colleague's" ? colleagueOf(actor) : actor);
      const state = is === "nobody's" ? "open" : is === "closed" ? "resolved" : "in-progress";
      const known: Case = {
        ...{ id, state, openedAt: now(), conversation: await desk.customer({ queued: false, text: secret }) },
        ...{ kind: "call-back", summary: "to be called", facts: { contact: "c1" }, customer: "li" },
        ...(is === "nobody's" ? {} : { takenBy }),
        ...(is === "closed" ? { resolvedAt: now() } : {}),
      };
      await store.commit({ put: { [caseKey(id)]: known } });
      return id;
    },
    close: desk.close,
  };
}
