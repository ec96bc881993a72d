import { describe, expect, it } from "@jest/globals";
import { createKnownCases } from "../../../src/conversation/known-cases.ts";
import { type Case, caseKey } from "../../../src/domain/conversation.ts";
import { Fault } from "../../../src/domain/fault.ts";
import { caseRoute, createCaseNoter, withCaseNotes } from "../../../src/identity/case-notes.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { hold } from "./holdings.ts";
import { openRoom } from "./room.ts";

const opened: Case = {
  ...{ id: "WL-22222222", openedAt: "2026-11-22T08:00:00.000Z", conversation: "c1", customer: "li" },
  ...{ kind: "payment", state: "open", summary: "payment-problem.wrong" },
  facts: { transaction: "PAY-1", counterparty: "李**", description: "我的卡号是 4111" },
};
const key = caseKey(opened.id);

function openDesk() {
  const wallet = createFakeWallet([customer("li")]);
  const room = openRoom(wallet);
  let notes = 0;
  const store = withCaseNotes(room.store, {
    now: room.now,
    newId: () => {
      notes += 1;
      return `note-${notes}`;
    },
  });
  const deliver = createCaseNoter({ store, wallet });
  return { wallet, room, store, deliver, outbox: () => store.outbox() };
}

describe("a case of a known customer", () => {
  it("is told to the core with its ids only, from the same record as the case and its audit line", async () => {
    const { wallet, room, store, deliver, outbox } = openDesk();
    expect(await store.commit({ expect: { [key]: 0 }, put: { [key]: opened } })).toBe("done");
    const [item] = await outbox();
    expect(await outbox()).toHaveLength(1);
    expect(item).toMatchObject({ route: caseRoute, attempts: 0 });
    expect((await room.trail()).map(({ act, outcome, account }) => [act, outcome, account])).toEqual([
      ["wallet.noteCase", "queued", "li"],
    ]);
    expect(await deliver(item!)).toBe("delivered");
    expect([...wallet.effects.values()]).toEqual([
      {
        operation: "noteCase",
        input: {
          ...{ customer: "li", key: "case:note-1", case: opened.id, kind: "payment", state: "open" },
          ...{ openedAt: opened.openedAt, changedAt: room.now(), about: ["PAY-1"] },
        },
      },
    ]);
    expect(JSON.stringify([...wallet.effects.values()])).not.toMatch(/4111|李/);
  });

  it("is not told when the case itself was not stored", async () => {
    const { room, store, outbox } = openDesk();
    expect(await store.commit({ expect: { [key]: 7 }, put: { [key]: opened } })).toBe("version-conflict");
    expect(await outbox()).toEqual([]);
    expect(await room.trail()).toEqual([]);
  });

  it("is told anew with every state, each under a key of its own, however often one is tried", async () => {
    const { wallet, room, store, deliver, outbox } = openDesk();
    await store.commit({ put: { [key]: opened } });
    room.pass(60_000);
    await store.commit({ put: { [key]: { ...opened, state: "resolved" } } });
    const [first, second] = await outbox();
    wallet.failNext = "noteCase";
    await expect(deliver(second!)).rejects.toThrow();
    for (const item of [second!, second!, first!]) expect(await deliver(item)).toBe("delivered");
    expect([...wallet.effects.keys()]).toEqual(["case:note-2", "case:note-1"]);
    const told = [...wallet.effects.values()].map(({ input }) => input as { state: string; changedAt: string });
    expect(told.map(({ state }) => state)).toEqual(["resolved", "open"]);
    expect(told[0]!.changedAt > told[1]!.changedAt).toBe(true);
  });

  it("is nobody's business at the core once it is erased, or while nobody knows whose it is", async () => {
    const { wallet, store, deliver, outbox } = openDesk();
    await store.commit({ put: { [key]: opened, [caseKey("WL-33333333")]: { ...opened, customer: undefined } } });
    const items = await outbox();
    expect(items).toHaveLength(1);
    await store.erase("case/WL-22222222");
    expect(await deliver(items[0]!)).toBe("gone");
    expect(wallet.effects.size).toBe(0);
  });
});

describe("where a case stands", () => {
  const stands = async (atCore: "open" | "in-progress" | "resolved" | "down" | "unknown", here: Case["state"]) => {
    const { wallet, room, store } = openDesk();
    await store.commit({ put: { [key]: { ...opened, conversation: "elsewhere", state: here } } });
    await hold(room, "possession");
    wallet.cases = async () => {
      if (atCore === "down") throw new Fault("wallet-unreachable", "cases");
      return atCore === "unknown"
        ? []
        : [{ case: opened.id, kind: "payment", state: atCore, openedAt: "", changedAt: "", about: [] }];
    };
    const cases = createKnownCases({ store, gateway: room.gateway, conversation: "c1", now: () => opened.openedAt });
    const found = await cases.ofThisCustomer(opened.id);
    return found === "not-found" ? found : found.state;
  };

  it.each([
    ["resolved", "open", "resolved"],
    ["open", "in-progress", "in-progress"],
    ["in-progress", "open", "in-progress"],
    ["unknown", "open", "open"],
    ["down", "in-progress", "in-progress"],
  ] as const)("core: %s, desk: %s → %s", async (core, desk, told) => {
    expect(await stands(core, desk)).toBe(told);
  });
});
