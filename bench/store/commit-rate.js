// Commits per second of the embedded store against lowdb as it comes (one file, written whole), in the same run, with 32 writers.
// Run after `npm run build:server`: node bench/store/commit-rate.js
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSONFilePreset } from "lowdb/node";
import { openLowdbStore } from "../../dist/src/store/lowdb-store.js";
import { createSeal } from "../../dist/src/store/seal.js";

const writers = 32;
const runMs = 3_000;
const root = mkdtempSync(join(tmpdir(), "walletline-bench-"));
const text = "x".repeat(400);

async function rate(commit) {
  const until = performance.now() + runMs;
  const before = performance.now();
  let done = 0;
  const write = async () => {
    while (performance.now() < until) {
      await commit(done);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return (done / (performance.now() - before)) * 1_000;
}

async function embedded(conversations) {
  const seal = createSeal({ keys: [{ id: "bench", key: randomBytes(32) }], current: "bench" });
  const store = await openLowdbStore({
    dir: join(root, `store-${conversations}`),
    seal,
    now: () => new Date().toISOString(),
  });
  const append = (n) => store.commit({ append: [{ stream: `conversation/c${n}#transcript`, entry: { n, text } }] });
  for (let n = 0; n < conversations; n += 500) {
    await Promise.all(Array.from({ length: Math.min(500, conversations - n) }, (_, more) => append(n + more)));
  }
  const perSecond = await rate((n) => append(n % 100));
  await store.close();
  return perSecond;
}

async function plainLowdb(conversations) {
  const seed = Object.fromEntries(Array.from({ length: conversations }, (_, n) => [`c${n}`, [{ n, text }]]));
  const db = await JSONFilePreset(join(root, `lowdb-${conversations}.json`), seed);
  return rate((n) => db.update((data) => data[`c${n % 100}`].push({ n, text })));
}

const line = (name, perSecond, base) =>
  console.log(`${name.padEnd(46)} ${perSecond.toFixed(0).padStart(8)}/s  ${(perSecond / base).toFixed(4)}`);
const base = await embedded(100);
line("embedded store, 100 conversations (base)", base, base);
line("embedded store, 10,000 conversations", await embedded(10_000), base);
line("lowdb as is, not power-safe, 100 conversations", await plainLowdb(100), base);
line("lowdb as is, not power-safe, 10,000", await plainLowdb(10_000), base);
rmSync(root, { recursive: true });
