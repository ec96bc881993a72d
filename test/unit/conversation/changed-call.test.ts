import { describe, expect, it } from "@jest/globals";
import { createKnownCases } from "../../../src/conversation/known-cases.ts";
import { type Case, caseKey } from "../../../src/domain/conversation.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

const at = "2026-11-22T08:00:00.000Z";
const booked: Case = {
  ...{ id: "WL-22222222", openedAt: at, conversation: "c1", kind: "call-back", state: "open", summary: "" },
  facts: { from: "1", to: "2", phone: "138****1001" },
};
const key = caseKey(booked.id);

async function changed(known: Case, to: Parameters<ReturnType<typeof createKnownCases>["changeCall"]>[1]) {
  const store = openMemoryStore({ now: () => at });
  await store.commit({ put: { [key]: known } });
  const cases = createKnownCases({ store, gateway: {} as never, conversation: "c1", now: () => at });
  const change = await cases.changeCall(booked.id, to);
  return change === "not-found" ? change : change.put?.[key];
}

describe("a call booked in this conversation", () => {
  it("is moved, and keeps its number and phone", async () => {
    expect(await changed(booked, { from: "3", to: "4" })).toEqual({
      ...booked,
      facts: { from: "3", to: "4", phone: "138****1001", outcome: "moved" },
    });
  });

  it("is called off, and over then", async () => {
    expect(await changed(booked, "call-off")).toMatchObject({
      ...{ state: "resolved", resolvedAt: at },
      facts: { outcome: "called-off" },
    });
  });

  it.each<Partial<Case>>([{ conversation: "c2" }, { state: "resolved" }, { kind: "complaint" }])(
    "is not there with %j",
    async (other) => expect(await changed({ ...booked, ...other }, "call-off")).toBe("not-found"),
  );
});
