import { expect, it } from "@jest/globals";
import { addedTo, complaintCase } from "../../../src/domain/complaint.ts";
import type { Case } from "../../../src/domain/conversation.ts";

const complaint = (state: Case["state"] = "open"): Case => ({
  ...{ id: "WL-1", openedAt: "2026-11-22T02:00:00Z", conversation: "talk", state },
  ...complaintCase(" 我要投诉 ", "2026-12-04"),
});

it("keeps what is written after a complaint behind it, whole and in order", () => {
  const twice = addedTo(addedTo(complaint(), "客服挂了我的电话 ")!, "两次")!;
  expect(twice.facts).toEqual({ description: "我要投诉\n客服挂了我的电话\n两次", by: "2026-12-04" });
});

it("takes nothing into a complaint that is answered, and nothing that would have to be cut", () => {
  expect(addedTo(complaint("resolved"), "两次")).toBeUndefined();
  expect(addedTo(complaint("in-progress"), "两次")).toBeDefined();
  const full = addedTo(complaint(), "钱".repeat(1_995))!;
  expect(full.facts.description).toHaveLength(2_000);
  expect(addedTo(full, "两次")).toBeUndefined();
});
