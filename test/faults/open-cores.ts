import { createHttpWallet } from "../../src/wallet/http-wallet.ts";
import { openSandboxWallet } from "../../src/wallet/sandbox-wallet.ts";
import { serveSandbox } from "../../src/wallet/serve-sandbox.ts";
import type { Wallet } from "../../src/wallet/wallet.ts";
import { usualPatience } from "../../src/wallet/wallet-patience.ts";
import { coreToken } from "../support/served-sandbox.ts";
import { openStoryDesk } from "../support/story-desk.ts";
import type { Seeded } from "./seeded.ts";

/** A story desk before a served core: the same faults as broken lines, or as answers of 503. */
export const overHttp =
  (chance: Seeded): typeof openStoryDesk =>
  (how) =>
    openStoryDesk({
      ...how,
      async openCore({ dir, now, newId, sleep }) {
        const { url, sandbox, says, close } = await serveSandbox({ dir, token: coreToken, port: 0, now, newId, sleep });
        says(chance.pick(["nothing", "unavailable"]));
        // Faults come thick here: with an open circuit the runs would only show that nothing is sent.
        const patience = { ...usualPatience, firstBackOffMs: 1, breakAfter: 1_000 };
        const http = createHttpWallet({ url, token: coreToken, patience });
        return {
          ...{ wallet: http.wallet, sandbox },
          async close() {
            await http.close();
            await close();
          },
        };
      },
    });

/** A story desk whose wallet is spoilt: what the runs must find. */
export const spoilt =
  (spoil: (wallet: Wallet) => Partial<Wallet>): typeof openStoryDesk =>
  (how) =>
    openStoryDesk({
      ...how,
      async openCore(core) {
        const opened = await openSandboxWallet(core);
        return { ...opened, wallet: { ...opened.wallet, ...spoil(opened.wallet) } };
      },
    });
