import { join } from "node:path";
import { stdout } from "node:process";
import { openLowdbStore } from "../store/lowdb-store.ts";
import { createSeal } from "../store/seal.ts";
import { configured, openedKeys, refuseUsage } from "./terminal.ts";
import { verifyTrail } from "./verify-trail.ts";

/** `walletline audit verify [--holds number:hash]`: whether the audit trail is whole, and still the one that had this head. Answers the exit code. */
export async function audit(args: string[]): Promise<number> {
  const [act, option, holds] = args;
  const isWellFormed = option === undefined || (option === "--holds" && /^\d+:[0-9a-f]{64}$/.test(holds ?? ""));
  if (act !== "verify" || !isWellFormed) refuseUsage("audit");
  const config = configured();
  const keys = openedKeys(config, { mayMake: false });
  const seal = createSeal(keys.seal);
  const store = await openLowdbStore({ dir: join(config.dataDir, "store"), seal, now: () => new Date().toISOString() });
  try {
    const verified = await verifyTrail(store, holds);
    stdout.write(`${JSON.stringify(verified)}\n`);
    return verified.verdict === "intact" ? 0 : 1;
  } finally {
    await store.close();
  }
}
