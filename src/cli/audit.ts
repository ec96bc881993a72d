import { join } from "node:path";
import { stdout } from "node:process";
import { identityKeys } from "../identity/identity-state.ts";
import { openKeys } from "../keys.ts";
import { type Chained, verifyChain } from "../store/chain.ts";
import { openLowdbStore } from "../store/lowdb-store.ts";
import { createSeal } from "../store/seal.ts";
import { configured, refuse } from "./terminal.ts";

/** `walletline audit verify`: whether the audit trail is whole. Answers the exit code. */
export async function audit(args: string[]): Promise<number> {
  if (args[0] !== "verify") refuse("usage:", "walletline audit verify");
  const config = configured();
  const opened = openKeys(config.keyDir, { mayMake: false });
  if (!opened.ok) refuse("the keys are not right:", opened.problems.join("\n"));
  const seal = createSeal({ keys: [{ id: "k1", key: opened.keys.seal }], current: "k1" });
  const store = await openLowdbStore({ dir: join(config.dataDir, "store"), seal, now: () => new Date().toISOString() });
  try {
    const entries = await store.tail<Chained<unknown>>(identityKeys.trail, 0, Number.MAX_SAFE_INTEGER);
    const verdict = verifyChain(entries);
    stdout.write(`${JSON.stringify({ entries: entries.length, verdict })}\n`);
    return verdict === "intact" ? 0 : 1;
  } finally {
    await store.close();
  }
}
