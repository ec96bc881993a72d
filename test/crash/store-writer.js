// Run by the crash tests in a process of its own, from dist: commits as fast as it can and tells each acknowledged commit on stdout.
import { writeSync } from "node:fs";
import { openLowdbStore } from "../../dist/src/store/lowdb-store.js";
import { createSeal } from "../../dist/src/store/seal.js";

const [dir, key, writers] = process.argv.slice(2);
const seal = createSeal({ keys: [{ id: "k1", key: Buffer.from(key, "hex") }], current: "k1" });
const store = await openLowdbStore({
  dir,
  seal,
  now: () => new Date().toISOString(),
  tuning: { segmentBytes: 100_000, cacheBytes: 20_000 },
}).catch((error) => {
  writeSync(1, `refused ${error.message}\n`);
  process.exit(3);
});
writeSync(1, "open\n");

const write = async (name) => {
  for (let n = (await store.read(`conversation/${name}#state`)).value ?? 0; ; ) {
    n += 1;
    const outcome = await store.commit({
      expect: { [`conversation/${name}#state`]: n - 1 },
      put: { [`conversation/${name}#state`]: n },
      append: [
        { stream: `conversation/${name}#transcript`, entry: { n, text: "x".repeat(100) } },
        { stream: "audit/main#trail", entry: { name, n }, chain: true },
      ],
      add: { [`account/${name}#count`]: { by: 1, expiresAt: "2099-01-01T00:00:00.000Z" } },
      inbox: [
        {
          id: `${name}-${n}`,
          conversation: name,
          acceptedAt: "2026-01-01T00:00:00.000Z",
          input: { kind: "event", name: "n", key: `${n}` },
        },
      ],
      inboxDone: [`${name}-${n - 3}`],
    });
    if (outcome !== "done") throw new Error(`${name} ${n}: ${outcome}`);
    writeSync(1, `${name} ${n}\n`);
  }
};
await Promise.all(Array.from({ length: Number(writers) }, (_, n) => write(`w${n}`)));
