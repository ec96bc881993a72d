import { createServer } from "node:http";
import express from "express";
import type { NewId, Now } from "../domain/ids.ts";
import { createSandboxControlRoutes, type Says } from "./sandbox-control-routes.ts";
import { openSandboxIdentity } from "./sandbox-identity.ts";
import { createSandboxRouter } from "./sandbox-router.ts";
import { openSandboxWallet, type SandboxControls } from "./sandbox-wallet.ts";
import { bearer, serveWallet } from "./serve-wallet.ts";

export interface ServedSandbox {
  /** Where wallet-api.yaml's paths begin: what WALLET_URL wants. */
  url: string;
  sandbox: SandboxControls;
  /** What its failing calls are answered from now on. */
  says(what: Says): void;
  close(): Promise<void>;
}

/** The sandbox wallet as a wallet core of its own: its API, its customers' pages, and the routes that disturb it. */
export async function serveSandbox({
  dir,
  token,
  host = "127.0.0.1",
  port,
  now,
  newId,
  sleep,
}: {
  /** Everything it knows and its signing key. */
  dir: string;
  token: string;
  host?: string;
  /** 0: any that is free. */
  port: number;
  now: Now;
  newId: NewId;
  /** Of its disturbances. */
  sleep?: (ms: number) => Promise<void>;
}): Promise<ServedSandbox> {
  const app = express();
  app.disable("x-powered-by");
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: opened } = server.address() as { port: number };
  const origin = `http://${host}:${opened}`;
  const { wallet, sandbox, close } = await openSandboxWallet({ dir, now, newId, publicUrl: origin, sleep });
  const identity = await openSandboxIdentity({ dir, now, newId });
  let says: Says = "nothing";
  const setSays = (what: Says) => {
    says = what;
  };
  app.use("/support/v1", serveWallet({ wallet, token, saysOnTrouble: () => says }));
  app.use(
    "/control",
    bearer(token),
    createSandboxControlRoutes({
      sandbox,
      says: setSays,
    }),
  );
  app.get("/sandbox/jwks.json", (_request, response) => void response.json(identity.jwks));
  app.use(createSandboxRouter({ sandbox, identity, onReset: async () => undefined }));
  return {
    url: `${origin}/support/v1`,
    sandbox,
    says: setSays,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}
