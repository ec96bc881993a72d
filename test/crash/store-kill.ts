import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Store } from "../../src/domain/store.ts";
import { type Chained, verifyChain } from "../../src/store/chain.ts";
import { openLowdbStore } from "../../src/store/lowdb-store.ts";
import { createSeal } from "../../src/store/seal.ts";
import { startWriter } from "./store-child.ts";

const writers = 24;

/** Kills a writing process again and again on one directory; after each kill everything it acknowledged must be there, whole. */
export async function killRepeatedly(kills: number): Promise<{ acknowledged: number }> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-kill-"));
  const key = randomBytes(32);
  let acknowledged = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const child = startWriter(dir, key, writers);
      expect(await child.started).toBe("open");
      await new Promise((resolve) => setTimeout(resolve, randomInt(10, 500)));
      child.signal("SIGKILL");
      await child.ended;
      const told = child.acknowledged();
      acknowledged += await check(dir, key, told);
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return { acknowledged };
}

async function check(dir: string, key: Buffer, told: Map<string, number>): Promise<number> {
  const seal = createSeal({ keys: [{ id: "k1", key }], current: "k1" });
  const alarms: object[] = [];
  const log = {
    warn: (fields: object) => void alarms.push(fields),
    error: (fields: object) => void alarms.push(fields),
  };
  const before = performance.now();
  const store = await openLowdbStore({ dir, seal, now: () => new Date().toISOString(), log });
  try {
    return await checkOpened(store, told, alarms, performance.now() - before);
  } finally {
    await store.close();
  }
}

async function checkOpened(
  store: Store,
  told: Map<string, number>,
  alarms: object[],
  startMs: number,
): Promise<number> {
  expect(startMs).toBeLessThan(5_000);
  const trail = await store.tail<Chained<{ name: string; n: number }>>("audit/main#trail", 0);
  expect(verifyChain(trail)).toBe("intact");
  const open = new Set((await store.inbox()).map(({ id }) => id));
  let sum = 0;
  for (let w = 0; w < writers; w++) {
    const name = `w${w}`;
    const { value: n = 0, version } = await store.read<number>(`conversation/${name}#state`);
    expect(n).toBeGreaterThanOrEqual(told.get(name) ?? 0);
    expect(version).toBe(n);
    const numbers = Array.from({ length: n }, (_, index) => index + 1);
    const entries = await store.tail<{ n: number }>(`conversation/${name}#transcript`, 0);
    expect(entries.map(({ entry }) => entry.n)).toEqual(numbers);
    expect(trail.filter(({ entry }) => entry.entry.name === name).map(({ entry }) => entry.entry.n)).toEqual(numbers);
    expect(await store.count(`account/${name}#count`)).toBe(n);
    expect(numbers.filter((number) => open.has(`${name}-${number}`))).toEqual(numbers.slice(-3));
    sum += told.get(name) ?? 0;
  }
  expect(alarms).toEqual([]);
  return sum;
}
