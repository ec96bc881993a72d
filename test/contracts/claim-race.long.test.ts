import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { conversationKeys, type Owner } from "../../src/domain/conversation.ts";
import { handoffKeys } from "../../src/handoff/handoff-keys.ts";
import { type Chained, verifyChain } from "../../src/store/chain.ts";
import { openLowdbStore } from "../../src/store/lowdb-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import { openConversation, openRoutedDesk } from "../support/routed-desk.ts";

const races = 1_000;
const atOnce = 10;
const agents = Array.from({ length: 20 }, (_, index) => ({ user: `a${index}`, name: `Agent ${index}` }));

it(`${races} races of twenty agents for one conversation have exactly one winner each`, async () => {
  const dir = mkdtempSync(join(tmpdir(), "walletline-race-"));
  const seal = createSeal({ keys: [{ id: "k1", key: randomBytes(32) }], current: "k1" });
  const store = await openLowdbStore({ dir, seal, now: () => new Date().toISOString() });
  const desk = await openRoutedDesk(agents, store);
  try {
    for (const { user } of agents) desk.come(user);
    const race = async (index: number) => {
      const id = `race-${index}`;
      await openConversation(desk, id);
      await desk.escalate(id);
      const outcomes = await Promise.all(agents.map((agent) => desk.handoff.claim(id, agent)));
      const winners = agents.filter((_, place) => outcomes[place] === "claimed");
      const { value } = await store.read<Owner>(conversationKeys.owner(id));
      expect([winners, outcomes.filter((each) => typeof each === "object").length]).toEqual([[value?.agent], 19]);
    };
    for (let index = 0; index < races; index += atOnce)
      await Promise.all(Array.from({ length: atOnce }, (_, each) => race(index + each)));
    await desk.settle();
    const trail = await store.tail<Chained<{ act: string }>>(handoffKeys.trail, 0);
    expect(trail.filter(({ entry }) => entry.entry.act === "desk.claim")).toHaveLength(races);
    expect([verifyChain(trail), desk.errors, (await desk.line.now()).entries]).toEqual(["intact", [], []]);
  } finally {
    desk.close();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}, 900_000);
