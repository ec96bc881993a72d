import { runInThisContext } from "node:vm";

/** The `fetch` of Node's own realm, as it is at each call: nock changes that one, and a test's realm has a copy from before. */
export const outerFetch: typeof globalThis.fetch = (...call) =>
  (runInThisContext("fetch") as typeof globalThis.fetch)(...call);
