import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs jest (with the arguments given; --long includes *.long.test.ts) and prints "N passed, N failed" as the last line of stdout. */
const args = process.argv.slice(2);
const long = args.includes("--long");
const scratch = mkdtempSync(join(tmpdir(), "walletline-test-"));
const counts = join(scratch, "counts.json");
const run = spawnSync(
  process.execPath,
  [
    "--experimental-vm-modules",
    "--no-warnings",
    "node_modules/jest/bin/jest.js",
    ...args.filter((a) => a !== "--long"),
  ],
  { stdio: "inherit", env: { ...process.env, WALLETLINE_COUNTS: counts, ...(long ? { WALLETLINE_LONG: "1" } : {}) } },
);
let line = "0 passed, 1 failed";
try {
  const { passed, failed, skipped } = JSON.parse(readFileSync(counts, "utf8"));
  line = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
} catch {
  // jest died before it could report: that is a failure, and the line says so
}
rmSync(scratch, { recursive: true, force: true });
console.log(line);
process.exitCode = run.status ?? 1;
