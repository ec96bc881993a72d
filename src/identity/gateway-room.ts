import type { NewId, Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { Wallet } from "../wallet/wallet.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";

/** What the gateway works with; it is the only holder of the wallet beside the delivery adapters and the proving acts. */
export interface GatewayRoom {
  store: Pick<Store, "read" | "commit" | "parts">;
  wallet: Wallet;
  secrets: IdentitySecrets;
  now: Now;
  newId: NewId;
}
