import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Jest's global set-up: makes sure that the model of the shipped knowledge is built, in a process of its own.
 * Inside a test's sandbox the same work takes ten times as long. WALLETLINE_UNTRAINED=1 leaves it out, for tests that need no model.
 */
export default function train() {
  if (process.env.WALLETLINE_UNTRAINED) return;
  const root = join(import.meta.dirname, "../..");
  const run = spawnSync(process.execPath, ["dist/src/cli.js", "train"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (run.status !== 0) throw new Error("the shipped knowledge could not be trained; is dist/ built? (npm run build)");
}
