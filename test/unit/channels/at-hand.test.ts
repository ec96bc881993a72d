import { expect, it } from "@jest/globals";
import { createAtHand } from "../../../src/channels/agents-room/at-hand.ts";
import { createPresence } from "../../../src/handoff/presence.ts";

it("counts who acted in a chat as there for fifteen minutes, once, and keeps no others alive", () => {
  let at = Date.parse("2026-11-22T02:00:00.000Z");
  const now = () => new Date(at).toISOString();
  const presence = createPresence({ now });
  const atHand = createAtHand({ presence, now });
  expect(atHand.besides()).toEqual([]);
  atHand.acted("mei");
  atHand.acted("mei");
  atHand.acted("tom");
  presence.seen("tom's desk", "tom");
  expect([atHand.besides(), presence.online()]).toEqual([["mei"], 1]);
  at += 14 * 60_000;
  atHand.beat(["mei", "eve"]);
  expect([presence.lastSign("mei"), presence.lastSign("eve")]).toEqual([at, at]);
  const last = at;
  at += 60_000;
  atHand.beat(["mei", "eve"]);
  expect([atHand.besides(), presence.lastSign("mei"), presence.lastSign("eve")]).toEqual([[], last, last]);
});
