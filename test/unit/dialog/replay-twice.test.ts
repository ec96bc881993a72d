import { describe, expect, it } from "@jest/globals";
import { createCommands } from "../../../src/dialog/commands.ts";
import { type Chat, dialog } from "../../../src/dialog/dialog.ts";
import type { Run } from "../../../src/dialog/run.ts";
import { replayTwice } from "../../support/replay-twice.ts";

const none = dialog("verify-identity", async () => ({ outcome: "proved" }));
const host = {
  language: "en" as const,
  phrases: { has: () => false, render: (_: string, key: string) => [key], why: () => undefined, also: () => [] },
  commands: createCommands({}),
  kit: () => ({}) as never,
  now: () => "2026-11-22T02:00:00.000Z",
};
const at = "2026-11-22T01:59:00.000Z";
const pending: Run["pending"] = {
  ...{ path: "who", kind: "ask", ask: "run.1", dialog: "toy", phrase: "who", choices: [], misses: 0, askedAt: at },
};
const run = (more: Partial<Run> = {}): Run => ({
  ...{ id: "run", dialog: "toy", args: {}, opening: { text: "", language: "en", entities: [] }, language: "en" },
  journal: [{ path: "hello", kind: "say", result: null, at }],
  ...{ done: [], voided: {}, proofs: {}, late: [], kept: [], asks: 1, epoch: 1, touchedAt: at, pending, ...more },
});
const replay = (converse: (chat: Chat) => Promise<unknown>, more: Partial<Run> = {}) =>
  replayTwice(run(more), { outer: dialog("toy", converse), prove: none }, host);

describe("a dialog replayed twice", () => {
  it("is the same both times when it does nothing but its steps", async () => {
    const differences = await replay(async (chat) => {
      await chat.say("hello", { name: "Mei" });
      return chat.ask("who", () => undefined);
    });
    expect(differences).toEqual([]);
  });

  it("is found out when it draws a number", async () => {
    const differences = await replay(async (chat) => {
      await chat.say("hello", { number: crypto.getRandomValues(new Uint32Array(1))[0]! });
      return chat.ask("who", () => undefined);
    });
    expect(differences.join()).toContain("the steps of two replays");
  });

  it("is found out when it counts outside its journal", async () => {
    let times = 0;
    const differences = await replay(async (chat) => {
      times += 1;
      await chat.say("hello");
      return chat.ask(times > 1 ? "whom" : "who", () => undefined);
    });
    expect(differences.join()).toContain("the steps of two replays");
  });

  it("is found out when it says something that was never stored", async () => {
    const differences = await replay(async (chat) => {
      await chat.say("hello");
      await chat.say("again");
      return chat.ask("who", () => undefined);
    });
    expect(differences.join()).toContain("a replay must not say anything");
  });

  it("is found out when it no longer comes by a step it has taken", async () => {
    const differences = await replay(async (chat) => chat.ask("who", () => undefined));
    expect(differences.join()).toContain("misfit");
  });
});
