import { openTestWallet } from "../unit/wallet/open-test-wallet.ts";
import { walletContract } from "./wallet-contract.ts";

walletContract("the sandbox wallet", async () => {
  const { wallet, sandbox } = await openTestWallet();
  return {
    wallet,
    fixture: {
      customer: "lin-xiaoyu",
      phone: "+8613800001001",
      email: "linxiaoyu@example.com",
      phoneContact: "lin-xiaoyu-phone",
      other: { customer: "yu-fan", contact: "yu-fan-email", payment: "PAY-8V5WJT3K" },
      pending: { id: "PAY-4T8XNC6R", minor: 35_000, counterparty: "李雷" },
      completed: "PAY-9H2WVJ5D",
      refundable: "PAY-8N5CQT4G",
      frozenLongAgo: "he-jianguo",
      frozenJustNow: "ma-yulan",
      retryable: { customer: "guo-peng", id: "WD-6M9DVN2C" },
      notRetryable: { customer: "guo-peng", id: "WD-3Y7BKT4X" },
      authenticator: {
        customer: "chen-haoran",
        code: async () => {
          const now = await sandbox.authenticatorCode("chen-haoran");
          return now === "none" ? "" : now.code;
        },
      },
      answer: { customer: "emma-clarke", question: "first-pet", right: "Biscuit" },
    },
  };
});
