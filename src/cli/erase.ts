import { join } from "node:path";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { createUploads } from "../channels/web/uploads.ts";
import { newId } from "../domain/ids.ts";
import { eraseCustomer } from "../privacy/erase-customer.ts";
import { openLowdbStore } from "../store/lowdb-store.ts";
import { createSeal } from "../store/seal.ts";
import { configured, openedKeys, refuseUsage } from "./terminal.ts";

/** `walletline erase`: what is kept of a customer, while no server runs on the data folder; a running one takes it from an admin at the desk. Answers the exit code. */
export async function erase(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { customer: { type: "string" }, reason: { type: "string" } } });
  const { customer, reason } = values;
  if (!customer || !reason) refuseUsage("erase");
  const config = configured();
  const keys = openedKeys(config, { mayMake: false });
  const seal = createSeal(keys.seal);
  const now = () => new Date().toISOString();
  const store = await openLowdbStore({ dir: join(config.dataDir, "store"), seal, now });
  try {
    const uploads = createUploads({ dir: join(config.dataDir, "uploads"), seal, store, newId, shield: (text) => text });
    const room = { store, now, eraseUploads: uploads.erase };
    const erased = await eraseCustomer(room, { customer, reason, by: "operator" });
    stdout.write(`${JSON.stringify(erased)}\n`);
    return !("open" in erased) && erased.busy.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
