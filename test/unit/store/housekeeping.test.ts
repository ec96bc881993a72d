import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openLine } from "../../../src/store/lowdb/log-line.ts";
import { unsealFile } from "../../../src/store/lowdb/sealed-file.ts";
import { readSegmentText } from "../../../src/store/lowdb/segment-text.ts";
import { until } from "../../support/until.ts";
import { createFaultyDisk } from "./faulty-disk.ts";
import { createStoreDirectory, filesBelow } from "./store-directory.ts";

describe("the embedded store keeps house", () => {
  let directory: Awaited<ReturnType<typeof createStoreDirectory>>;
  beforeEach(async () => {
    directory = await createStoreDirectory();
  });
  afterEach(() => directory.cleanUp());

  const segments = async () =>
    (await readdir(join(directory.dir, "log"))).filter((name) => name.endsWith(".log")).sort();

  /** Everything the directory holds, opened: what a thief with the key would read. */
  async function plainText(): Promise<string> {
    const texts: string[] = [];
    for (const path of await filesBelow(directory.dir)) {
      // Folding goes on meanwhile: a temporary file or a segment may be gone again.
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      if (bytes.length === 0) continue;
      texts.push(path);
      if (path.endsWith(".log")) {
        const segment = readSegmentText(Number(path.slice(-12, -4)), bytes, true);
        if (segment.state !== "whole") throw new Error(path);
        texts.push(...segment.lines.map((line) => JSON.stringify(openLine(line, directory.seal))));
      } else if (/\.(db|prev)$/.test(path)) {
        const file = unsealFile(bytes, directory.seal);
        texts.push(file.state === "whole" ? file.text : file.state);
      }
    }
    return texts.join("\n");
  }

  it("leaves no trace of an erased file in either generation, its pages or the log, even opened with the key", async () => {
    const store = await directory.open({ tuning: { segmentBytes: 5_000 } });
    const say = (id: string, text: string) =>
      store.commit({
        put: { [`conversation/${id}#state`]: text },
        append: [{ stream: `conversation/${id}#transcript`, entry: { text } }],
      });
    for (let n = 0; n < 300; n++) await say("forget", "SECRET-LIFE");
    await say("keep", "kept");
    expect(await plainText()).toContain("SECRET-LIFE");
    await store.erase("conversation/forget");
    const after = await plainText();
    expect(after).not.toContain("SECRET-LIFE");
    expect(after).not.toContain("forget");
    expect(after).toContain("kept");
  });

  it("has what an erasure keeps at every moment, wherever the disk gives up", async () => {
    /** Erases over a disk that fails from its n-th call on; answers the calls there were. */
    async function cutAt(at: number): Promise<string[]> {
      const faulty = createFaultyDisk();
      const dir = join(directory.dir, String(at));
      const store = await directory.open({ dir, disk: faulty.disk });
      await store.commit({ put: { "account/li#counters": { failures: 10 }, "account/li#name": "SECRET-LIFE" } });
      const before = faulty.calls.length;
      faulty.failWhen(() => (faulty.calls.length - before <= at ? undefined : "EIO"));
      const outcome = await store.erase("account/li", ["account/li#counters"]).catch((error: unknown) => error);
      const calls = faulty.calls.slice(before).map(({ op }) => op);
      const again = await directory.open({ dir: await directory.killedCopy(dir) });
      const { value, version } = await again.read("account/li#counters");
      expect([at, value, version]).toEqual([at, { failures: 10 }, 1]);
      if (outcome === undefined) expect((await again.read("account/li#name")).value).toBeUndefined();
      faulty.heal();
      return calls;
    }
    const calls = await cutAt(Number.POSITIVE_INFINITY);
    // Where it only looks, the disk is as it was one call before.
    const changing = calls.flatMap((op, at) => (op === "read" || op === "list" ? [] : [at]));
    expect(changing.length).toBeGreaterThan(3);
    // The record is decided by the first few; of the folding that follows, every fourth will do.
    await Promise.all(changing.filter((_, nth) => nth < 5 || nth % 4 === 0).map((at) => cutAt(at)));
  });

  it("lets go of log segments once both generations hold them, also when nothing more is written", async () => {
    const store = await directory.open({ tuning: { segmentBytes: 1_000_000, segmentAgeMs: 100 } });
    await store.commit({
      outbox: [{ id: "o1", route: "sms", payload: "CODE-123456", attempts: 0, notBefore: "2026-01-01T00:00:00.000Z" }],
    });
    await store.commit({ outboxDone: ["o1"] });
    const [first] = await segments();
    const deadline = Date.now() + 10_000;
    while ((await segments()).includes(first!) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await segments()).toHaveLength(1);
    expect(await segments()).not.toContain(first);
    expect(await plainText()).not.toContain("CODE-123456");
  });

  it("writes a file that rests once for each generation, and either one alone is the whole of it", async () => {
    const faulty = createFaultyDisk();
    const store = await directory.open({ disk: faulty.disk, tuning: { segmentBytes: 1_000_000, segmentAgeMs: 100 } });
    await store.commit({ put: { "conversation/c1#state": "at rest" } });
    const [first] = await segments();
    await until(segments, (names) => !names.includes(first!));
    const named = faulty.calls.filter(({ op, path }) => op === "rename" && path.includes("/files/conversation/"));
    expect(named.map(({ path }) => path.replace(/^.*\//, ""))).toEqual(["c1.db", "c1.prev"]);
    await store.close();
    await rm(join(directory.dir, "files/conversation/c1.db"));
    const again = await directory.open({});
    expect(await again.read("conversation/c1#state")).toEqual({ version: 1, value: "at rest" });
  });

  it("reads at the start only what the log holds more of, not every conversation", async () => {
    const store = await directory.open();
    for (let n = 0; n < 200; n += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, more) => store.commit({ put: { [`conversation/${n + more}#state`]: n } })),
      );
    }
    await store.close();
    const again = await directory.open();
    await again.commit({ put: { "conversation/7#state": "new" } });
    const dir = await directory.killedCopy();
    const faulty = createFaultyDisk();
    const third = await directory.open({ dir, disk: faulty.disk });
    const read = faulty.calls.filter(({ op, path }) => op === "read" && path.endsWith(".db")).map(({ path }) => path);
    expect(read.sort()).toEqual([join(dir, "files/conversation/7.db"), join(dir, "files/work.db")]);
    expect(await third.ids("conversation")).toHaveLength(200);
  });

  it("finds files whose signs a power cut took, while the log still tells of them", async () => {
    const store = await directory.open({ tuning: { segmentBytes: 60_000 } });
    const put = (n: number) => store.commit({ put: { [`conversation/${n}#state`]: "x".repeat(500) } });
    const written = async () => (await readdir(join(directory.dir, "files/conversation")).catch(() => [])).length;
    await Promise.all(Array.from({ length: 100 }, (_, n) => put(n)));
    await put(0);
    // As many as fit the first segment, however the puts fell into batches.
    await until(written, (count) => count > 50);
    const dir = await directory.killedCopy();
    await rm(join(dir, "known/conversation"), { recursive: true });
    await mkdir(join(dir, "known/conversation"));
    const again = await directory.open({ dir, tuning: { cacheBytes: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await again.ids("conversation")).toHaveLength(100);
  });

  it("drops what it has not used for long from memory, and reads it again", async () => {
    const faulty = createFaultyDisk();
    const store = await directory.open({ disk: faulty.disk, tuning: { cacheBytes: 1, segmentBytes: 20_000 } });
    for (let n = 0; n < 400; n++) await store.commit({ put: { [`conversation/${n}#state`]: "x".repeat(500) } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    faulty.calls.length = 0;
    expect(await store.read("conversation/0#state")).toEqual({ version: 1, value: "x".repeat(500) });
    expect(faulty.calls.some(({ op, path }) => op === "read" && path.endsWith("/0.db"))).toBe(true);
  });
});
