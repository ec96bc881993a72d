import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "../../../src/domain/store.ts";
import { nodeDisk } from "../../../src/store/lowdb/disk.ts";
import { until } from "../../support/until.ts";
import { createFaultyDisk, type DiskCall } from "./faulty-disk.ts";
import { createStoreDirectory } from "./store-directory.ts";

const isLog = ({ path }: DiskCall) => path.endsWith(".log");
const put = (value: unknown) => ({ put: { "conversation/c1#state": value } });
const say = (entry: unknown) => ({ append: [{ stream: "conversation/c1#transcript", entry }] });

describe("on a disk with faults", () => {
  let directory: Awaited<ReturnType<typeof createStoreDirectory>>;
  let faulty: ReturnType<typeof createFaultyDisk>;
  let store: Store;

  beforeEach(async () => {
    directory = await createStoreDirectory();
    faulty = createFaultyDisk();
    store = await directory.open({ disk: faulty.disk });
  });
  afterEach(async () => {
    faulty.heal();
    await directory.cleanUp();
  });

  const outcome = (committing: Promise<unknown>) => committing.then(String, (error: { code: string }) => error.code);
  const everything = async (from: Store) => ({
    state: await from.read("conversation/c1#state"),
    transcript: await from.tail("conversation/c1#transcript", 0),
    tries: await from.count("account/a#tries"),
    inbox: await from.inbox(),
    ids: await from.ids("account"),
  });

  it.each([
    ["a full disk", (call: DiskCall) => (call.op === "write" && isLog(call) ? "ENOSPC" : undefined)],
    ["a failing sync", (call: DiskCall) => (call.op === "sync" && isLog(call) ? "EIO" : undefined)],
    [
      "a disk gone read-only",
      (call: DiskCall) => (["write", "sync", "truncate", "create"].includes(call.op) ? "EROFS" : undefined),
    ],
    [
      "no file handles left",
      (call: DiskCall) =>
        ["create", "openExisting", "openSynced", "read", "write"].includes(call.op) ? "EMFILE" : undefined,
    ],
  ])("%s undoes every commit of the batch, and work goes on when it is over", async (_name, rule) => {
    await store.commit({ ...put("before"), ...say("before") });
    await store.read("account/a#x");
    const before = await everything(store);
    faulty.failWhen(rule);
    const refused = Array.from({ length: 20 }, (_, n) =>
      store.commit({
        ...put(n),
        append: [{ stream: "conversation/c1#transcript", entry: `refused ${n}`, ...(n === 0 ? { replaces: 1 } : {}) }],
        add: { "account/a#tries": { by: 1, expiresAt: "2099-01-01T00:00:00.000Z" } },
        inbox: [
          {
            id: `i${n}`,
            conversation: "c1",
            acceptedAt: "2026-01-01T00:00:00.000Z",
            input: { kind: "event", name: "x", key: `${n}` },
          },
        ],
      }),
    );
    expect(new Set(await Promise.all(refused.map(outcome)))).toEqual(new Set(["store-failed"]));
    expect(await everything(store)).toEqual(before);
    expect(await outcome(store.commit(put("still refused")))).toBe("store-failed");
    faulty.heal();
    expect(
      await outcome(store.commit({ expect: { "conversation/c1#state": 1 }, ...put("after"), ...say("after") })),
    ).toBe("done");
    const after = await everything(store);
    expect(after).toEqual({
      ...before,
      state: { version: 2, value: "after" },
      transcript: [
        { seq: 1, entry: "before" },
        { seq: 2, entry: "after" },
      ],
    });
    const reopened = await directory.open({ dir: await directory.killedCopy() });
    expect(await everything(reopened)).toEqual(after);
  });

  it("a refused record does not come back after kill -9", async () => {
    await store.commit(say("kept"));
    faulty.failWhen((call) => (call.op === "sync" && isLog(call) ? "EIO" : undefined));
    expect(await outcome(store.commit(say("refused")))).toBe("store-failed");
    faulty.heal();
    expect(await outcome(store.commit(put("later")))).toBe("done");
    const reopened = await directory.open({ dir: await directory.killedCopy() });
    expect((await reopened.tail("conversation/c1#transcript", 0)).map(({ entry }) => entry)).toEqual(["kept"]);
    expect((await reopened.read("conversation/c1#state")).value).toBe("later");
  });

  it("commits submitted while another one fails are undone with it", async () => {
    const release = faulty.holdSyncs();
    faulty.failWhen((call) => (call.op === "sync" && isLog(call) ? "EIO" : undefined));
    const first = outcome(store.commit(put("one")));
    while (!faulty.calls.some((call) => call.op === "sync" && isLog(call))) await new Promise(setImmediate);
    const second = outcome(store.commit(put("built on one")));
    expect((await store.read("conversation/c1#state")).value).toBe("built on one");
    release();
    expect([await first, await second]).toEqual(["store-failed", "store-failed"]);
    expect(await store.read("conversation/c1#state")).toEqual({ version: 0, value: undefined });
  });

  it("streams show nothing before it is durable, and an entry that is being replaced until then", async () => {
    await store.commit(say("old"));
    const heard: unknown[] = [];
    store.watch((committed) => heard.push(...committed.appended));
    const release = faulty.holdSyncs();
    const replacing = store.commit({ append: [{ stream: "conversation/c1#transcript", entry: "new", replaces: 1 }] });
    expect(await store.tail("conversation/c1#transcript", 0)).toEqual([{ seq: 1, entry: "old" }]);
    expect(await store.lastSeq("conversation/c1#transcript")).toBe(1);
    expect(heard).toEqual([]);
    release();
    await replacing;
    expect(await store.tail("conversation/c1#transcript", 0)).toEqual([{ seq: 2, entry: "new" }]);
    expect(await store.lastSeq("conversation/c1#transcript")).toBe(2);
    expect(heard).toHaveLength(1);
  });

  it("files that cannot be written leave the log in charge", async () => {
    await store.close();
    store = await directory.open({ disk: faulty.disk, tuning: { segmentBytes: 500 } });
    faulty.failWhen((call) => (call.op === "rename" && call.path.endsWith(".db") ? "EIO" : undefined));
    for (let n = 0; n < 4; n++) await store.commit(say(`entry ${n}`));
    const killed = await directory.open({ dir: await directory.killedCopy() });
    expect(await killed.tail("conversation/c1#transcript", 0)).toHaveLength(4);
    const outcomes = [];
    for (let n = 4; n < 30; n++) outcomes.push(await outcome(store.commit(say(`entry ${n}`))));
    expect(outcomes.at(-1)).toBe("store-failed");
    expect(await store.tail("conversation/c1#transcript", 0)).toHaveLength(
      4 + outcomes.filter((one) => one === "done").length,
    );
    faulty.heal();
    expect(await outcome(store.commit(say("again")))).toBe("done");
  });

  it("lets go of a log segment only once the new names of all files are on the disk", async () => {
    await store.close();
    faulty.calls.length = 0;
    store = await directory.open({ disk: faulty.disk, tuning: { segmentBytes: 500 } });
    const letGo = () =>
      faulty.calls.flatMap(({ op, path }, at) => (op === "remove" && path.endsWith(".log") ? at : []));
    await until(
      async () => {
        await Promise.all([store.commit(say("more")), store.commit({ put: { "account/a#x": "more" } })]);
        return letGo().length;
      },
      (count) => count > 3,
    );
    for (const at of letGo()) {
      const before = faulty.calls.slice(0, at);
      for (const dir of ["files", "files/conversation", "files/account", "known/conversation", "known/account"]) {
        const renamed = before.findLastIndex(({ op, path }) => op === "rename" && dirname(path).endsWith(`/${dir}`));
        const synced = before.findLastIndex(({ op, path }) => op === "syncDir" && path.endsWith(`/${dir}`));
        expect([dir, renamed < synced]).toEqual([dir, true]);
      }
    }
  });

  it("keeps the log when names cannot be brought to the disk, and lets go of it afterwards", async () => {
    await store.close();
    store = await directory.open({ disk: faulty.disk, tuning: { segmentBytes: 500 } });
    await store.commit(say("made its directory"));
    faulty.failWhen((call) => (call.op === "syncDir" && call.path.endsWith("files/conversation") ? "EIO" : undefined));
    faulty.calls.length = 0;
    const letGo = () => faulty.calls.filter(({ op, path }) => op === "remove" && path.endsWith(".log")).length;
    await until(
      async () => {
        await outcome(store.commit(say("more")));
        return faulty.calls.filter(({ op }) => op === "syncDir").length;
      },
      (count) => count > 3,
    );
    expect(letGo()).toBe(0);
    faulty.heal();
    await until(
      async () => {
        await outcome(store.commit(say("more")));
        return letGo();
      },
      (count) => count > 0,
    );
  });

  it("a kind that comes while directories are made has its own before it is named", async () => {
    await store.close();
    const copies: string[] = [];
    let kinds = 0;
    store = await directory.open({
      tuning: { segmentBytes: 500 },
      disk: {
        ...nodeDisk,
        async makeDir(dir) {
          await nodeDisk.makeDir(dir);
          if (!/files\/./.test(dir) || kinds === 5) return;
          kinds += 1;
          await store.commit({ put: { [`kind${kinds}/a#x`]: "there" } });
        },
        async rename(from, to) {
          await nodeDisk.rename(from, to);
          if (/\/files\/work[^/]*$/.test(to)) copies.push(await directory.killedCopy());
        },
      },
    });
    await until(
      async () => {
        await store.commit(say("more"));
        return copies.length;
      },
      (count) => count > 1 && kinds === 5,
    );
    for (const dir of copies) {
      const killed = await directory.open({ dir });
      expect((await killed.read("kind1/a#x")).value).toBe("there");
    }
  });
});
