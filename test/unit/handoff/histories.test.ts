import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { type HandoffState, transitions } from "../../../src/handoff/transitions.ts";
import { histories, live } from "./histories.ts";

it("in 150 random histories no conversation is lost, owned twice or starved", async () => {
  await fc.assert(fc.asyncProperty(histories, live), { numRuns: 150, seed: 20261122 });
}, 60_000);

it("every state can be left and reached, and the bot's is the only one that can be the first and the last", () => {
  const states = Object.keys(transitions) as HandoffState[];
  const reached = new Set<HandoffState>(["bot"]);
  for (const _ of states)
    for (const state of reached) for (const next of Object.values(transitions[state])) reached.add(next);
  expect([...reached].sort()).toEqual([...states].sort());
  for (const state of states) {
    const ways = new Set<HandoffState>([state]);
    for (const _ of states)
      for (const each of ways) for (const next of Object.values(transitions[each])) ways.add(next);
    expect([state, ways.has("bot")]).toEqual([state, true]);
  }
});
