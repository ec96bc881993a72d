import { describe, expect, it } from "@jest/globals";
import { accept } from "../../../src/conversation/accept.ts";
import { createReadAhead } from "../../../src/conversation/read-ahead.ts";
import type { Owner } from "../../../src/domain/conversation.ts";
import type { Store } from "../../../src/domain/store.ts";
import type { Understood } from "../../../src/domain/understood.ts";
import { meta, now, openAccepting } from "../../support/accepting.ts";
import { plainUnderstanding, startToyBot } from "../../support/toy-bot.ts";

async function openDesk({ owner, commit }: { owner?: Owner["owner"]; commit?: Store["commit"] } = {}) {
  const moves: string[] = [];
  const { store, deps } = await openAccepting({
    owner,
    shield: ({ text }) => ({ text: text.replaceAll("123456", "••••••"), masked: false, found: [], earlier: [] }),
    ahead: {
      begin: (inboxId, text) => void moves.push(`begin ${inboxId} ${text}`),
      delete: (inboxId) => void moves.push(`delete ${inboxId}`),
    },
  });
  deps.store = {
    ...store,
    commit(change) {
      moves.push("commit");
      return (commit ?? store.commit)(change);
    },
  };
  return { deps, moves };
}

describe("a message that is being accepted", () => {
  it("is read as it will be stored, before it is on the disk", async () => {
    const { deps, moves } = await openDesk();
    await accept(deps, meta, { text: "code 123456" });
    expect(moves).toEqual(["begin id1 code ••••••", "commit"]);
  });

  it("is not read for the bot while somebody else has the conversation", async () => {
    for (const owner of ["queue", "agent"] as const) {
      const { deps, moves } = await openDesk({ owner });
      await accept(deps, meta, { text: "hello" });
      expect(moves).toEqual(["commit"]);
    }
  });

  it("is forgotten when it could not be stored", async () => {
    const full = await openDesk({ commit: () => Promise.reject(new Error("the disk is full")) });
    await expect(accept(full.deps, meta, { text: "hello" })).rejects.toThrow("full");
    expect(full.moves).toEqual(["begin id1 hello", "commit", "delete id1"]);

    const outcomes = ["version-conflict", "done"] as const;
    let tries = 0;
    const contended = await openDesk({ commit: async () => outcomes[tries++]! });
    await accept(contended.deps, meta, { text: "hello" });
    expect(contended.moves).toEqual(["begin id1 hello", "commit", "delete id1", "begin id3 hello", "commit"]);
  });
});

describe("what was read ahead", () => {
  const at = { now: now(), timeZone: "UTC" };

  it("is what the turn goes by, and is read once", async () => {
    const asked: string[] = [];
    const bot = await startToyBot([], {
      understandingAside: {
        ahead: async (text, when) => plainUnderstanding.understand(text.replace("one", "two"), when),
        understand: async (text, when) => {
          asked.push(text);
          return plainUnderstanding.understand(text, when);
        },
      },
    });
    expect(await bot.say("intent:one")).toEqual(["answer two"]);
    expect(asked).toEqual([]);
    await bot.stop();
  });

  it("is read anew by a turn for which it failed", async () => {
    const bot = await startToyBot([], {
      understandingAside: {
        ahead: () => Promise.reject(new Error("broken")),
        understand: async (text, when) => plainUnderstanding.understand(text, when),
      },
    });
    expect(await bot.say("intent:one")).toEqual(["answer one"]);
    await bot.stop();
  });

  it("is kept until it is deleted, and not at all where nobody reads ahead", async () => {
    const understood = plainUnderstanding.understand("intent:one", at);
    const ahead = createReadAhead({ ahead: async (): Promise<Understood> => understood }, "UTC");
    ahead.begin("i1", "intent:one", now());
    expect(await ahead.get("i1")).toBe(understood);
    ahead.delete("i1");
    expect(ahead.get("i1")).toBeUndefined();
    const nobody = createReadAhead({ ahead: () => undefined }, "UTC");
    nobody.begin("i1", "intent:one", now());
    expect(nobody.get("i1")).toBeUndefined();
  });
});
