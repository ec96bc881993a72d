import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Case, caseKey, conversationKeys } from "../../../src/domain/conversation.ts";
import { factsOn, type Missed } from "../../../src/domain/desk-fact.ts";
import type { Store } from "../../../src/domain/store.ts";
import { audited } from "../../../src/identity/audit.ts";
import { eraseCustomer, surveyErasure } from "../../../src/privacy/erase-customer.ts";
import { forgetMissedWords } from "../../../src/privacy/forget-facts.ts";
import { forgetOld } from "../../../src/privacy/forget-old.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { trailOf } from "../../support/trail.ts";
import { createStoreDirectory, filesBelow } from "../store/store-directory.ts";

/** Leaves all as it is, so that what stands on the disk can be searched for. */
const plain = { keyId: "none", seal: (bytes: Buffer) => bytes, open: (bytes: Buffer) => bytes };
const day = 86_400_000;

/** The bytes of a file, and those that a line of the log holds as base64. */
const opened = (bytes: Buffer): Buffer[] => [
  bytes,
  ...[...bytes.toString("latin1").matchAll(/"body":"([^"]*)"/g)].map(([, body]) => Buffer.from(body!, "base64")),
];

describe("what is kept of a customer", () => {
  let directory: Awaited<ReturnType<typeof createStoreDirectory>>;
  let store: Store;
  let at = 0;
  const now = () => new Date(at).toISOString();
  const uploads = () => join(directory.dir, "..", "uploads");
  const room = () => ({
    store,
    now,
    eraseUploads: (conversation: string) => rm(join(uploads(), conversation), { recursive: true, force: true }),
  });
  beforeEach(async () => {
    at = Date.parse("2026-05-01T08:00:00.000Z");
    directory = await createStoreDirectory();
    store = await directory.open({ seal: plain, now });
  });
  afterEach(() => directory.cleanUp());

  /** A conversation with something of everything in it, each piece marked with the canary. */
  async function live(conversation: string, canary: string, more: { customer?: string; owner?: string } = {}) {
    const { customer, owner = "bot" } = more;
    await mkdir(join(uploads(), conversation), { recursive: true });
    await writeFile(join(uploads(), conversation, "file"), canary);
    const stream = conversationKeys.transcript(conversation);
    // More than a page, so that the pages of the stream have files of their own.
    for (let part = 0; part < 4; part += 1)
      await store.commit({
        append: Array.from({ length: 40 }, () => ({ stream, entry: { from: "customer", text: canary, at: now() } })),
      });
    await store.commit({
      put: {
        [conversationKeys.meta(conversation)]: {
          id: conversation,
          channel: "web",
          user: canary,
          createdAt: now(),
          customer,
        },
        [conversationKeys.state(conversation)]: { language: "en", lastTurnAt: now(), topic: canary },
        [conversationKeys.owner(conversation)]: { owner, epoch: 1, since: now() },
        [`work#guests/${conversation}`]: [canary],
      },
      timers: [
        { id: `t-${conversation}`, conversation, at: "2027-12-01T00:00:00.000Z", event: { name: "x", key: canary } },
      ],
    });
  }
  const caseOf = (id: string, canary: string, more: Partial<Case>): Case => ({
    ...{ id, openedAt: now(), conversation: "c1", kind: "payment", state: "open", summary: canary, facts: {} },
    ...more,
  });
  const put = (known: Case) => store.commit({ put: { [caseKey(known.id)]: known } });

  /** Files that hold the words, while the store is open and once it is closed. */
  async function holding(words: string): Promise<string[]> {
    const found: string[] = [];
    for (const file of [...(await filesBelow(directory.dir)), ...(await filesBelow(uploads()).catch(() => []))])
      if (opened(await readFile(file)).some((bytes) => bytes.includes(Buffer.from(words)))) found.push(file);
    return found;
  }
  async function reopen() {
    await store.close();
    store = await directory.open({ seal: plain, now });
  }

  it("is erased by itself after its time: an old conversation, opened and left or not, and a case settled long ago", async () => {
    await live("old", "canary-old");
    await store.commit({
      put: { [conversationKeys.meta("left")]: { id: "left", user: "canary-left", createdAt: now() } },
    });
    await put(caseOf("WL-SETTLED2", "canary-settled", { state: "resolved", resolvedAt: now() }));
    await put(caseOf("WL-STANDS22", "canary-stands", {}));
    await live("served", "canary-served", { owner: "agent" });
    at += 2 * day;
    await live("young", "canary-young");
    for (const canary of ["canary-old", "canary-left", "canary-settled"]) expect(await holding(canary)).not.toEqual([]);
    at += 177 * day;
    expect(await forgetOld(room(), { transcriptDays: 180 })).toEqual({ conversations: 0, cases: 0, days: 0 });
    at += 2 * day;
    expect(await forgetOld(room(), { transcriptDays: 180 })).toEqual({ conversations: 2, cases: 1, days: 0 });
    for (const canary of ["canary-old", "canary-left", "canary-settled"]) expect(await holding(canary)).toEqual([]);
    await reopen();
    for (const canary of ["canary-old", "canary-left", "canary-settled"]) expect(await holding(canary)).toEqual([]);
    expect((await store.ids("conversation")).sort()).toEqual(["served", "young"]);
    expect(await store.ids("case")).toEqual(["WL-STANDS22"]);
    expect((await store.timers()).map(({ conversation }) => conversation).sort()).toEqual(["served", "young"]);
    at += 2 * day;
    expect(await forgetOld(room(), { transcriptDays: 180 })).toEqual({ conversations: 1, cases: 0, days: 0 });
  });

  it("leaves no account that names an erased conversation, and touches none that names another", async () => {
    await live("old", "canary-old", { customer: "li" });
    const names = (conversation: string) => ({ conversation });
    await store.commit({
      put: { "account/li#web-conversation": names("old"), "account/wang#web-conversation": names("young") },
    });
    at += 181 * day;
    await live("young", "canary-young", { customer: "wang" });
    await forgetOld(room(), { transcriptDays: 180 });
    expect((await store.read("account/li#web-conversation")).value).toBeUndefined();
    expect((await store.read("account/wang#web-conversation")).value).toEqual(names("young"));
  });

  it("is erased at the customer's request, out of log, generations, files and lists, and of nobody else", async () => {
    await live("signed-in", "canary-li", { customer: "li" });
    await live("proved", "canary-li");
    await live("named-only", "canary-other");
    await live("others", "canary-other", { customer: "wang" });
    const line = (act: string, outcome: string, conversation: string, account = "li") =>
      audited({ at: now(), act, outcome, conversation, account });
    await store.commit({
      append: [
        line("code.check", "right", "proved"),
        line("subject.named", "noted", "named-only"),
        line("code.check", "wrong", "named-only"),
        line("wallet.freeze", "refused", "named-only"),
        line("wallet.profile", "allowed", "others", "wang"),
      ],
      put: {
        "account/li#counters": { failures: { sms: 10 }, total: 10, lockedUntil: "2027-01-01T00:00:00.000Z" },
        "account/li#web-conversation": { conversation: "signed-in" },
        "account/li#challenge/x": { id: "x", code: "canary-li" },
        "approval/a1#approval": { id: "a1", customer: "li", params: { newAddress: "canary-li" } },
        "work#approval/a1": "a1",
        "not-me/h1#link": { customer: "li", note: "canary-li" },
        "not-me/h3#link": { customer: "li", expiresAt: new Date(at + day).toISOString() },
        "not-me/h2#link": { customer: "wang", note: "canary-other" },
      },
      outbox: [
        { id: "o1", route: "case", payload: { customer: "li", note: "canary-li" }, attempts: 0, notBefore: now() },
        { id: "o2", route: "case", payload: { customer: "wang", note: "canary-other" }, attempts: 0, notBefore: now() },
      ],
    });
    await put(caseOf("WL-LI222222", "canary-li", { customer: "li", conversation: "proved", state: "resolved" }));
    await put(caseOf("WL-NAMELESS", "canary-li", { conversation: "proved", state: "resolved" }));
    await put(caseOf("WL-WANG2222", "canary-other", { customer: "wang", conversation: "others" }));
    expect(await surveyErasure(room(), "li")).toEqual({
      ...{ open: [], finds: { conversations: 2, shared: 0, cases: 2, links: 1 } },
    });
    const heard: string[] = [];
    store.watch(({ keys }) => heard.push(...keys));
    expect((await holding("canary-li")).length).toBeGreaterThan(2);

    expect(await eraseCustomer(room(), { customer: "li", by: "operator", reason: "asked" })).toEqual({
      conversations: 2,
      shared: 0,
      cases: 2,
      busy: [],
    });
    expect(await holding("canary-li")).toEqual([]);
    await reopen();
    expect(await holding("canary-li")).toEqual([]);
    expect(await holding("canary-other")).not.toEqual([]);
    expect((await store.ids("conversation")).sort()).toEqual(["named-only", "others"]);
    expect(await store.ids("case")).toEqual(["WL-WANG2222"]);
    expect(heard).toContain(caseKey("WL-LI222222"));
    expect((await store.outbox()).map(({ id }) => id)).toEqual(["o2"]);
    // Whoever asked for it may not be the owner, who can still say so until the notice's time is over.
    expect((await store.ids("not-me")).sort()).toEqual(["h2", "h3"]);
    // A lock outlives it, and nothing else in the account's file does.
    expect([...(await store.parts("account/li", "")).keys()]).toEqual(["account/li#counters"]);
    const trail = await trailOf(store);
    expect(trail.at(-1)).toMatchObject({ act: "privacy.erase", account: "li", agent: "operator" });
    expect(trail).toHaveLength(6);
  });

  it("is told to be busy where an agent serves the customer, and goes at the next asking", async () => {
    await live("c1", "canary-li", { customer: "li", owner: "agent" });
    await put(caseOf("WL-LI222222", "canary-li", { customer: "li", state: "resolved" }));
    expect(await eraseCustomer(room(), { customer: "li", by: "operator", reason: "asked" })).toEqual({
      conversations: 0,
      shared: 0,
      cases: 0,
      busy: ["c1"],
    });
    expect((await store.tail(conversationKeys.transcript("c1"), 0)).length).toBeGreaterThan(0);
    await store.commit({ put: { [conversationKeys.owner("c1")]: { owner: "bot", epoch: 2, since: now() } } });
    expect(await eraseCustomer(room(), { customer: "li", by: "operator", reason: "asked" })).toEqual({
      conversations: 1,
      shared: 0,
      cases: 1,
      busy: [],
    });
    expect(await holding("canary-li")).toEqual([]);
  });

  it("is not touched while a case of theirs is open, also one that names nobody", async () => {
    await live("c1", "canary-li", { customer: "li" });
    await put(caseOf("WL-LI222222", "canary-li", { customer: "li", conversation: "elsewhere" }));
    await put(caseOf("WL-NAMELESS", "canary-li", { state: "in-progress" }));
    expect((await surveyErasure(room(), "li")).open).toEqual(["WL-LI222222", "WL-NAMELESS"]);
    const trail = await store.lastSeq("audit/main#trail");
    expect(await eraseCustomer(room(), { customer: "li", by: "operator", reason: "asked" })).toEqual({
      open: ["WL-LI222222", "WL-NAMELESS"],
    });
    expect(await store.ids("conversation")).toEqual(["c1"]);
    expect(await store.lastSeq("audit/main#trail")).toBe(trail);
  });

  describe("where somebody else has to do with the same conversation", () => {
    const right = (account: string, conversation: string) =>
      audited({ at: now(), act: "code.check", outcome: "right", conversation, account });
    const ask = { customer: "thief", by: "operator", reason: "asked" };
    const transcript = async (id: string) => (await store.tail(conversationKeys.transcript(id), 0)).length;
    beforeEach(async () => {
      await live("both", "canary-both");
      await live("alone", "canary-thief");
      await store.commit({ append: [right("owner", "both"), right("thief", "both"), right("thief", "alone")] });
    });

    it("waits for the case of whoever was robbed in it, and then keeps the conversation", async () => {
      await put(
        caseOf("WL-OWNER222", "canary-case", { customer: "owner", conversation: "both", kind: "unauthorised" }),
      );
      await put(caseOf("WL-THIEF222", "x", { customer: "thief", conversation: "both", state: "resolved" }));
      expect((await surveyErasure(room(), "thief")).open).toEqual(["WL-OWNER222"]);
      expect(await eraseCustomer(room(), ask)).toEqual({ open: ["WL-OWNER222"] });
      expect([await transcript("both"), await transcript("alone")]).toEqual([160, 160]);

      await put(caseOf("WL-OWNER222", "canary-case", { customer: "owner", conversation: "both", state: "resolved" }));
      await put(caseOf("WL-NAMELESS", "canary-case", { conversation: "both", state: "resolved" }));
      expect(await surveyErasure(room(), "thief")).toEqual({
        ...{ open: [], finds: { conversations: 1, shared: 1, cases: 1, links: 0 } },
      });
      expect(await eraseCustomer(room(), ask)).toEqual({ conversations: 1, shared: 1, cases: 1, busy: [] });
      expect([await transcript("both"), await transcript("alone")]).toEqual([160, 0]);
      expect((await store.ids("case")).sort()).toEqual(["WL-NAMELESS", "WL-OWNER222"]);
      expect((await holding("canary-both")).some((file) => file.startsWith(uploads()))).toBe(true);
    });

    it("waits for any case that rests on a conversation of theirs alone, whoever it names", async () => {
      await put(caseOf("WL-OWNER222", "x", { customer: "owner", conversation: "alone" }));
      expect(await eraseCustomer(room(), ask)).toEqual({ open: ["WL-OWNER222"] });
      expect(await transcript("alone")).toBe(160);
    });

    it("keeps what another's link that can still be pressed points to", async () => {
      const link = { customer: "owner", conversation: "alone", expiresAt: new Date(at + day).toISOString() };
      await store.commit({ put: { "not-me/h1#link": link } });
      expect((await surveyErasure(room(), "thief")).finds).toMatchObject({ conversations: 0, shared: 2 });
      at += 2 * day;
      expect((await surveyErasure(room(), "thief")).finds).toMatchObject({ conversations: 1, shared: 1 });
    });

    it("ends what they had proved in it, and nothing of the other's", async () => {
      const [identity, recovery] = [conversationKeys.identity("both"), conversationKeys.recovery("both")];
      const proved = (customer: string) => ({ subject: { account: customer, face: customer, customer }, proofs: [] });
      await store.commit({ put: { [identity]: proved("thief"), [recovery]: { customer: "owner" } } });
      await eraseCustomer(room(), ask);
      expect((await store.read(identity)).value).toBeUndefined();
      expect((await store.read(recovery)).value).toEqual({ customer: "owner" });
      await store.commit({ put: { [identity]: proved("owner"), [recovery]: { customer: "thief" } } });
      await eraseCustomer(room(), ask);
      expect((await store.read(identity)).value).toEqual(proved("owner"));
      expect((await store.read(recovery)).value).toBeUndefined();
    });
  });

  describe("what nobody understood", () => {
    const missed = (conversation: string, more: object) => ({
      ...{
        stream: factsOn(now().slice(0, 10)),
        entry: { at: now(), conversation, fact: "missed", language: "en", ...more },
      },
    });
    const facts = async (day: string) =>
      (await store.tail<Missed>(factsOn(day), 0)).map(({ entry: { message, text } }) => ({ message, text }));

    it("loses the words that earlier releases stored beside it, and finds them in the transcript while they are there", async () => {
      const stream = conversationKeys.transcript("c1");
      const long = "canary-long ".repeat(40);
      await store.commit({
        append: [
          { stream, entry: { id: "m1", from: "customer", text: "canary-said", at: now() } },
          { stream, entry: { id: "m2", from: "bot", text: "canary-bot", at: now() } },
          { stream, entry: { id: "m3", from: "customer", text: long, at: now() } },
          missed("c1", { text: "canary-said" }),
          missed("c1", { text: long.slice(0, 300) }),
          missed("c1", { text: "canary-bot" }),
          missed("c1", { text: "canary-masked" }),
          ...Array.from({ length: 600 }, () => missed("gone", { text: "canary-gone" })),
          missed("c1", { message: "m1" }),
        ],
      });
      await reopen();
      expect(await holding("canary-gone")).not.toEqual([]);
      // Two at once, as at the start of a server whose admin approves an erasure.
      await Promise.all([forgetOld(room(), { transcriptDays: 180 }), forgetMissedWords(room())]);
      const day = now().slice(0, 10);
      const known = await facts(day);
      expect(known).toHaveLength(605);
      expect(known.filter(({ text }) => text !== undefined)).toEqual([]);
      expect(known.flatMap(({ message = [] }) => message).sort()).toEqual(["m1", "m1", "m3"]);
      await reopen();
      for (const canary of ["canary-gone", "canary-masked"]) expect(await holding(canary)).toEqual([]);
      expect(await facts(day)).toHaveLength(605);
      await eraseCustomer(room(), { customer: "nobody", by: "operator", reason: "asked" });
      expect(await facts(day)).toHaveLength(605);
    });

    it("is counted for as long as the desk looks back, and then the day is erased", async () => {
      await store.commit({ append: Array.from({ length: 600 }, () => missed("c1", { message: "canary-day" })) });
      const first = now().slice(0, 10);
      at += 93 * day;
      expect((await forgetOld(room(), { transcriptDays: 3_650 })).days).toBe(0);
      expect(await facts(first)).toHaveLength(600);
      await reopen();
      at += day;
      expect((await forgetOld(room(), { transcriptDays: 3_650 })).days).toBe(1);
      expect([await facts(first), await store.ids("facts"), await holding("canary-day")]).toEqual([[], [], []]);
    });
  });

  it("leaves the account locked wherever an erasure is cut short, and is gone once it is asked for again", async () => {
    const locked = { failures: { sms: 10 }, total: 10, lockedUntil: "2027-01-01T00:00:00.000Z" };
    const cut = new Error("the process has died");
    let steps = 0;
    for (let isOver = false; !isOver; steps += 1) {
      const real = openMemoryStore({ now });
      await real.commit({
        put: {
          [conversationKeys.meta("c1")]: { id: "c1", channel: "web", user: "u", createdAt: now(), customer: "li" },
          [conversationKeys.owner("c1")]: { owner: "bot", epoch: 1, since: now() },
          [caseKey("WL-LI222222")]: caseOf("WL-LI222222", "x", { customer: "li", state: "resolved" }),
          "account/li#counters": locked,
          "account/li#freezes": { at: [now()] },
          "account/li#web-conversation": { conversation: "c1" },
          "approval/a1#approval": { id: "a1", customer: "li" },
        },
      });
      let left = steps;
      const live = () => {
        left -= 1;
        if (left < 0) throw cut;
      };
      const dying: Store = {
        ...real,
        async commit(change) {
          live();
          return real.commit(change);
        },
        async erase(file, keep) {
          live();
          return real.erase(file, keep);
        },
      };
      const asked = { customer: "li", by: "operator", reason: "asked" };
      const outcome = await eraseCustomer({ ...room(), store: dying }, asked).catch((error: unknown) => error);
      isOver = outcome !== cut;
      const lock = async () => (await real.read("account/li#counters")).value;
      expect([steps, await lock()]).toEqual([steps, locked]);
      await eraseCustomer({ ...room(), store: real }, asked);
      expect([steps, await lock(), await real.ids("conversation"), await real.ids("case")]).toEqual([
        ...[steps, locked],
        ...[[], []],
      ]);
      expect([...(await real.parts("account/li", "")).keys()]).toEqual(["account/li#counters", "account/li#freezes"]);
    }
    expect(steps).toBeGreaterThan(6);
  });
});
