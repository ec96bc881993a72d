import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Case, caseKey } from "../../src/domain/conversation.ts";
import { newId } from "../../src/domain/ids.ts";
import { takeStep } from "../../src/handoff/take-step.ts";
import { loseAgent } from "../../src/handoff/vanished.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";

let desk: AgentsDesk;
let mei: Call;
let tom: Call;
let id: string;
const at = (path: string) => `/conversations/${id}${path}`;
beforeEach(async () => {
  desk = await openAgentsDesk();
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
  id = await desk.customer();
});
afterEach(() => desk.close());

const vanish = (user: string) =>
  loseAgent(
    {
      ...{ store: desk.store, now: desk.clock.now, newId },
      phrases: { render: () => [""] },
      neverAsked: () => [],
      shield: (text) => text,
    },
    id,
    user,
  );
const passOn = (skill?: "payment") => desk.handoff.transfer(id, { user: "mei", name: "Mei" }, { skill });

/** How a conversation of Tom's goes on without him, and what he is told of it. */
const ways: Record<string, { go: () => Promise<unknown>; moved: object }> = {
  "taken over": { go: () => mei("POST", at("/take-over")), moved: { now: "agent", what: "taken-over", by: "Mei" } },
  "claimed by another": {
    go: async () => {
      await vanish("tom");
      await mei("POST", at("/claim"));
    },
    moved: { now: "agent", what: "claimed", by: "Mei" },
  },
  "handed back": {
    go: async () => {
      await mei("POST", at("/take-over"));
      await mei("POST", at("/return"));
    },
    moved: { now: "bot", what: "handed-back", by: "Mei" },
  },
  resolved: {
    go: async () => {
      await mei("POST", at("/take-over"));
      await mei("POST", at("/resolve"), { wrapUp: "solved" });
    },
    moved: { now: "bot", what: "resolved", by: "Mei" },
  },
  transferred: {
    go: async () => {
      await mei("POST", at("/take-over"));
      await passOn("payment");
    },
    moved: { now: "queue", what: "transferred", by: "Mei", skill: "payment" },
  },
  "back in the queue after he vanished": {
    go: () => vanish("tom"),
    moved: { now: "queue", what: "lost", by: "Tom" },
  },
};

/** Everything the desk has for a conversation of one's own. */
const acts: [method: string, path: string, body?: unknown][] = [
  ["POST", "/messages", { text: "on its way" }],
  ["POST", "/typing"],
  ["POST", "/files", {}],
  ["GET", "/files/one"],
  ["POST", "/return"],
  ["POST", "/resolve", { wrapUp: "solved" }],
  ["POST", "/transfer", {}],
  ["POST", "/invite", { user: "mei" }],
  ["POST", "/decline"],
  ["POST", "/verify", { wanted: "strong" }],
  ["GET", "/replies"],
  ["GET", "/suggestions"],
  ["GET", "/actions"],
  ["GET", "/transactions"],
  ["POST", "/actions", { operation: "freeze", params: { reason: "asked" } }],
  ["POST", "/actions/one"],
  ["POST", "/approvals", { operation: "unfreeze" }],
  ["POST", "/unmask", { contact: "c1", reason: "to call them" }],
];

describe("an agent's step on a conversation that moved on", () => {
  it.each(Object.entries(ways))("names who has it and what they did: %s", async (_name, { go, moved }) => {
    await tom("POST", at("/claim"));
    desk.clock.move(60_000);
    await go();
    const before = await desk.store.lastSeq(`conversation/${id}#transcript`);
    for (const [method, path, body] of acts) {
      const { status, body: answer } = await tom(method, at(path), body);
      const code = path === "/decline" ? "OfferGone" : "NotOwner";
      expect([path, status, answer.error]).toEqual([
        path,
        409,
        expect.objectContaining({ code, moved: { conversationId: id, at: desk.clock.now(), ...moved } }),
      ]);
    }
    expect(await desk.store.lastSeq(`conversation/${id}#transcript`)).toBe(before);
  });

  it.each(["/claim", "/accept"])("names who was faster with %s, and nothing of how that one ended it", async (path) => {
    await mei("POST", at("/claim"));
    const claimed = await tom("POST", at(path));
    expect([claimed.status, claimed.body.error]).toEqual([
      409,
      expect.objectContaining({ by: "Mei", moved: expect.objectContaining({ now: "agent", what: "claimed" }) }),
    ]);
    expect((await tom("POST", at("/notes"), { text: "for Mei" })).body.error).toMatchObject({
      moved: { what: "claimed", by: "Mei" },
    });
    await mei("POST", at("/resolve"), { wrapUp: "solved" });
    const late = await tom("POST", at(path));
    expect([late.status, late.body.error]).toEqual([404, expect.not.objectContaining({ moved: expect.anything() })]);
  });

  it("says for a minute that a customer who waited has left", async () => {
    await takeStep({ store: desk.store, now: desk.clock.now }, id, () => ({ outcome: 0, step: { event: "leave" } }));
    expect((await tom("POST", at("/claim"))).body.error).toMatchObject({ moved: { now: "bot", what: "left" } });
    desk.clock.move(60_001);
    expect((await tom("POST", at("/claim"))).status).toBe(404);
  });

  it("says nothing of a conversation that never waited for a person", async () => {
    id = await desk.customer({ queued: false });
    for (const [method, path, body] of [
      ...acts,
      ["POST", "/claim"],
      ["POST", "/notes", { text: "a" }],
    ] as typeof acts) {
      const { status, body: answer } = await tom(method, at(path), body);
      expect([path, status, answer.error]).toEqual([
        path,
        404,
        { code: "NotFound", message: "There is no such thing here." },
      ]);
    }
  });

  it("tells the open page the same, once the bot has it and once a colleague has", async () => {
    await tom("POST", at("/claim"));
    const page = await desk.openPage(tom);
    page.send({ type: "watch", conversation: id, after: 0 });
    await page.until((frame) => frame.type === "about");
    await mei("POST", at("/take-over"));
    expect(await page.until((frame) => frame.type === "gone")).toMatchObject({
      moved: { now: "agent", what: "taken-over", by: "Mei" },
    });
  });

  it("does not carry out a wallet step whose conversation moves between the press and the record", async () => {
    const writes: string[] = [];
    await desk.close();
    desk = await openAgentsDesk({
      gateway: {
        allowed: async () => "allowed",
        reads: () => ({}) as never,
        settle: async () => ({ state: "unknown" }),
        async write(_acting, operation) {
          writes.push(operation);
          return "frozen" as never;
        },
      },
    });
    [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
    id = await desk.customer();
    await tom("POST", at("/claim"));
    const { body } = await tom("POST", at("/actions"), { operation: "freeze", params: { reason: "asked" } });
    const read = desk.store.read;
    let isMoved = false;
    // The prepared step is read after the owner: that is the moment at which a colleague takes over.
    desk.store.read = async (key) => {
      if (key.includes("#desk-action/") && !isMoved) {
        isMoved = true;
        await desk.handoff.takeOver(id, { user: "mei", name: "Mei" });
      }
      return read(key);
    };
    const pressed = await tom("POST", at(`/actions/${(body as { action?: string }).action}`));
    expect([isMoved, pressed.status, pressed.body.error]).toEqual([
      true,
      409,
      expect.objectContaining({ moved: expect.objectContaining({ what: "taken-over", by: "Mei" }) }),
    ]);
    expect(writes).toEqual([]);
  });
});

describe("an agent's step on a case that moved on", () => {
  const steps: [method: string, path: string, body?: unknown][] = [
    ["POST", "/take"],
    ["POST", "/release"],
    ["POST", "/close", { how: "settled" }],
    ["POST", "/answer", { text: "It is done.", resolved: true }],
    ["GET", "/transcript"],
    ["POST", "/number", { reason: "to call them" }],
  ];
  const caseId = "WL-AAAAAAA1";
  const of = (path: string) => `/cases/${caseId}${path}`;
  beforeEach(async () => {
    const open: Case = {
      ...{ id: caseId, openedAt: desk.clock.now(), conversation: id, kind: "call-back", state: "open" },
      ...{ summary: "asked", facts: { contact: "c1" }, customer: "li" },
    };
    await desk.store.commit({ put: { [caseKey(caseId)]: open } });
  });
  const told = async (code: string, worked: object) => {
    for (const [method, path, body] of steps) {
      const { status, body: answer } = await tom(method, of(path), body);
      expect([path, status, answer.error]).toEqual([path, 409, expect.objectContaining({ code, worked })]);
    }
  };

  it("names who has taken it, who answered, and who closed it when", async () => {
    await mei("POST", of("/take"));
    await told("CaseNotYours", { what: "taken", by: "Mei" });
    desk.clock.move(60_000);
    const answeredAt = desk.clock.now();
    await mei("POST", of("/answer"), { text: "We are on it.", resolved: false });
    await told("CaseNotYours", { what: "answered", by: "Mei", at: answeredAt });
    desk.clock.move(60_000);
    await mei("POST", of("/close"), { how: "settled" });
    await told("CaseResolved", { what: "closed", by: "Mei", at: desk.clock.now() });
  });

  it("ends the closer's own look at the conversation and the number with the case", async () => {
    await tom("POST", of("/take"));
    expect((await tom("GET", of("/transcript"))).status).toBe(200);
    await tom("POST", of("/close"), { how: "settled" });
    const worked = { what: "closed", by: "Tom", at: desk.clock.now() };
    await told("CaseResolved", worked);
    expect((await mei("GET", of("/transcript"))).body.error).toMatchObject({ code: "CaseResolved", worked });
  });
});
