import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Runs jest (with the arguments given; --long includes *.long.test.ts) and prints "N passed, N failed" as the last line of stdout.
const args = process.argv.slice(2);
const long = args.includes("--long");
const scratch = mkdtempSync(join(temporary(), "walletline-test-"));

// Suites that start a browser or a server process wait for another process, and a machine that stands still for seconds
// turns them red. They get one second run alone; the first failure stays in the output, and the end says which they were.
const withProcesses = /^test\/(browser|crash|http)\//;

/**
 * Where the tests keep what they write. Thousands of stores are opened and synced, and no test pulls the plug (kill -9 loses
 * nothing that was written, on a disk or off it): where the machine has room in memory, they are kept there.
 */
function temporary() {
  const memory = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (!process.env.TMPDIR && bavail * bsize > 4e9) return memory;
  } catch {
    // This machine has no such place.
  }
  return tmpdir();
}

function runJest(...jestArgs) {
  const counts = join(scratch, "counts.json");
  rmSync(counts, { force: true });
  const run = spawnSync(
    process.execPath,
    ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", ...jestArgs],
    {
      stdio: "inherit",
      env: { ...process.env, TMPDIR: scratch, WALLETLINE_COUNTS: counts, ...(long ? { WALLETLINE_LONG: "1" } : {}) },
    },
  );
  try {
    return { status: run.status ?? 1, ...JSON.parse(readFileSync(counts, "utf8")) };
  } catch {
    // Jest died before it could report: that is a failure, and the line says so.
    return { status: run.status || 1, passed: 0, failed: 1, skipped: 0, failedSuites: [] };
  }
}

let result = runJest(...args.filter((each) => each !== "--long"));
const again = result.failedSuites;
if (again.length > 0 && again.length <= 3 && again.every(({ path }) => withProcesses.test(path))) {
  const names = again.map(({ path }) => path);
  console.log(`\nrun a second time, alone: ${names.join(", ")}\n`);
  const second = runJest("--runInBand", "--runTestsByPath", ...names);
  const first = { passed: 0, skipped: 0 };
  for (const { passed, skipped } of again) {
    first.passed += passed;
    first.skipped += skipped;
  }
  result = {
    status: second.status,
    passed: result.passed - first.passed + second.passed,
    failed: second.failed,
    skipped: result.skipped - first.skipped + second.skipped,
  };
  console.log(`\nred at first, then ${second.failed === 0 ? "green" : "red again"}: ${names.join(", ")}`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ""}`);
process.exitCode = result.status;
