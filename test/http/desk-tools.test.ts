import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createAgentProof } from "../../src/contacts/agent-proof.ts";
import { createRegistry } from "../../src/contacts/create-registry.ts";
import { conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import { asFact } from "../../src/domain/desk-fact.ts";
import { newId } from "../../src/domain/ids.ts";
import type { Language } from "../../src/domain/language.ts";
import { createApprovalRisk } from "../../src/identity/approval-risk.ts";
import { createApprovals } from "../../src/identity/approvals.ts";
import { createGateway } from "../../src/identity/create-gateway.ts";
import { createIdentitySecrets } from "../../src/identity/identity-secrets.ts";
import { createRevealContact } from "../../src/identity/reveal-contact.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";
import { transcriptOf } from "../support/transcript.ts";
import { stillClock } from "../support/web-desk.ts";
import { contact, createFakeWallet, customer, type FakeWallet } from "../unit/identity/fake-wallet.ts";

let desk: AgentsDesk;
let wallet: FakeWallet;
let mei: Call;
let tom: Call;
let id: string;
const minutes = 60_000;

beforeEach(async () => {
  const clock = stillClock();
  const { now } = clock;
  const store = openMemoryStore({ now });
  wallet = createFakeWallet([customer("li", { profile: { status: "frozen", frozenAt: "2026-11-20T00:00:00.000Z" } })]);
  const secrets = createIdentitySecrets(Buffer.alloc(32, 7));
  const gateway = createGateway({ store, wallet, secrets, now, newId });
  const approvals = createApprovals({ store, wallet, now, newId });
  desk = await openAgentsDesk({
    ...{ store, clock, gateway },
    approving: { ...approvals, run: gateway.runApproved, risk: createApprovalRisk(wallet) },
    revealContact: createRevealContact({ store, wallet, now }),
    replies: (language, values) => [
      {
        id: "hi",
        shortcut: "hi",
        title: { "zh-Hans": "好", en: "hi" },
        text: `${language} ${values.agent} ${values.number}`,
      },
    ],
    suggest: (text) => [
      {
        intent: text === "转人工" ? "contact/human-agent" : "a/b",
        title: { "zh-Hans": "甲", en: "a" },
        text: `re: ${text}`,
        confidence: 0.7,
      },
    ],
  });
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
  id = await desk.customer();
  await tom("POST", `/conversations/${id}/claim`);
});
afterEach(() => desk.close());

/** What the customer has proved, as the identity room stores it. */
async function proved(...methods: ("sms" | "email")[]): Promise<void> {
  const at = desk.clock.now();
  await desk.store.commit({
    put: {
      [conversationKeys.identity(id)]: {
        ...{ subject: { customer: "li" }, lastUsedAt: at, sends: {}, language: "zh-Hans" },
        proofs: methods.map((method) => ({
          ...{ method, at, countsTowardsStrong: true },
          contactId: method === "sms" ? "li-phone" : "li-mail",
        })),
      },
    },
  });
}
const trail = (act: string) => trailOf(desk.store, act);
const at = (path: string) => `/conversations/${id}${path}`;
const fail = () => {
  desk.store.commit = async () => {
    throw new Error("disk full");
  };
};

describe("a step in the wallet", () => {
  const refund = { operation: "refund", params: { transaction: "t1" } };

  it("is allowed by what the customer has proved, prepared with its parameters, and carried out once", async () => {
    const refused = await tom("POST", at("/actions"), refund);
    expect([refused.status, refused.body.error?.code]).toEqual([403, "NeedsProof"]);
    await proved("sms");
    const { body } = (await tom("POST", at("/actions"), refund)) as unknown as { body: { action: string } };
    expect(wallet.effects.size).toBe(0);
    const twice = await Promise.all([1, 2, 3].map(() => tom("POST", at(`/actions/${body.action}`))));
    expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([...wallet.effects.values()]).toEqual([
      { operation: "refund", input: { customer: "li", transaction: "t1", key: `desk:${body.action}` } },
    ]);
    expect(await trail("desk.action")).toEqual([
      expect.objectContaining({
        agent: "tom",
        outcome: "confirmed",
        detail: { operation: "refund", key: `desk:${body.action}` },
      }),
    ]);
    const lines = await transcriptOf(desk.store, id);
    expect(lines.at(-1)).toMatchObject({ audience: "desk", from: "system" });
  });

  it("is void after two minutes, in other hands, and when the proof has run out meanwhile", async () => {
    await proved("sms");
    const prepare = async () =>
      ((await tom("POST", at("/actions"), refund)) as unknown as { body: { action: string } }).body.action;
    const late = await prepare();
    desk.clock.move(2 * minutes);
    expect((await tom("POST", at(`/actions/${late}`))).body.error?.code).toBe("TooLate");
    const taken = await prepare();
    await mei("POST", at("/take-over"));
    expect((await mei("POST", at(`/actions/${taken}`))).status).toBe(404);
    expect((await tom("POST", at(`/actions/${taken}`))).body.error?.code).toBe("NotOwner");
    expect((await mei("POST", at("/actions/none"))).status).toBe(404);
    await proved("sms");
    const own = (await mei("POST", at("/actions"), refund)) as unknown as { body: { action: string } };
    await desk.store.commit({ put: { [conversationKeys.identity(id)]: null } });
    expect((await mei("POST", at(`/actions/${own.body.action}`))).body.error?.code).toBe("NeedsProof");
    expect(wallet.effects.size).toBe(0);
  });

  it("takes exactly its own parameters, and no operation that is not an agent's", async () => {
    await proved("sms", "email");
    for (const bad of [
      { operation: "unfreeze", params: {} },
      { operation: "changeContact", params: { contactId: "x", approvalId: "y" } },
      { operation: "refund", params: {} },
      { operation: "refund", params: { transaction: "t1", customer: "wang" } },
      { operation: "freeze", params: { reason: "" } },
      { operation: "__proto__", params: {} },
      {},
      [],
    ])
      expect((await tom("POST", at("/actions"), bad)).status).toBe(400);
  });

  it("is not carried out when its line cannot be written", async () => {
    await proved("sms");
    const { body } = (await tom("POST", at("/actions"), refund)) as unknown as { body: { action: string } };
    fail();
    expect((await tom("POST", at(`/actions/${body.action}`))).status).toBe(500);
    expect(wallet.effects.size).toBe(0);
  });
});

describe("what takes two agents", () => {
  it("is asked for by one, seen with its risk by another, and run exactly once", async () => {
    expect((await tom("POST", at("/approvals"), { operation: "unfreeze" })).body.error?.code).toBe("NeedsProof");
    await proved("sms", "email");
    const asked = (await tom("POST", at("/approvals"), { operation: "unfreeze" })) as unknown as {
      body: { id: string };
    };
    const list = async (agent: Call) =>
      ((await agent("GET", "/approvals")).body as unknown as { approvals: { own: boolean; paramsHash: string }[] })
        .approvals;
    expect(await list(tom)).toEqual([expect.objectContaining({ own: true })]);
    const [seen] = await list(mei);
    expect(seen).toMatchObject({ own: false, operation: "unfreeze", requestedBy: "tom", risk: { status: "frozen" } });
    expect(JSON.stringify(seen)).not.toMatch(/13800000001|li@example/);
    const answer = { paramsHash: seen?.paramsHash };
    const own = await tom("POST", `/approvals/${asked.body.id}/approve`, answer);
    expect([own.status, own.body.error?.code]).toEqual([409, "SamePerson"]);
    expect((await mei("POST", `/approvals/${asked.body.id}/approve`, { paramsHash: "other" })).status).toBe(409);
    const both = await Promise.all([1, 2].map(() => mei("POST", `/approvals/${asked.body.id}/approve`, answer)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect([...wallet.effects.values()].map(({ operation }) => operation)).toEqual(["unfreeze"]);
    expect(await list(mei)).toEqual([]);
    expect(await trail("approval.approve")).toHaveLength(3);
  });

  it("is turned down with a reason, and expires after a day", async () => {
    await proved("sms", "email");
    const ask = async () =>
      (
        (await tom("POST", at("/approvals"), { operation: "sendResetLink", contactId: "li-mail" })) as unknown as {
          body: { id: string };
        }
      ).body.id;
    const denied = await ask();
    expect((await mei("POST", `/approvals/${denied}/deny`, {})).status).toBe(400);
    expect((await mei("POST", `/approvals/${denied}/deny`, { reason: "voice did not match" })).status).toBe(200);
    expect((await mei("POST", `/approvals/${denied}/approve`, { paramsHash: "x" })).status).toBe(404);
    expect(await trail("approval.deny")).toEqual([expect.objectContaining({ agent: "mei" })]);
    await ask();
    desk.clock.move(24 * 60 * minutes);
    const again = await desk.signIn("mei");
    expect((await again("GET", "/approvals")).body).toEqual({ approvals: [] });
    expect(wallet.effects.size).toBe(0);
  });

  it("never runs for a customer whom the agent merely names", async () => {
    await desk.store.commit({
      put: {
        "case/WL-AAAAAAAA#case": { id: "WL-AAAAAAAA", conversation: "another", kind: "proofing", customer: "li" },
      },
    });
    for (const caseId of ["WL-AAAAAAAA", "WL-BBBBBBBB"]) {
      const reply = await tom("POST", at("/approvals"), { operation: "unfreeze", caseId });
      expect(reply.body.error?.code).toBe("NeedsProof");
    }
    const named = await tom("POST", at("/approvals"), { operation: "unfreeze", customer: "li" });
    expect(named.status).toBe(400);
  });

  it("takes a person's proofing from the agent who is at work on its case alone", async () => {
    const key = "case/WL-AAAAAAAA#case";
    const ask = async (known: object) => {
      const one = { id: "WL-AAAAAAAA", conversation: id, kind: "proofing", customer: "li", state: "in-progress" };
      await desk.store.commit({ put: { [key]: { ...one, ...known } } });
      const wanted = { operation: "sendResetLink", contactId: "li-mail", caseId: "WL-AAAAAAAA" };
      const { status, body } = await tom("POST", at("/approvals"), wanted);
      return [status, body.error?.code];
    };
    const [byTom, byMei] = ["tom", "mei"].map((user) => ({ takenBy: { user, name: user } }));
    expect(await ask({ state: "open" })).toEqual([409, "CaseNotYours"]);
    expect(await ask(byMei!)).toEqual([409, "CaseNotYours"]);
    expect(await ask({ ...byTom, state: "resolved" })).toEqual([409, "CaseResolved"]);
    expect(await ask({ ...byTom, kind: "question" })).toEqual([403, "NeedsProof"]);
    expect((await mei("GET", "/approvals")).body).toEqual({ approvals: [] });
    expect(await ask(byTom!)).toEqual([201, undefined]);
  });

  it("shows which contact is meant, and takes none that is another's, new, or replaced since", async () => {
    await proved("sms", "email");
    const { contacts } = wallet.customers.li!.profile;
    contacts.push(contact("li-new", "phone", desk.clock.now()));
    const ask = async (contactId: string) =>
      (await tom("POST", at("/approvals"), { operation: "sendResetLink", contactId })).body.error?.code;
    expect(await ask("li-new")).toBe("ContactUnsettled");
    expect(await ask("wang-phone")).toBe("ContactNotTheirs");
    expect(await ask("li-mail")).toBeUndefined();
    const { approvals } = (await mei("GET", "/approvals")).body as unknown as {
      approvals: { id: string; paramsHash: string }[];
    };
    const target = { kind: "email", masked: "l***i@example.com", since: "2025-01-01T00:00:00.000Z" };
    expect(approvals).toEqual([expect.objectContaining({ target })]);
    contacts[1] = contact("li-mail", "email", desk.clock.now());
    const { id: waiting, paramsHash } = approvals[0]!;
    const late = await mei("POST", `/approvals/${waiting}/approve`, { paramsHash });
    expect([late.status, late.body.error?.code]).toEqual([409, "ContactUnsettled"]);
    contacts[1] = { ...contact("li-mail", "email"), masked: "o***r@example.com" };
    const changed = await mei("POST", `/approvals/${waiting}/approve`, { paramsHash });
    expect([changed.status, changed.body.error?.code]).toEqual([409, "ContactChanged"]);
    expect(wallet.effects.size).toBe(0);
  });

  it("asks for a new address as the core keeps it, in small letters", async () => {
    await proved("sms", "email");
    await tom("POST", at("/approvals"), {
      operation: "changeContact",
      contactId: "li-mail",
      newAddress: "Li.New@Example.com",
    });
    const { body } = await mei("GET", "/approvals");
    expect(body).toMatchObject({ approvals: [{ params: { contactId: "li-mail", newAddress: "li.new@example.com" } }] });
  });
});

describe("one field uncovered", () => {
  it("is the proved customer's own, with a reason on the trail, and for the conversation's agent only", async () => {
    const wanted = { contact: "li-phone", reason: "call-back was promised" };
    expect((await tom("POST", at("/unmask"), wanted)).status).toBe(404);
    await proved("sms");
    const shown = await tom("POST", at("/unmask"), wanted);
    expect([shown.status, shown.body]).toEqual([200, { value: "+8613800000001", until: expect.any(String) }]);
    expect((await tom("POST", at("/unmask"), { ...wanted, contact: "wang-phone" })).status).toBe(404);
    expect((await mei("POST", at("/unmask"), wanted)).body.error?.code).toBe("NotOwner");
    for (const bad of [{ contact: "li-phone" }, { contact: "li-phone", reason: " x " }, { reason: "all of it" }])
      expect((await tom("POST", at("/unmask"), bad)).status).toBe(400);
    expect(await trail("desk.unmask")).toHaveLength(3);
    expect((await trail("desk.unmask"))[1]).toMatchObject({
      detail: { field: "contact:li-phone", reason: "call-back was promised" },
    });
  });

  it("of what the customer wrote is shown as it was typed, a secret stays dots", async () => {
    await desk.say(id, { id: "m1", text: "call +86 138 1234 5678" });
    await desk.say(id, { id: "m2", text: "••••••", masked: true });
    const ask = (message: string) => tom("POST", at("/unmask"), { message, reason: "number to call" });
    expect((await ask("m1")).body).toMatchObject({ value: "call +86 138 1234 5678" });
    expect((await ask("m2")).body).toMatchObject({ value: "••••••" });
    expect((await ask("m3")).status).toBe(404);
  });

  it("is not shown when its line cannot be written", async () => {
    await proved("sms");
    fail();
    const reply = await tom("POST", at("/unmask"), { contact: "li-phone", reason: "call-back" });
    expect([reply.status, JSON.stringify(reply.body)]).toEqual([500, expect.not.stringContaining("138")]);
  });
});

describe("colleagues", () => {
  it("read along once invited and write notes, and are gone when the agent's part is over", async () => {
    expect((await mei("GET", at(""))).status).toBe(404);
    expect((await tom("POST", at("/invite"), { user: "nobody" })).status).toBe(409);
    await tom("POST", at("/invite"), { user: "mei", note: "please look" });
    expect((await mei("GET", at(""))).body).toMatchObject({ standing: "guest" });
    expect((await mei("GET", "/queue")).body).toMatchObject({ guest: [{ conversationId: id, agent: "Tom" }] });
    expect((await mei("POST", at("/notes"), { text: "I am here" })).status).toBe(201);
    expect((await mei("POST", at("/messages"), { text: "hello" })).status).toBe(409);
    await tom("POST", at("/return"));
    expect((await mei("GET", at(""))).status).toBe(404);
  });

  it("watch and take over as leads only; another agent gets 403 and a line on the trail", async () => {
    const other = await desk.customer();
    await mei("POST", `/conversations/${other}/claim`);
    for (const path of ["watch", "take-over"]) {
      const reply = await tom("POST", `/conversations/${other}/${path}`);
      expect([reply.status, reply.body.error?.code]).toEqual([403, "RoleRequired"]);
    }
    for (const path of ["/lead/live", "/lead/history", "/lead/misses"])
      expect((await tom("GET", path)).status).toBe(403);
    expect((await tom("POST", "/lead/export", { table: "days", days: 7 })).status).toBe(403);
    expect(await trail("desk.refused")).toHaveLength(6);
    expect((await mei("POST", at("/watch"))).status).toBe(200);
    expect((await mei("GET", at(""))).body).toMatchObject({ standing: "guest" });
    expect((await mei("POST", at("/take-over"), { note: "I go on" })).status).toBe(200);
    expect((await desk.store.read<Owner>(conversationKeys.owner(id))).value?.agent?.user).toBe("mei");
    expect((await tom("POST", at("/messages"), { text: "x" })).body.error).toMatchObject({
      code: "NotOwner",
      by: "Mei",
    });
  });
});

describe("what an agent says with a key", () => {
  it("is filled with who speaks, and answers the customer's last plain words", async () => {
    await desk.say(id, { text: "退款多久" });
    await desk.say(id, { text: "••••••", masked: true });
    expect((await tom("GET", at("/replies"))).body).toMatchObject({ replies: [{ text: "zh-Hans Tom YQ-2042" }] });
    expect((await tom("GET", at("/suggestions"))).body).toMatchObject({ suggestions: [{ text: "re: 退款多久" }] });
    expect((await mei("GET", at("/replies"))).status).toBe(409);
  });

  it("answers what was wanted before a person was asked for", async () => {
    await desk.say(id, { text: "退款多久", id: "m1" });
    await desk.say(id, { text: "转人工" });
    expect((await tom("GET", at("/suggestions"))).body).toMatchObject({
      ...{ about: "m1", suggestions: [{ text: "re: 退款多久" }] },
    });
  });
});

/** Customers' words that the bot did not understand. */
async function missed(texts: string[], language: Language): Promise<void> {
  const at = desk.clock.now();
  for (const [index, text] of texts.entries()) {
    const message = `missed-${index}`;
    await desk.say(id, { id: message, text });
    await desk.store.commit({ append: [asFact({ at, conversation: id, fact: "missed", message, language })] });
  }
}

describe("the end of a conversation", () => {
  it("is wrapped up, goes back to the bot, and is counted", async () => {
    expect((await tom("POST", at("/resolve"), { wrapUp: "great" })).status).toBe(400);
    expect((await mei("POST", at("/resolve"), { wrapUp: "solved" })).status).toBe(409);
    desk.clock.move(5 * minutes);
    expect((await tom("POST", at("/resolve"), { wrapUp: "solved" })).status).toBe(200);
    expect((await desk.store.read<Owner>(conversationKeys.owner(id))).value?.owner).toBe("bot");
    expect((await desk.store.inbox()).map(({ input }) => input)).toEqual([
      expect.objectContaining({ kind: "event", name: "resolved" }),
    ]);
    await missed(["不懂的话", "不懂的话", "不懂的话！", "=1+1 evil"], "zh-Hans");
    const { body } = (await mei("GET", "/lead/history?days=7")) as unknown as { body: { days: object[] } };
    expect(body.days).toHaveLength(7);
    expect(body.days.at(-1)).toMatchObject({
      claimed: 1,
      served: 1,
      servedMs: 5 * minutes,
      wrapUps: { solved: 1 },
      misses: 4,
    });
    const misses = (await mei("GET", "/lead/misses?days=7")).body as unknown as { groups: object[] };
    expect(misses.groups).toEqual([
      expect.objectContaining({ text: "不懂的话", count: 3, others: ["不懂的话！"] }),
      expect.objectContaining({ text: "=1+1 evil", count: 1 }),
    ]);
  });
});

it("a lead's export holds no formula, and no export happens without its line", async () => {
  await missed(['=cmd|" /C calc"!A0', "+one", "-two", "@three", "\t=four", "＝five"], "en");
  const response = await fetch(`http://127.0.0.1:${desk.port}/desk/api/lead/export`, {
    method: "POST",
    headers: { Cookie: (mei as Call & { cookie: string }).cookie, "Content-Type": "application/json" },
    body: JSON.stringify({ table: "misses", days: 7 }),
  });
  const text = await response.text();
  expect(response.headers.get("content-type")).toContain("text/csv");
  const cells = text.split("\r\n").slice(1).filter(Boolean);
  expect(cells).toHaveLength(6);
  for (const line of cells) expect(line).toMatch(/^"?'/);
  expect(await trail("desk.export")).toHaveLength(1);
  fail();
  expect((await mei("POST", "/lead/export", { table: "misses", days: 7 })).status).toBe(500);
});

it("a staff number is proved by its code of the moment, and by no other", () => {
  const clock = stillClock();
  const proof = createAgentProof({ key: Buffer.alloc(32, 1), now: clock.now });
  const official = {
    ...{
      phones: [],
      "sms-senders": [],
      domains: [],
      hosts: [],
      emails: [],
      wechat: [],
      weibo: [],
      x: [],
      facebook: [],
    },
    ...{ telegram: [], whatsapp: [], qq: [], agents: { pattern: "^YQ-[0-9]{4}$" } },
  };
  const registry = createRegistry({ official, called: { "zh-Hans": "云雀钱包", en: "Skylark" }, proves: proof.proves });
  const verdict = (text: string) => registry.checkContact(text).map(({ verdict: is, reason }) => `${is} ${reason}`);
  const { code } = proof.now("YQ-2041");
  for (const text of [`工号 YQ-2041 核验码 ${code}`, `yq-2041 ${code.toLowerCase()}`, `${code}，yq2041`])
    expect(verdict(text)).toEqual(["official agent-proved"]);
  expect(verdict(`YQ-2042 ${code}`)).toEqual(["not-ours agent-code-wrong"]);
  expect(verdict("YQ-2041")).toEqual(["unknown agent-number"]);
  clock.move(5 * minutes);
  expect(verdict(`YQ-2041 ${code}`)).toEqual(["official agent-proved"]);
  expect(proof.now("YQ-2041").code).not.toBe(code);
  clock.move(5 * minutes);
  expect(verdict(`YQ-2041 ${code}`)).toEqual(["not-ours agent-code-wrong"]);
});

describe("verify again", () => {
  it("is asked for by who has the conversation alone, says what is wanted and nothing of where a code goes", async () => {
    const asked = async () => (await desk.store.inbox()).map(({ input }) => input);
    expect((await mei("POST", at("/verify"), { wanted: "possession" })).status).toBe(409);
    for (const body of [
      {},
      { wanted: "session" },
      { wanted: "strong", to: "+8613900000000" },
      { wanted: "strong", level: "strong" },
    ])
      expect([body, (await tom("POST", at("/verify"), body)).status]).toEqual([body, 400]);
    expect(await asked()).toEqual([]);
    expect((await tom("POST", at("/verify"), { wanted: "strong" })).status).toBe(202);
    expect(await asked()).toMatchObject([{ name: "verify-again", value: { wanted: ["strong"], agent: "Tom" } }]);
    expect(await trail("desk.verify-again")).toMatchObject([{ agent: "tom", detail: { wanted: "strong" } }]);
    fail();
    expect((await tom("POST", at("/verify"), { wanted: "strong" })).status).toBe(500);
  });
});
