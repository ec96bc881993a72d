import { openTestWallet } from "../unit/wallet/open-test-wallet.ts";
import { walletContract } from "./wallet-contract.ts";

walletContract("the sandbox wallet", async () => {
  const { clock, ...opened } = await openTestWallet();
  return { ...opened, now: clock.now };
});
