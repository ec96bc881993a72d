import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Change, Store } from "../../../src/domain/store.ts";
import { createFaultyDisk } from "./faulty-disk.ts";
import { createNaiveStore } from "./naive-store.ts";
import { createStoreDirectory } from "./store-directory.ts";

const files = ["conversation/a", "conversation/b", "account/a", "work"];
const keys = files.flatMap((file) => [`${file}#owner`, `${file}#state`]);
const streams = files.slice(0, 3).map((file) => `${file}#transcript`);
const later = "2099-01-01T00:00:00.000Z";

const key = fc.constantFrom(...keys);
const id = fc.constantFrom("1", "2", "3");
const some = <T>(one: fc.Arbitrary<T>) =>
  fc.option(fc.array(one, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 2 });
const value = fc.oneof(
  fc.constant(null),
  fc.record({ epoch: fc.nat(2), text: fc.string() }),
  fc.jsonValue({ maxDepth: 2 }),
);
const event = fc.constant({ name: "e", key: "k" });

const change: fc.Arbitrary<Change> = fc.record({
  expect: fc.option(fc.dictionary(key, fc.nat(3), { maxKeys: 1 }), { nil: undefined, freq: 1 }),
  epoch: fc.option(fc.record({ key, epoch: fc.nat(2) }), { nil: undefined, freq: 1 }),
  put: fc.option(fc.dictionary(key, value, { maxKeys: 3 }), { nil: undefined, freq: 4 }),
  append: some(
    fc.record({
      stream: fc.constantFrom(...streams),
      entry: fc.jsonValue({ maxDepth: 1 }),
      replaces: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    }),
  ),
  add: fc.option(
    fc.dictionary(key, fc.record({ by: fc.integer({ min: 1, max: 5 }), expiresAt: fc.constant(later) }), {
      maxKeys: 2,
    }),
    { nil: undefined },
  ),
  inbox: some(
    fc.record({
      id,
      conversation: id,
      acceptedAt: fc.constant(later),
      input: event.map((e) => ({ kind: "event" as const, ...e })),
    }),
  ),
  inboxDone: some(id),
  outbox: some(
    fc.record({
      id,
      route: fc.string(),
      payload: fc.jsonValue({ maxDepth: 1 }),
      attempts: fc.nat(3),
      notBefore: fc.constant(later),
    }),
  ),
  outboxRetry: some(fc.record({ id, attempts: fc.nat(9), notBefore: fc.constant(later) })),
  outboxDone: some(id),
  timers: some(fc.record({ id, conversation: id, at: fc.constant(later), event })),
  timersDone: some(id),
});

type Action =
  | { kind: "commit" | "refused"; changes: Change[] }
  | { kind: "erase"; file: string }
  | { kind: "reopen" | "kill" };
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("commit" as const),
      changes: fc.array(change, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("refused" as const),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("erase" as const), file: fc.constantFrom(...files.slice(0, 3)) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("reopen" as const, "kill" as const) }) },
);

/** What `undefined` in a generated change stands for: no such field. */
const bare = (given: Change): Change => JSON.parse(JSON.stringify(given)) as Change;

async function compare(store: Store, naive: ReturnType<typeof createNaiveStore>): Promise<void> {
  for (const name of keys) {
    expect([name, await store.read(name)]).toEqual([name, bareValue(naive.read(name))]);
    expect([name, await store.view(name)]).toEqual([name, bareValue(naive.read(name))]);
    expect([name, await store.count(name)]).toEqual([name, naive.count(name)]);
  }
  for (const stream of streams) {
    expect([stream, await store.tail(stream, 0)]).toEqual([stream, bareValue(naive.tail(stream))]);
    expect([stream, await store.lastSeq(stream)]).toEqual([stream, naive.lastSeq(stream)]);
  }
  expect({ inbox: await store.inbox(), outbox: await store.outbox(), timers: await store.timers() }).toEqual(
    bareValue(naive.lists()),
  );
}
const bareValue = <T>(given: T): T => JSON.parse(JSON.stringify(given)) as T;

describe("any sequence of commits, refusals, erasures, restarts and kills", () => {
  it("leaves the store as the naive model says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
        const directory = await createStoreDirectory();
        try {
          await play(actions, directory);
        } finally {
          await directory.cleanUp();
        }
      }),
      { numRuns: Number(process.env.WALLETLINE_LONG ? 500 : 25), timeout: 8_000, endOnFailure: true },
    );
  }, 300_000);
});

/** A directory is copied file by file, which shows one moment only while nothing is being written. */
async function quiet({ calls }: ReturnType<typeof createFaultyDisk>): Promise<void> {
  // A single call may take its time on a busy machine: the copy is no snapshot, so nothing may be under way.
  for (let seen = -1, still = 0; still < 4; ) {
    still = seen === calls.length ? still + 1 : 0;
    seen = calls.length;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function play(actions: Action[], directory: Awaited<ReturnType<typeof createStoreDirectory>>): Promise<void> {
  const naive = createNaiveStore();
  const faulty = createFaultyDisk();
  const tuning = { segmentBytes: 1_500, cacheBytes: 1 };
  let dir = directory.dir;
  let store = await directory.open({ disk: faulty.disk, tuning });
  for (const step of actions) {
    if (step.kind === "commit") {
      // One after another in the order of submission, whatever has to be loaded: so says the model.
      const changes = step.changes.map(bare);
      const outcomes = await Promise.all(changes.map((one) => store.commit(one)));
      expect(outcomes).toEqual(changes.map((one) => naive.commit(one)));
    } else if (step.kind === "refused") {
      faulty.failWhen(({ op, path }) => (op === "sync" && path.endsWith(".log") ? "EIO" : undefined));
      for (const one of step.changes.map(bare))
        await store.commit(one).catch((error) => expect(error.code).toBe("store-failed"));
      faulty.heal();
    } else if (step.kind === "erase") {
      await store.erase(step.file);
      naive.erase(step.file);
    } else {
      if (step.kind === "kill") {
        await quiet(faulty);
        dir = await directory.killedCopy(dir);
      }
      await store.close();
      store = await directory.open({ dir, disk: faulty.disk, tuning });
    }
    await compare(store, naive);
  }
}
