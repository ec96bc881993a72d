import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openLowdbStore } from "../../src/store/lowdb-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import { startWriter } from "./store-child.ts";

describe("the lock on the data directory", () => {
  const key = randomBytes(32);
  const seal = createSeal({ keys: [{ id: "k1", key }], current: "k1" });
  let dir: string;
  const children: ReturnType<typeof startWriter>[] = [];
  const open = () => openLowdbStore({ dir, seal, now: () => new Date().toISOString() });
  const start = (writers: number) => {
    const child = startWriter(dir, key, writers);
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "walletline-lock-"));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.signal("SIGKILL");
      await child.ended;
    }
    await rm(dir, { recursive: true, force: true });
  });

  it("refuses a second process in under a second, also while the first is stopped, and is taken over after kill -9", async () => {
    const child = start(1);
    expect(await child.started).toBe("open");
    for (const stop of [false, true]) {
      if (stop) child.signal("SIGSTOP");
      const before = performance.now();
      await expect(open()).rejects.toThrow(/in use by process \d+/);
      expect(performance.now() - before).toBeLessThan(1_000);
    }
    const second = start(1);
    expect(await second.started).toMatch(/^refused .*in use by process/);
    child.signal("SIGCONT");
    const reached = child.acknowledged().get("w0") ?? 0;
    while ((child.acknowledged().get("w0") ?? 0) <= reached) await new Promise((resolve) => setTimeout(resolve, 10));
    child.signal("SIGKILL");
    await child.ended;
    const store = await open();
    expect((await store.read<number>("conversation/w0#state")).value).toBeGreaterThan(reached);
    await store.close();
  });

  it("lets exactly one of many take over a stale lock", async () => {
    const child = start(1);
    await child.started;
    child.signal("SIGKILL");
    await child.ended;
    const lines = await Promise.all(Array.from({ length: 4 }, () => start(1).started));
    expect(lines.filter((line) => line === "open")).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("refused"))).toHaveLength(3);
  });

  it("refuses a second opening in the same process, and lets go at closing", async () => {
    const store = await open();
    await expect(open()).rejects.toThrow(`in use by process ${process.pid}`);
    await store.commit({ put: { "conversation/c1#state": 1 } });
    await store.close();
    const again = await open();
    expect((await again.read("conversation/c1#state")).value).toBe(1);
    await again.close();
  });

  it("knows a process that only has the same number, and a damaged lock", async () => {
    await writeFile(join(dir, "lock"), JSON.stringify({ pid: process.pid, started: "an earlier boot:1" }));
    await (await open()).close();
    for (const text of ["", "null", "{}", '{"pid":"1","started":"x"}', "\0\0\0"]) {
      await writeFile(join(dir, "lock"), text);
      await expect(open()).rejects.toThrow(/lock .*lock is damaged/);
    }
  });
});
