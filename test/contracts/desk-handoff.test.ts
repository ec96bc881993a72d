import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { conversationKeys, type Owner, type QueueEntry } from "../../src/domain/conversation.ts";
import { newId } from "../../src/domain/ids.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";
import { createHandoff, type Handoff } from "../../src/handoff/create-handoff.ts";
import { createQueueView } from "../../src/handoff/create-queue-view.ts";
import { handoffKeys } from "../../src/handoff/handoff-keys.ts";
import { createPresence } from "../../src/handoff/presence.ts";
import { startBarRefresher } from "../../src/handoff/start-bar-refresher.ts";
import { createWaitingLine } from "../../src/handoff/waiting-line.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { type Chained, verifyChain } from "../../src/store/chain.ts";
import { openLowdbStore } from "../../src/store/lowdb-store.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import { transcriptOf } from "../support/transcript.ts";

const now = () => new Date().toISOString();
const rounds = 40;
const agents = Array.from({ length: 20 }, (_, index) => ({ user: `a${index}`, name: `Agent ${index}` }));
let dir: string;
let store: Store;
let handoff: Handoff;

async function queue(id: string): Promise<void> {
  const bar: Message = {
    ...{ id: newId(), from: "system", audience: "everyone", text: "bar", at: now() },
    state: { kind: "queue", version: 1 },
  };
  const entry: QueueEntry = {
    ...{ conversation: id, since: now(), language: "en", reason: "asked", priority: 0 },
    bar: { messageId: bar.id, version: 1 },
  };
  const owner: Owner = { owner: "queue", epoch: 2, since: now() };
  await store.commit({
    put: {
      [conversationKeys.meta(id)]: { id, channel: "web", user: "web::dl_x", createdAt: now() },
      [conversationKeys.owner(id)]: owner,
      [conversationKeys.queue(id)]: entry,
    },
    append: [{ stream: conversationKeys.transcript(id), entry: bar }],
  });
}
const transcript = (id: string) => transcriptOf(store, id);

describe.each([
  ["memory", async () => openMemoryStore({ now })],
  [
    "lowdb",
    async () => {
      const seal = createSeal({ keys: [{ id: "k1", key: randomBytes(32) }], current: "k1" });
      return openLowdbStore({ dir, seal, now });
    },
  ],
] as const)("the handoff over the %s store", (_name, open) => {
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), "walletline-handoff-"));
    store = await open();
    handoff = createHandoff({
      ...{ store, now, newId },
      phrases: { render: (_scope, key, { agent }) => [`${key} ${agent}`] },
      neverAsked: findNeverAsked,
      shield: (text) => text,
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it(`has one winner in each of ${rounds} races of twenty, while the bars of all who wait are renewed`, async () => {
    const line = createWaitingLine(store);
    const presence = createPresence({ now });
    const queueView = createQueueView({ store, line, presence });
    const errors: unknown[] = [];
    const refresher = await startBarRefresher({
      ...{ store, line, queueView, presence, now },
      // Every change is due at once: more versions than any customer would see, to race with the claims.
      after: (_ms, run) => {
        const timer = setImmediate(run);
        return () => clearImmediate(timer);
      },
      log: (error) => errors.push(error),
    });
    const ids = Array.from({ length: rounds }, () => newId());
    for (const id of ids) await queue(id);
    await Promise.all(
      ids.map(async (id) => {
        const outcomes = await Promise.all(agents.map((agent) => handoff.claim(id, agent)));
        const { value: owner } = await store.read<Owner>(conversationKeys.owner(id));
        expect(outcomes.filter((outcome) => outcome === "claimed")).toHaveLength(1);
        expect(agents[outcomes.indexOf("claimed")]).toEqual(owner?.agent);
        expect(outcomes.filter((outcome) => typeof outcome === "object")).toHaveLength(19);
      }),
    );
    await refresher.idle();
    for (const id of ids) {
      const said = await transcript(id);
      expect(said.filter(({ state }) => state?.kind === "queue").map(({ state }) => state)).toEqual([
        expect.objectContaining({ ended: "claimed" }),
      ]);
      expect(said.filter(({ state }) => state?.kind === "handoff")).toHaveLength(1);
    }
    const trail = await store.tail<Chained<unknown>>(handoffKeys.trail, 0);
    expect([trail.length, verifyChain(trail), errors]).toEqual([rounds, "intact", []]);
    expect((await line.now()).entries).toEqual([]);
    refresher.stop();
    line.close();
  });

  it("writes each of fifty words once, in order for one who waits, and none after the hand-back", async () => {
    const id = newId();
    await queue(id);
    const [mei] = agents as [(typeof agents)[number]];
    await handoff.claim(id, mei);
    for (let index = 0; index < 25; index += 1) await handoff.write(id, mei, { text: `m${index}` });
    const key = newId();
    const twice = await Promise.all([0, 1].map(() => handoff.write(id, mei, { text: "twice", id: key })));
    expect(twice).toEqual(expect.arrayContaining([{ written: key }, { repeated: key }]));
    const [returned, ...late] = await Promise.all([
      handoff.return(id, mei),
      ...Array.from({ length: 25 }, (_, index) => handoff.write(id, mei, { text: `late${index}` })),
    ]);
    expect(returned).toBe("returned");
    const said = (await transcript(id)).map(({ text }) => text);
    expect(said.filter((text) => /^(m\d|twice)/.test(text))).toEqual([
      ...Array.from({ length: 25 }, (_, index) => `m${index}`),
      "twice",
    ]);
    const lateSaid = said.filter((text) => text.startsWith("late"));
    expect(lateSaid).toHaveLength(late.filter((outcome) => typeof outcome === "object").length);
    const end = said.findIndex((text) => text.startsWith("handoff-returned"));
    expect(said.slice(end + 1)).toEqual([]);
    expect(await store.inbox()).toEqual([
      expect.objectContaining({ conversation: id, input: { kind: "event", name: "handed-back", key: "4" } }),
    ]);
  });
});
