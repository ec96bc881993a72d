import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../../src/domain/ids.ts";
import { createHttpWallet, type HttpWallet } from "../../src/wallet/http-wallet.ts";
import { type ServedSandbox, serveSandbox } from "../../src/wallet/serve-sandbox.ts";
import { type Patience, usualPatience } from "../../src/wallet/wallet-patience.ts";

export const coreToken = "core-token-of-the-tests-0123456789";
const now = () => new Date().toISOString();

export interface OverHttp extends HttpWallet, Pick<ServedSandbox, "url" | "sandbox"> {
  token: string;
  now(): string;
}

/** The sandbox wallet served on a port of its own, and the HTTP adapter that speaks to it. */
export async function openOverHttp({
  patience = {},
  log,
}: {
  patience?: Partial<Patience>;
  log?: { info(fields: object, event: string): void };
} = {}): Promise<OverHttp> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-core-"));
  const served = await serveSandbox({ dir, token: coreToken, port: 0, now, newId });
  const http = createHttpWallet({
    ...{ url: served.url, token: coreToken, log },
    patience: { ...usualPatience, ...patience },
  });
  return {
    ...http,
    ...{ url: served.url, sandbox: served.sandbox, token: coreToken, now },
    async close() {
      await http.close();
      await served.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
