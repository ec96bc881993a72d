/** @type {import('jest').Config} */
export default {
  testEnvironment: "<rootDir>/test/support/plain-environment.cjs",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic", importSource: "preact" } } }, module: { type: "es6" } },
    ],
  },
  // Loaded by Node itself, once a worker: test/support/native. What is pure is so because reading dictionaries anew for each suite takes a second.
  moduleNameMapper: {
    "^(opencc-js/cn2t|opencc-js/t2cn|libphonenumber-js/min|yaml|js-yaml|pinyin-pro|tldts)$":
      "<rootDir>/test/support/native/pure/$1.cjs",
    "^@microsoft/agents-hosting$": "<rootDir>/test/support/native/agents-hosting.mjs",
    "auth/jwt-middleware\\.js$": "<rootDir>/test/support/native/jwt-middleware.cjs",
    "^nock$": "<rootDir>/test/support/native/nock.mjs",
  },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: process.env.WALLETLINE_LONG ? [] : ["\\.long\\.test\\.ts$"],
  globalSetup: "<rootDir>/test/support/train.js",
  // A bound for what hangs, not for what is slow: a busy machine takes ten times as long as an idle one.
  testTimeout: 300000,
  // Kept between runs: the folder for temporary files is not.
  cacheDirectory: "<rootDir>/.tmp/jest",
  maxWorkers: 2,
  // A worker keeps the modules of every suite it ran; past this it is replaced.
  workerIdleMemoryLimit: "1GB",
  // A worker that has ended still gives its heap back: up to two seconds on a busy machine, where Jest kills it after half of one and calls it a leak.
  workerGracefulExitTimeout: 30_000,
  reporters: ["default", "<rootDir>/test/support/closing-line.js"],
};
