import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Case, caseKey } from "../../src/domain/conversation.ts";
import { createCaseCustomers } from "../../src/identity/case-customers.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";
import { transcriptOf } from "../support/transcript.ts";
import { createFakeWallet, customer } from "../unit/identity/fake-wallet.ts";

let desk: AgentsDesk;
let mei: Call;
let tom: Call;
let conversation: string;

beforeEach(async () => {
  desk = await openAgentsDesk({ caseCustomers: createCaseCustomers(createFakeWallet([customer("li")])) });
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
  conversation = await desk.customer({ queued: false, text: "my card is 6222, call 13812345678" });
});
afterEach(() => desk.close());

async function opened(id: string, more: Partial<Case> = {}): Promise<string> {
  const one: Case = {
    ...{ id, conversation, openedAt: desk.clock.now(), kind: "question", state: "open" },
    ...{ summary: "call 13812345678", facts: {}, ...more },
  };
  await desk.store.commit({ put: { [caseKey(id)]: one } });
  return id;
}
interface Page {
  cases: { id: string; mine?: true; takenBy?: string; due?: object; transactions?: string[] }[];
  counts: Record<string, number>;
  more: boolean;
}
const list = async (call: Call, query = "") => (await call("GET", `/cases${query}`)).body as unknown as Page;
const ids = async (call: Call, query = "") => (await list(call, query)).cases.map(({ id }) => id);
const told = async () =>
  (await transcriptOf(desk.store, conversation))
    .filter(({ from, audience }) => from !== "customer" && audience === "everyone")
    .map(({ text }) => text);
const trail = () => trailOf(desk.store);

describe("the list of cases", () => {
  it("is masked, counts each list, and has first what was promised first", async () => {
    await opened("WL-AAAAAAA1");
    await opened("WL-AAAAAAA2", { kind: "payment", facts: { by: "2026-12-01", transaction: "t-1", amount: "¥1.00" } });
    const call = { from: "2026-11-22T10:00:00.000Z", to: "2026-11-22T12:00:00.000Z", contact: "li-phone" };
    await opened("WL-AAAAAAA3", { kind: "call-back", facts: call });
    await opened("WL-AAAAAAA4", { state: "resolved", resolvedAt: desk.clock.now() });
    const { cases, counts, more } = await list(tom);
    expect(cases.map(({ id }) => id)).toEqual(["WL-AAAAAAA3", "WL-AAAAAAA1", "WL-AAAAAAA2"]);
    expect(counts).toEqual({ open: 3, mine: 0, answered: 0, closed: 1 });
    expect(more).toBe(false);
    expect(cases[0]?.due).toEqual({ at: call.from, what: "call", until: call.to });
    expect(cases[2]).toMatchObject({ due: { what: "promise" }, transactions: ["t-1"], facts: { amount: "¥1.00" } });
    expect(JSON.stringify(cases)).not.toMatch(/13812345678|li-phone/);
    expect(await ids(tom, "?show=closed")).toEqual(["WL-AAAAAAA4"]);
    expect(await ids(tom, "?find=aaaaaaa2")).toEqual(["WL-AAAAAAA2"]);
    expect((await tom("GET", "/cases?show=all")).status).toBe(400);
    expect((await desk.call("GET", "/cases")).status).toBe(401);
  });

  it("is searched as it is shown: no digit of a masked number can be guessed, and who has the whole number finds it", async () => {
    await opened("WL-AAAAAAA1", { facts: { contact: "li-phone", problem: "reach me at 13812345678" } });
    for (const part of ["1381", "12345", "4567", "381234", "li-phone"])
      expect([part, await ids(tom, `?find=${part}`)]).toEqual([part, []]);
    for (const shown of ["138****5678", "13812345678", "reach me"])
      expect(await ids(tom, `?find=${encodeURIComponent(shown)}`)).toEqual(["WL-AAAAAAA1"]);
  });

  it("is read in pages, and a case opened meanwhile is in it at once", async () => {
    for (let at = 10; at < 65; at += 1) await opened(`WL-AAAAAA${at}`);
    const first = await list(tom);
    expect([first.cases.length, first.more, first.counts.open]).toEqual([50, true, 55]);
    await opened("WL-AAAAAA99");
    const rest = await list(tom, "?skip=50");
    expect([rest.cases.length, rest.more, rest.counts.open]).toEqual([6, false, 56]);
  });
});

describe("one case", () => {
  it("shows the customer masked, the assurance of then, and what is going on there now; each look is on the trail", async () => {
    await opened("WL-AAAAAAA1", { customer: "li", assurance: ["possession"], facts: { problem: "twice" } });
    const { body } = await tom("GET", "/cases/WL-AAAAAAA1");
    expect(body).toMatchObject({
      assurance: ["possession"],
      facts: { problem: "twice" },
      channel: "web",
      owner: "bot",
    });
    expect(body).toMatchObject({ customer: { status: "active" } });
    expect(await trail()).toContainEqual(expect.objectContaining({ act: "desk.case", agent: "tom" }));
    for (const id of ["WL-ZZZZZZZZ", "nothing", "WL-..%2F..%2Fx"])
      expect([id, (await tom("GET", `/cases/${id}`)).status]).toEqual([id, 404]);
  });

  it("is one agent's: nobody else takes, answers or ends it, and only its agent reads the conversation", async () => {
    const id = await opened("WL-AAAAAAA1");
    expect((await tom("GET", `/cases/${id}/transcript`)).body.error?.code).toBe("CaseNotYours");
    expect((await tom("POST", `/cases/${id}/take`)).status).toBe(200);
    expect((await tom("POST", `/cases/${id}/take`)).status).toBe(200);
    for (const [path, body] of [
      ["take"],
      ["answer", { text: "hello" }],
      ["close", { how: "settled" }],
      ["release"],
    ] as const) {
      const reply = await mei("POST", `/cases/${id}/${path}`, body);
      expect([path, reply.status, reply.body.error]).toEqual([
        path,
        409,
        expect.objectContaining({ code: "CaseNotYours", by: "Tom" }),
      ]);
    }
    expect((await mei("GET", `/cases/${id}/transcript`)).status).toBe(409);
    const read = await tom("GET", `/cases/${id}/transcript`);
    expect(JSON.stringify(read.body)).toContain("my card is 6222");
    expect(JSON.stringify(read.body)).not.toContain("13812345678");
    expect(await trail()).toContainEqual(expect.objectContaining({ act: "desk.view", outcome: "for the case" }));
    expect((await list(tom, "?show=mine")).cases).toMatchObject([{ id, mine: true, takenBy: "Tom" }]);
    expect(await ids(mei, "?show=mine")).toEqual([]);
    expect((await tom("POST", `/cases/${id}/release`)).status).toBe(200);
    expect((await mei("POST", `/cases/${id}/take`)).status).toBe(200);
  });

  it("has one winner when two take it at the same moment", async () => {
    const id = await opened("WL-AAAAAAA1");
    const both = await Promise.all([mei("POST", `/cases/${id}/take`), tom("POST", `/cases/${id}/take`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("is answered where it came from, once when that settles it", async () => {
    const id = await opened("WL-AAAAAAA1");
    const answer = (text: string, resolved?: boolean) =>
      mei("POST", `/cases/${id}/answer`, { text, ...(resolved === undefined ? {} : { resolved }) });
    expect((await answer(" ")).status).toBe(400);
    expect((await answer("Please tell me your password.")).status).toBe(422);
    expect((await answer("We are looking.", false)).status).toBe(201);
    expect(await ids(mei, "?show=answered")).toEqual([id]);
    expect((await answer("It has arrived.")).status).toBe(201);
    expect((await answer("Again.")).body.error?.code).toBe("CaseResolved");
    expect((await mei("POST", "/cases/WL-33333333/answer", { text: "x" })).status).toBe(404);
    expect(await told()).toEqual([
      "case-answer undefined",
      "We are looking.",
      "case-answer undefined",
      "It has arrived.",
    ]);
    expect((await list(mei)).counts).toEqual({ open: 0, mine: 0, answered: 0, closed: 1 });
    expect((await desk.store.inbox()).map(({ input }) => input)).toMatchObject([
      { name: "case-answered" },
      { name: "case-answered" },
    ]);
  });

  it("is answered once when an answer arrives twice under one id, also when that settled it", async () => {
    const id = await opened("WL-AAAAAAA1");
    const answer = (messageId: string, resolved: boolean) =>
      mei("POST", `/cases/${id}/answer`, { text: `Words of ${messageId[0]}.`, resolved, messageId });
    for (const resolved of [false, true])
      for (let times = 0; times < 2; times += 1)
        expect((await answer((resolved ? "b" : "a").repeat(22), resolved)).status).toBe(201);
    expect((await answer("too short", true)).status).toBe(400);
    expect((await answer("c".repeat(22), true)).body.error?.code).toBe("CaseResolved");
    expect((await told()).filter((line) => line.startsWith("Words"))).toEqual(["Words of a.", "Words of b."]);
    expect(await desk.store.inbox()).toHaveLength(2);
  });

  it("tells the customer how it ended, but for a duplicate", async () => {
    await opened("WL-AAAAAAA1");
    await opened("WL-AAAAAAA2");
    await opened("WL-AAAAAAA3");
    const close = (id: string, how: string) => tom("POST", `/cases/${id}/close`, { how });
    expect((await close("WL-AAAAAAA1", "somehow")).status).toBe(400);
    for (const [id, how] of [
      ["WL-AAAAAAA1", "settled"],
      ["WL-AAAAAAA2", "not-reached"],
      ["WL-AAAAAAA3", "duplicate"],
    ] as const)
      expect((await close(id, how)).status).toBe(200);
    expect((await close("WL-AAAAAAA1", "settled")).body.error?.code).toBe("CaseResolved");
    expect(await told()).toEqual(["case-closed undefined", "case-not-reached undefined"]);
    expect(await ids(tom, "?show=closed")).toHaveLength(3);
  });
});

describe("the number of a booked call", () => {
  const ask = (call: Call, id: string, reason = "the call is due") => call("POST", `/cases/${id}/number`, { reason });

  it("is shown to who makes the call, with a reason on the trail before it, and never from another kind of case", async () => {
    const facts = { from: desk.clock.now(), to: desk.clock.now(), contact: "li-phone" };
    const id = await opened("WL-AAAAAAA1", { kind: "call-back", customer: "li", facts });
    const other = await opened("WL-AAAAAAA2", { kind: "payment", customer: "li", facts });
    const strange = await opened("WL-AAAAAAA3", {
      kind: "call-back",
      customer: "li",
      facts: { ...facts, contact: "wu-phone" },
    });
    expect((await ask(tom, id)).status).toBe(409);
    for (const each of [id, other, strange]) await tom("POST", `/cases/${each}/take`);
    expect((await ask(tom, id, "why")).status).toBe(400);
    expect((await ask(mei, id)).status).toBe(409);
    expect((await ask(tom, other)).status).toBe(404);
    expect((await ask(tom, strange)).status).toBe(404);
    const shown = await ask(tom, id);
    expect(shown.status).toBe(200);
    expect(String((shown.body as { value?: string }).value)).toMatch(/^\+?\d{8,}$/);
    expect(await trail()).toContainEqual(
      expect.objectContaining({ act: "desk.unmask", detail: expect.objectContaining({ reason: "the call is due" }) }),
    );
    await tom("POST", `/cases/${id}/close`, { how: "settled" });
    expect((await ask(tom, id)).body.error?.code).toBe("CaseResolved");
  });

  it("is not shown when the trail cannot be written", async () => {
    const facts = { from: desk.clock.now(), contact: "li-phone" };
    const id = await opened("WL-AAAAAAA1", { kind: "call-back", customer: "li", facts });
    await tom("POST", `/cases/${id}/take`);
    desk.store.commit = async () => {
      throw new Error("disk full");
    };
    const refused = await ask(tom, id);
    expect(refused.status).toBe(500);
    expect(JSON.stringify(refused.body)).not.toMatch(/\d{8,}/);
  });
});
