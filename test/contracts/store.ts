import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Committed, InboxItem, OutboxItem, Store, Timer } from "../../src/domain/store.ts";
import { type Chained, verifyChain } from "../../src/store/chain.ts";

interface Opened {
  store: Store;
  /** Closes the store and opens another one over the same data; a store that keeps nothing has none. */
  reopen?: () => Promise<Store>;
  cleanUp?: () => Promise<void>;
}

const start = Date.parse("2026-03-01T08:00:00.000Z");
const inboxItem = (id: string, text = "hello"): InboxItem => ({
  id,
  conversation: "c1",
  acceptedAt: "2026-03-01T08:00:00.000Z",
  input: { kind: "message", messageId: `m-${id}`, text },
});
const outboxItem = (id: string): OutboxItem => ({
  id,
  route: "sms",
  payload: { to: "contact-1" },
  attempts: 0,
  notBefore: "2026-03-01T08:00:00.000Z",
});
const timer = (id: string): Timer => ({
  id,
  conversation: "c1",
  at: "2026-03-01T09:00:00.000Z",
  event: { name: "ask.expired", key: `k-${id}` },
});

/** What every store must do, whatever it is made of. */
export function storeContract(open: (given: { now: () => string }) => Promise<Opened>): void {
  let clock = start;
  let opened: Opened;
  let store: Store;

  beforeEach(async () => {
    clock = start;
    opened = await open({ now: () => new Date(clock).toISOString() });
    store = opened.store;
  });
  afterEach(async () => {
    await store.close();
    await opened.cleanUp?.();
  });
  const again = async () => {
    if (opened.reopen) store = await opened.reopen();
  };

  describe("entities", () => {
    it("read as version 0 without a value when nothing was put", async () => {
      expect(await store.read("conversation/c1#state")).toEqual({ version: 0, value: undefined });
    });

    it("count their versions up with each put, over a reopening", async () => {
      await store.commit({ put: { "conversation/c1#state": { step: 1 } } });
      await again();
      await store.commit({ put: { "conversation/c1#state": { step: 2 } } });
      await again();
      expect(await store.read("conversation/c1#state")).toEqual({ version: 2, value: { step: 2 } });
    });

    it("keep their version count when they are deleted", async () => {
      await store.commit({ put: { "conversation/c1#state": { step: 1 } } });
      await store.commit({ put: { "conversation/c1#state": null } });
      await again();
      expect(await store.read("conversation/c1#state")).toEqual({ version: 2, value: undefined });
      expect(await store.commit({ expect: { "conversation/c1#state": 0 }, put: { "conversation/c1#state": 1 } })).toBe(
        "version-conflict",
      );
    });

    it("cannot be changed from outside", async () => {
      const given = { list: [1] };
      const committing = store.commit({ put: { "conversation/c1#state": given } });
      given.list.push(2);
      await committing;
      (await store.read<{ list: number[] }>("conversation/c1#state")).value?.list.push(3);
      expect((await store.read("conversation/c1#state")).value).toEqual({ list: [1] });
    });

    it("are viewed as they are read, in one value for all that nobody can change", async () => {
      const key = "conversation/c1#state";
      expect(await store.view(key)).toEqual({ version: 0, value: undefined });
      await store.commit({ put: { [key]: { list: [{ n: 1 }] } } });
      const seen = await store.view<{ list: { n: number }[] }>(key);
      expect(seen).toEqual(await store.read(key));
      expect((await store.view(key)).value).toBe(seen.value);
      const list = seen.value?.list as { n: number }[];
      expect(() => list.push({ n: 2 })).toThrow(TypeError);
      expect(() => Object.assign(list[0]!, { n: 2 })).toThrow(TypeError);
      (await store.read<{ list: { n: number }[] }>(key)).value?.list.push({ n: 3 });

      const committing = store.commit({ put: { [key]: { list: [] } } });
      expect(await store.view(key)).toEqual({ version: 2, value: { list: [] } });
      await committing;
      expect(seen).toEqual({ version: 1, value: { list: [{ n: 1 }] } });
      await store.commit({ put: { [key]: null } });
      await again();
      expect(await store.view(key)).toEqual({ version: 3, value: undefined });
    });

    it("take any JSON for a value and any text for an id", async () => {
      const odd = JSON.parse(
        '{"__proto__": {"a": 1}, "empty": "", "nul": "\\u0000", "emoji": "🙂", "no": false, "list": [null]}',
      );
      const key = "conversation/../..%2F~钱包 x.prev#state";
      await store.commit({ put: { [key]: odd, "conversation/c2#zero": 0 } });
      await again();
      expect(JSON.stringify((await store.read(key)).value)).toBe(JSON.stringify(odd));
      expect((await store.read("conversation/c2#zero")).value).toBe(0);
      expect((await store.ids("conversation")).sort()).toEqual(["../..%2F~钱包 x.prev", "c2"].sort());
    });

    it("are listed by prefix within their file, deleted ones left out", async () => {
      await store.commit({
        put: { "work#queue/b": { n: 2 }, "work#queue/a": { n: 1 }, "work#other": 1, "account/queue#x": 1 },
      });
      await store.commit({ put: { "work#queue/c": 1 } });
      await store.commit({ put: { "work#queue/c": null } });
      await again();
      expect([...(await store.parts("work", "queue/"))]).toEqual([
        ["work#queue/a", { version: 1, value: { n: 1 } }],
        ["work#queue/b", { version: 1, value: { n: 2 } }],
      ]);
    });
  });

  describe("a commit", () => {
    it("may be nothing but a check", async () => {
      expect(await store.commit({ expect: { "conversation/c1#state": 0 } })).toBe("done");
      await store.commit({ put: { "conversation/c1#state": 1 } });
      expect(await store.commit({ expect: { "conversation/c1#state": 1 } })).toBe("done");
      await again();
      expect(await store.read("conversation/c1#state")).toEqual({ version: 1, value: 1 });
    });

    it("changes nothing when one expected version does not hold", async () => {
      await store.commit({ put: { "conversation/c1#state": 1, "account/a#x": 1 } });
      const outcome = await store.commit({
        expect: { "conversation/c1#state": 1, "account/a#x": 0 },
        put: { "conversation/c1#state": 2 },
        append: [{ stream: "conversation/c1#transcript", entry: "no" }],
        add: { "account/a#tries": { by: 1, expiresAt: "2026-03-02T00:00:00.000Z" } },
        inbox: [inboxItem("i1")],
        outbox: [outboxItem("o1")],
        timers: [timer("t1")],
      });
      expect(outcome).toBe("version-conflict");
      await again();
      expect((await store.read("conversation/c1#state")).value).toBe(1);
      expect(await store.tail("conversation/c1#transcript", 0)).toEqual([]);
      expect(await store.count("account/a#tries")).toBe(0);
      expect([await store.inbox(), await store.outbox(), await store.timers()]).toEqual([[], [], []]);
    });

    it("names an epoch conflict only when all versions hold", async () => {
      await store.commit({
        put: { "conversation/c1#owner": { owner: "agent", epoch: 4 }, "conversation/c1#state": 1 },
      });
      const epoch = { key: "conversation/c1#owner", epoch: 3 };
      const put = { "conversation/c1#state": 2 };
      expect(await store.commit({ expect: { "conversation/c1#state": 7 }, epoch, put })).toBe("version-conflict");
      expect(await store.commit({ expect: { "conversation/c1#state": 1 }, epoch, put })).toBe("epoch-conflict");
      expect((await store.read("conversation/c1#state")).value).toBe(1);
      expect(await store.commit({ epoch: { ...epoch, epoch: 4 }, put })).toBe("done");
    });

    it("finds an epoch conflict where there is no owner at all", async () => {
      expect(await store.commit({ epoch: { key: "conversation/c1#owner", epoch: 0 } })).toBe("epoch-conflict");
    });

    it("sees the commits that were submitted before it, so one of many equal ones wins", async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.commit({ expect: { "conversation/c1#owner": 0 }, put: { "conversation/c1#owner": { epoch: 1, n } } }),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
      expect((await store.read("conversation/c1#owner")).version).toBe(1);
    });

    it("is seen by a reader as soon as it was submitted", async () => {
      await store.read("conversation/c1#state");
      const committing = store.commit({ put: { "conversation/c1#state": "new" } });
      expect((await store.read("conversation/c1#state")).value).toBe("new");
      await committing;
    });
  });

  describe("streams", () => {
    const stream = "conversation/c1#transcript";
    const write = (entries: unknown[]) => store.commit({ append: entries.map((entry) => ({ stream, entry })) });

    it("number their entries from 1 and hand them out after a number, at most so many", async () => {
      await write(["a", "b"]);
      await again();
      await write(["c"]);
      expect(await store.tail(stream, 0)).toEqual([
        { seq: 1, entry: "a" },
        { seq: 2, entry: "b" },
        { seq: 3, entry: "c" },
      ]);
      expect(await store.tail(stream, 1, 1)).toEqual([{ seq: 2, entry: "b" }]);
      expect(await store.tail(stream, 3)).toEqual([]);
      expect(await store.lastSeq(stream)).toBe(3);
      expect(await store.lastSeq("conversation/c1#other")).toBe(0);
    });

    it("put a replacement under a new number and leave a gap", async () => {
      await write(["a", "b", "c"]);
      await store.commit({ append: [{ stream, entry: "B", replaces: 2 }] });
      await again();
      expect(await store.tail(stream, 0)).toEqual([
        { seq: 1, entry: "a" },
        { seq: 3, entry: "c" },
        { seq: 4, entry: "B" },
      ]);
      await store.commit({ append: [{ stream, entry: "B2", replaces: 4 }] });
      expect((await store.tail(stream, 2)).map(({ entry }) => entry)).toEqual(["c", "B2"]);
    });

    it("stay whole when they are long, replacements far back included", async () => {
      for (let part = 0; part < 12; part++) await write(Array.from({ length: 100 }, (_, n) => part * 100 + n + 1));
      await store.commit({
        append: [
          { stream, entry: "late", replaces: 700 },
          { stream, entry: "early", replaces: 3 },
        ],
      });
      await again();
      const entries = await store.tail<number | string>(stream, 0);
      expect(entries).toHaveLength(1200);
      expect(entries.slice(0, 3).map(({ seq }) => seq)).toEqual([1, 2, 4]);
      expect(entries.every(({ seq, entry }) => typeof entry === "string" || entry === seq)).toBe(true);
      expect(entries.slice(-2)).toEqual([
        { seq: 1201, entry: "late" },
        { seq: 1202, entry: "early" },
      ]);
      expect((await store.tail(stream, 511, 3)).map(({ seq }) => seq)).toEqual([512, 513, 514]);
    });

    it("link chained entries, so that a changed, missing or moved one is found", async () => {
      const trail = "audit/main#trail";
      for (const what of ["sign-in", "unmask", "export"]) {
        await store.commit({ append: [{ stream: trail, entry: { what, by: "mei" }, chain: true }] });
        await again();
      }
      const entries = await store.tail<Chained<{ what: string; by: string }>>(trail, 0);
      expect(entries.map(({ entry }) => entry.entry.what)).toEqual(["sign-in", "unmask", "export"]);
      expect(verifyChain(entries)).toBe("intact");
      expect(verifyChain([entries[0]!, entries[2]!])).toEqual({ brokenAt: 3 });
      expect(verifyChain(entries.slice(1))).toBe("intact");
      entries[1]!.entry.entry.by = "tom";
      expect(verifyChain(entries)).toEqual({ brokenAt: 2 });
    });

    it("refuse to replace a chained entry and to mix chained with bare ones", async () => {
      const trail = "audit/main#trail";
      await store.commit({ append: [{ stream: trail, entry: 1, chain: true }] });
      await expect(store.commit({ append: [{ stream: trail, entry: 2, chain: true, replaces: 1 }] })).rejects.toThrow();
      await expect(store.commit({ append: [{ stream: trail, entry: 2 }] })).rejects.toThrow();
      expect(await store.lastSeq(trail)).toBe(1);
    });
  });

  describe("counters", () => {
    const key = "account/a#tries";
    const add = (by: number, expiresAt: string) => store.commit({ add: { [key]: { by, expiresAt } } });

    it("add up without version checks, and read 0 from their expiry on", async () => {
      await Promise.all(Array.from({ length: 100 }, () => add(1, "2026-03-01T09:00:00.000Z")));
      await again();
      expect(await store.count(key)).toBe(100);
      clock = Date.parse("2026-03-01T08:59:59.999Z");
      expect(await store.count(key)).toBe(100);
      clock = Date.parse("2026-03-01T09:00:00.000Z");
      expect(await store.count(key)).toBe(0);
    });

    it("keep the expiry of their first raise, and start anew after it", async () => {
      await add(2, "2026-03-01T09:00:00.000Z");
      clock += 30 * 60_000;
      await add(3, "2026-03-01T12:00:00.000Z");
      expect(await store.count(key)).toBe(5);
      clock = Date.parse("2026-03-01T09:30:00.000Z");
      expect(await store.count(key)).toBe(0);
      await add(1, "2026-03-01T12:00:00.000Z");
      expect(await store.count(key)).toBe(1);
    });

    it("are cleared by deleting their key", async () => {
      await add(4, "2026-03-02T00:00:00.000Z");
      await store.commit({ put: { [key]: null } });
      await again();
      expect(await store.count(key)).toBe(0);
    });
  });

  describe("work under way", () => {
    it("comes back in the order it was accepted, until it is done", async () => {
      await store.commit({ inbox: [inboxItem("z"), inboxItem("a")] });
      await store.commit({
        inbox: [inboxItem("m")],
        outbox: [outboxItem("o2"), outboxItem("o1")],
        timers: [timer("t1")],
      });
      await again();
      expect((await store.inbox()).map(({ id }) => id)).toEqual(["z", "a", "m"]);
      expect(await store.outbox()).toEqual([outboxItem("o2"), outboxItem("o1")]);
      expect(await store.timers()).toEqual([timer("t1")]);
      await store.commit({ inboxDone: ["a"], outboxDone: ["o2"], timersDone: ["t1", "unknown"] });
      await again();
      expect((await store.inbox()).map(({ id }) => id)).toEqual(["z", "m"]);
      expect((await store.outbox()).map(({ id }) => id)).toEqual(["o1"]);
      expect(await store.timers()).toEqual([]);
    });

    it("changes a retried item in its place and ignores one that is gone", async () => {
      await store.commit({ outbox: [outboxItem("o1"), outboxItem("o2")] });
      await store.commit({
        outboxRetry: [
          { id: "o1", attempts: 2, notBefore: "2026-03-01T08:05:00.000Z" },
          { id: "gone", attempts: 1, notBefore: "2026-03-01T08:05:00.000Z" },
        ],
      });
      await again();
      expect(await store.outbox()).toEqual([
        { ...outboxItem("o1"), attempts: 2, notBefore: "2026-03-01T08:05:00.000Z" },
        outboxItem("o2"),
      ]);
    });
  });

  describe("watchers", () => {
    it("hear of each commit once, in order, when it is durable, until they stop", async () => {
      const heard: Committed[] = [];
      const tails: Promise<number>[] = [];
      const stop = store.watch((committed) => {
        heard.push(committed);
        tails.push(store.lastSeq("conversation/c1#transcript"));
      });
      await Promise.all([
        store.commit({ append: [{ stream: "conversation/c1#transcript", entry: "one" }], inbox: [inboxItem("i1")] }),
        store.commit({ expect: { "conversation/c1#state": 9 } }),
        store.commit({ append: [{ stream: "conversation/c1#transcript", entry: "two" }], put: { "work#queue/c1": 1 } }),
      ]);
      stop();
      await store.commit({ put: { "conversation/c1#state": 1 } });
      expect(heard).toEqual([
        {
          keys: [],
          appended: [{ stream: "conversation/c1#transcript", seq: 1, entry: "one" }],
          inbox: [inboxItem("i1")],
          outbox: [],
          timers: [],
        },
        {
          keys: ["work#queue/c1"],
          appended: [{ stream: "conversation/c1#transcript", seq: 2, entry: "two" }],
          inbox: [],
          outbox: [],
          timers: [],
        },
      ]);
      const seen = await Promise.all(tails);
      expect(seen[0]).toBeGreaterThanOrEqual(1);
      expect(seen[1]).toBe(2);
    });
  });

  describe("files", () => {
    it("are listed by kind", async () => {
      await store.commit({ put: { "case/WL-2#case": 1, "case/WL-1#case": 1, "conversation/c1#state": 1 } });
      await store.read("case/WL-9#case");
      await again();
      expect((await store.ids("case")).sort()).toEqual(["WL-1", "WL-2"]);
      expect(await store.ids("account")).toEqual([]);
    });

    it("are gone with their streams and counters once erased, and start anew", async () => {
      const fill = () =>
        store.commit({
          put: { "conversation/c1#state": 1, "conversation/c11#state": "stays" },
          append: Array.from({ length: 600 }, (_, n) => ({ stream: "conversation/c1#transcript", entry: n })),
          add: { "conversation/c1#tries": { by: 1, expiresAt: "2026-03-02T00:00:00.000Z" } },
        });
      await fill();
      await again();
      await store.erase("conversation/c1");
      for (let round = 0; round < 2; round++) {
        expect(await store.read("conversation/c1#state")).toEqual({ version: 0, value: undefined });
        expect(await store.tail("conversation/c1#transcript", 0)).toEqual([]);
        expect(await store.lastSeq("conversation/c1#transcript")).toBe(0);
        expect(await store.count("conversation/c1#tries")).toBe(0);
        expect(await store.ids("conversation")).toEqual(["c11"]);
        expect((await store.read("conversation/c11#state")).value).toBe("stays");
        await again();
      }
      await fill();
      await again();
      expect(await store.lastSeq("conversation/c1#transcript")).toBe(600);
      expect((await store.read("conversation/c1#state")).version).toBe(1);
    });

    it("keep what an erasure is told to, with its version, and nothing else", async () => {
      await store.commit({ put: { "account/a#counters": { wrong: 1 }, "account/a#name": "Li" } });
      await store.commit({ put: { "account/a#counters": { wrong: 2 } } });
      await again();
      await store.erase("account/a", ["account/a#counters", "account/a#freezes"]);
      for (let round = 0; round < 2; round++) {
        expect([...(await store.parts("account/a", ""))]).toEqual([
          ["account/a#counters", { version: 2, value: { wrong: 2 } }],
        ]);
        expect((await store.read("account/a#name")).version).toBe(0);
        expect(await store.ids("account")).toEqual(["a"]);
        await again();
      }
      const counted = { expect: { "account/a#counters": 2 }, put: { "account/a#counters": { wrong: 3 } } };
      expect(await store.commit(counted)).toBe("done");
    });
  });
}
