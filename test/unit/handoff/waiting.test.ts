import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { conversationKeys, type Owner, type QueueEntry } from "../../../src/domain/conversation.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Store } from "../../../src/domain/store.ts";
import { setAvailability } from "../../../src/handoff/availability.ts";
import { createQueueView } from "../../../src/handoff/create-queue-view.ts";
import { handoffKeys } from "../../../src/handoff/handoff-keys.ts";
import { createPresence, type Presence } from "../../../src/handoff/presence.ts";
import { waitMinutes } from "../../../src/handoff/service-times.ts";
import { type BarRefresher, startBarRefresher } from "../../../src/handoff/start-bar-refresher.ts";
import { createWaitingLine, type WaitingLine } from "../../../src/handoff/waiting-line.ts";
import { watchTaking } from "../../../src/handoff/watch-taking.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { transcriptOf } from "../../support/transcript.ts";
import { until } from "../../support/until.ts";
import { type StillClock, stillClock } from "../../support/web-desk.ts";

let clock: StillClock;
let store: Store;
let presence: Presence;
let line: WaitingLine;
let view: ReturnType<typeof createQueueView>;
let refresher: BarRefresher;
const errors: unknown[] = [];

async function refresh(): Promise<void> {
  refresher = await startBarRefresher({
    ...{ store, line, queueView: view, presence },
    now: clock.now,
    after: clock.after,
    log: (error) => errors.push(error),
  });
}
beforeEach(async () => {
  clock = stillClock();
  store = openMemoryStore({ now: clock.now });
  presence = createPresence({ now: clock.now });
  line = createWaitingLine(store);
  view = createQueueView({ store, line, presence });
  errors.length = 0;
  await refresh();
});
afterEach(() => {
  refresher.stop();
  line.close();
  expect(errors).toEqual([]);
});

let bars = 0;
async function wait(conversation: string, { priority = 0, since = clock.now() } = {}): Promise<void> {
  const messageId = `bar-${conversation}-${++bars}`;
  const bar: Message = {
    ...{ id: messageId, from: "system", audience: "everyone", text: "bar", at: since },
    state: { kind: "queue", version: 1 },
    prompt: { kind: "choice", ask: "q", choices: [] },
  };
  const entry: QueueEntry = {
    ...{ conversation, since, language: "en", reason: "asked", priority },
    bar: { messageId, version: 1 },
  };
  const owner: Owner = { owner: "queue", epoch: 2, since };
  await store.commit({
    put: { [conversationKeys.queue(conversation)]: entry, [conversationKeys.owner(conversation)]: owner },
    append: [{ stream: conversationKeys.transcript(conversation), entry: bar }],
  });
  await refresher.idle();
}
async function leave(conversation: string): Promise<void> {
  const owner: Owner = { owner: "bot", epoch: 3, since: clock.now() };
  await store.commit({
    put: { [conversationKeys.queue(conversation)]: null, [conversationKeys.owner(conversation)]: owner },
  });
  await refresher.idle();
}
const barsOf = (conversation: string) => transcriptOf(store, conversation);
const versionOf = async (conversation: string) => {
  const state = (await barsOf(conversation)).at(-1)?.state;
  return state?.kind === "queue" ? state.version : undefined;
};

describe("places in the line", () => {
  it("go by priority, then by how long one has waited, and move up as others leave", async () => {
    await wait("a", { since: "2026-11-22T09:00:00.000Z" });
    await wait("b", { since: "2026-11-22T08:00:00.000Z" });
    await wait("c", { since: "2026-11-22T09:30:00.000Z", priority: 30 });
    expect(await Promise.all(["c", "b", "a"].map(view))).toEqual(
      [1, 2, 3].map((place) => ({ place, waiting: 3, agentsOnline: 0 })),
    );
    await leave("c");
    expect(await view("a")).toMatchObject({ place: 2, waiting: 2 });
    expect(await view("c")).toBeNull();
    expect(await view("nowhere")).toBeNull();
  });

  it("promise a wait only from enough records and with somebody there, as a range", async () => {
    expect(waitMinutes([1, 2], 1, 1)).toBeUndefined();
    const minutes = [4, 5, 6, 8, 30].map((each) => each * 60_000);
    expect(waitMinutes(minutes, 2, 0)).toBeUndefined();
    expect(waitMinutes(minutes, 2, 1)).toEqual([10, 16]);
    expect(waitMinutes(minutes, 2, 2)).toEqual([5, 8]);
    expect(waitMinutes([1_000, 1_000, 1_000], 1, 1)).toEqual([1, 2]);
    await store.commit({ put: { [handoffKeys.serviceTimes]: minutes } });
    presence.seen("s1", "mei");
    await wait("a");
    expect(await view("a")).toEqual({ place: 1, waiting: 1, agentsOnline: 1, waitMinutes: [5, 8] });
  });
});

describe("the waiting customer's bar", () => {
  it("gets a new version under its own id and order when the place moves, and none when nothing changed", async () => {
    await wait("a");
    clock.move(1_000);
    await wait("b");
    clock.move(10_000);
    const [first] = await barsOf("b");
    await leave("a");
    const after = await barsOf("b");
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ id: first?.id, at: first?.at, order: 1, prompt: first?.prompt });
    expect(after[0]?.state).toEqual({ kind: "queue", version: 2 });
    expect((await store.read<QueueEntry>(conversationKeys.queue("b"))).value?.bar).toEqual({
      ...{ messageId: first?.id, order: 1, version: 2 },
    });
    clock.move(10_000);
    await wait("c");
    expect(await versionOf("b")).toBe(2);
  });

  it("changes at most once in two seconds, and shows the last state then", async () => {
    for (const each of ["a", "b", "c", "d", "e"]) {
      await wait(each);
      clock.move(10);
    }
    clock.move(5_000);
    await leave("a");
    expect(await versionOf("e")).toBe(2);
    await leave("b");
    await leave("c");
    expect(await versionOf("e")).toBe(2);
    clock.move(2_000);
    await refresher.idle();
    expect(await versionOf("e")).toBe(3);
    clock.move(20_000);
    await refresher.idle();
    expect(await versionOf("e")).toBe(3);
  });

  it("counts only those who take conversations, and changes when one of them goes away or comes back", async () => {
    const taking = await watchTaking({ store, presence, besides: () => ["eve"] });
    view = createQueueView({ store, line, presence: taking });
    let told = 0;
    taking.onChange(() => (told += 1));
    await wait("a");
    presence.seen("s1", "mei");
    presence.seen("s2", "tom");
    const online = async () => (await view("a"))?.agentsOnline;
    expect(await online()).toBe(3);
    const before = told;
    for (const user of ["mei", "eve", "gone"])
      await setAvailability(store, user, { status: "away", since: clock.now() });
    await until(online, (count) => count === 1);
    await setAvailability(store, "mei", { status: "available", since: clock.now() });
    await until(online, (count) => count === 2);
    expect(told).toBe(before + 4);
    taking.stop();
  });

  it("changes when an agent comes online", async () => {
    await wait("a");
    clock.move(3_000);
    presence.seen("s1", "mei");
    await refresher.idle();
    expect(await versionOf("a")).toBe(2);
    presence.seen("s2", "mei");
    await refresher.idle();
    expect(await versionOf("a")).toBe(2);
  });

  it("is ended when its customer left, also when they queued again at once", async () => {
    await wait("a");
    await leave("a");
    expect((await barsOf("a")).map(({ state }) => state)).toEqual([{ kind: "queue", version: 2, ended: "left" }]);
    await wait("a");
    const owner: Owner = { owner: "bot", epoch: 5, since: clock.now() };
    void store.commit({
      put: { [conversationKeys.queue("a")]: null, [conversationKeys.owner("a")]: owner },
    });
    await wait("a");
    expect((await barsOf("a")).map(({ state }) => state)).toEqual(
      expect.arrayContaining([
        { kind: "queue", version: 2, ended: "left" },
        { kind: "queue", version: 2, ended: "left" },
        { kind: "queue", version: 1 },
      ]),
    );
  });

  it("stays open when its customer was queued after the line was read", async () => {
    refresher.stop();
    const { now } = line;
    let meanwhile: (() => Promise<void>) | undefined;
    line.now = async () => {
      const read = await now();
      const run = meanwhile;
      meanwhile = undefined;
      await run?.();
      return read;
    };
    await refresh();
    let queued: Promise<void> | undefined;
    meanwhile = async () => {
      queued = wait("late");
    };
    await wait("a");
    await queued;
    await refresher.idle();
    expect((await barsOf("late")).map(({ state }) => state)).toEqual([{ kind: "queue", version: 1 }]);
  });

  it("goes on from its stored version after a restart", async () => {
    await wait("a");
    clock.move(3_000);
    await wait("b");
    clock.move(3_000);
    presence.seen("s1", "mei");
    await refresher.idle();
    refresher.stop();
    await refresh();
    clock.move(3_000);
    await leave("a");
    expect(await versionOf("b")).toBe(3);
  });
});

describe("presence", () => {
  it("counts agents, not sockets, and forgets a socket silent for half a minute", () => {
    presence.seen("s1", "mei");
    presence.seen("s2", "mei");
    presence.seen("s3", "tom");
    expect(presence.online()).toBe(2);
    presence.gone("s2");
    expect(presence.isOnline("mei")).toBe(true);
    clock.move(20_000);
    presence.seen("s3", "tom");
    clock.move(20_000);
    expect([presence.isOnline("mei"), presence.isOnline("tom")]).toEqual([false, true]);
  });
});
