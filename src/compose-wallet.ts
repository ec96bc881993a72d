import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { type Now, newId } from "./domain/ids.ts";
import { createHttpWallet } from "./wallet/http-wallet.ts";
import { openSandboxIdentity, type SandboxIdentity } from "./wallet/sandbox-identity.ts";
import { openSandboxWallet, type SandboxControls } from "./wallet/sandbox-wallet.ts";
import type { Wallet } from "./wallet/wallet.ts";

export interface ComposedWallet {
  wallet: Wallet;
  /** Everything that exists with the sandbox wallet only. */
  sandbox?: { controls: SandboxControls; identity: SandboxIdentity };
  close(): Promise<void>;
}

/** The wallet core at WALLET_URL, or the sandbox in this process. A core that is down now does not keep us from starting: it is told, and customers hear it when they ask. */
export async function openWallet({
  config,
  now,
  log,
}: {
  config: Pick<Config, "walletUrl" | "walletToken" | "walletTls" | "dataDir" | "keyDir" | "publicUrl">;
  now: Now;
  log: Pick<Logger, "info" | "warn">;
}): Promise<ComposedWallet> {
  const { walletUrl, walletToken: token, walletTls: tls, dataDir, keyDir, publicUrl } = config;
  if (walletUrl !== undefined) {
    const { wallet, health, close } = createHttpWallet({ url: walletUrl, token, tls, log });
    const state = await health();
    if (state === "refused") throw new Error("WALLET_URL: the wallet core refuses our credentials");
    if (state !== "ok") log.warn({ state }, "wallet.unreachable");
    return { wallet, close };
  }
  const { wallet, sandbox, close } = await openSandboxWallet({ dir: join(dataDir, "wallet"), now, newId, publicUrl });
  const identity = await openSandboxIdentity({ dir: keyDir, now, newId });
  return { wallet, sandbox: { controls: sandbox, identity }, close };
}
