import { writeFileSync } from "node:fs";
import { relative, sep } from "node:path";

/** Jest reporter: counts what ran, for the closing line that run-tests.js prints last. A suite that could not even load counts as one failure. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failedSuites = results.testResults.filter(
      ({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError,
    );
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      failedSuites: failedSuites.map(({ testFilePath, numPassingTests, numPendingTests }) => ({
        path: relative(process.cwd(), testFilePath).split(sep).join("/"),
        passed: numPassingTests,
        skipped: numPendingTests,
      })),
    };
    if (process.env.WALLETLINE_COUNTS) writeFileSync(process.env.WALLETLINE_COUNTS, JSON.stringify(counts));
  }
}
