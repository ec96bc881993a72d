import { writeFileSync } from "node:fs";

/** Jest reporter: counts what ran, for the closing line that run-tests.js prints last. A suite that could not even load counts as one failure. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    if (process.env.WALLETLINE_COUNTS) writeFileSync(process.env.WALLETLINE_COUNTS, JSON.stringify(counts));
  }
}
