import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { newId } from "../domain/ids.ts";
import { serveSandbox } from "../wallet/serve-sandbox.ts";
import { configured } from "./terminal.ts";

/** `walletline sandbox-wallet [--port 3979] [--dir …]`: the sandbox wallet as a core in a process of its own; WALLET_TOKEN, or a new one at every start. */
export async function sandboxWallet(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { port: { type: "string" }, dir: { type: "string" } } });
  const config = configured();
  const token = config.walletToken ?? randomBytes(24).toString("base64url");
  const served = await serveSandbox({
    dir: values.dir ?? join(config.dataDir, "wallet-core"),
    port: Number(values.port ?? 3979),
    token,
    now: () => new Date().toISOString(),
    newId,
  });
  stdout.write(`Sandbox wallet listening on ${served.url}\n`);
  stdout.write(config.walletToken ? "token: WALLET_TOKEN\n" : `token: ${token}\n`);
  const end = () => void served.close().then(() => process.exit(0));
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}
