import { expect, it } from "@jest/globals";
import { escalated } from "../../../src/conversation/escalation.ts";
import { newState } from "../../../src/conversation/state.ts";
import type { InboxItem } from "../../../src/domain/store.ts";

const at = "2026-11-22T04:00:00.000Z";
const quoted = (text: string, told: string[] = []) => {
  const item: InboxItem = {
    id: "1",
    conversation: "c",
    acceptedAt: at,
    input: { kind: "message", messageId: "1", text },
  };
  const { evidence } = escalated({ state: newState("en", at), item }, { reason: "asked", facts: {}, told });
  return evidence?.flatMap((each) => (each.kind === "said" ? [each.text] : []));
};

it("quotes what was written when a person was sent for, and before", () => {
  expect(quoted("agent please, order 20231, phone 13800001001", ["350 yuan are gone"])).toEqual([
    "agent please, order 20231, phone 13800001001",
    "350 yuan are gone",
  ]);
});

it("quotes no number that the next message could make a card's", () => {
  expect(quoted("agent please, my card is 4111 1111 1111")).toEqual(["agent please, my card is •••• •••• ••••"]);
  expect(quoted("help", ["4111-1111-1111 is my card"])).toEqual(["help", "••••-••••-•••• is my card"]);
});
