import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Jest's global set-up: trains the shipped knowledge once, in a process of its own, into .tmp/cache.
 * Inside a test's sandbox the same work takes ten times as long. WALLETLINE_UNTRAINED=1 leaves it out, for tests that need no model.
 */
export default function train() {
  if (process.env.WALLETLINE_UNTRAINED) return;
  const root = join(import.meta.dirname, "../..");
  const code = `
    import { readAll } from "./dist/src/read-all.js";
    import { openUnderstanding } from "./dist/src/understanding/open-understanding.js";
    const read = readAll(process.cwd());
    if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
    const { rows, lexicon } = read.words.knowledge;
    await openUnderstanding({ rows, lexicon, cacheDir: ".tmp/cache" });`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (run.status !== 0) throw new Error("the shipped knowledge could not be trained; is dist/ built? (npm run build)");
}
