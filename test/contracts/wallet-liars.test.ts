import { describe, expect, it } from "@jest/globals";
import { newId } from "../../src/domain/ids.ts";
import { readWalletFixture } from "../../src/wallet/check/fixture.ts";
import { runCheck } from "../../src/wallet/check/run-check.ts";
import { walletPoints } from "../../src/wallet/check/wallet-points.ts";
import type { SandboxControls } from "../../src/wallet/sandbox-wallet.ts";
import type { Wallet, Withdrawal } from "../../src/wallet/wallet.ts";
import { openTestWallet } from "../unit/wallet/open-test-wallet.ts";

/** What a wallet core might do wrong, and a piece of the name of a promise it breaks by it. */
const lies: [what: string, lie: (wallet: Wallet, sandbox: SandboxControls) => Partial<Wallet>, broken: string][] = [
  [
    "executes a key again",
    (_, sandbox) => {
      sandbox.dedupe(false);
      return {};
    },
    "executes a key once",
  ],
  [
    "forgets what was voided",
    (wallet) => ({
      freeze: async (write) => {
        if ((await wallet.operation(write.key)).state !== "void") return wallet.freeze(write);
        return wallet.freeze({ ...write, key: `${write.key}-again` });
      },
    }),
    "refuses what was voided",
  ],
  ["voids nothing", (wallet) => ({ voidOperation: wallet.operation }), "refuses what was voided"],
  [
    "voids what has been done",
    (wallet) => ({
      voidOperation: async (key) => {
        await wallet.voidOperation(key);
        return { state: "void" };
      },
    }),
    "either executes or voids",
  ],
  [
    "cancels anybody's payment",
    (wallet) => ({
      cancelPayment: async (write) => {
        const outcome = await wallet.cancelPayment(write);
        return outcome === "not-found" && write.transaction.startsWith("PAY-8V") ? "cancelled" : outcome;
      },
    }),
    "shows nobody another's money",
  ],
  [
    "shows whole contacts",
    (wallet) => ({
      profile: async (customer) => {
        const profile = await wallet.profile(customer);
        return { ...profile, contacts: profile.contacts.map((each) => ({ ...each, masked: "+8613800001001" })) };
      },
    }),
    "masked only",
  ],
  [
    "takes an authenticator's code twice",
    (wallet) => {
      const taken = new Set<string>();
      return {
        checkAuthenticator: async (customer, code) => {
          const key = `${customer} ${code}`;
          if (await wallet.checkAuthenticator(customer, code)) taken.add(key);
          return taken.has(key);
        },
      };
    },
    "takes an authenticator code once",
  ],
  ["lets every answer pass", () => ({ checkAnswer: async () => true }), "takes an answer only when it is right"],
  [
    "unfreezes at once",
    (wallet) => ({
      unfreeze: async (write) => {
        const outcome = await wallet.unfreeze(write);
        return outcome === "cooling" ? "unfrozen" : outcome;
      },
    }),
    "only after the cooling time",
  ],
  [
    "says of money on its way that it is back",
    (wallet) => ({
      withdrawals: async (customer, search) =>
        (await wallet.withdrawals(customer, search)).map((each) => ({
          ...each,
          moneyBack: { state: "in-balance", at: each.at },
        })),
    }),
    "whether its money is back",
  ],
  [
    "still has the money back after it was sent again",
    (wallet) => {
      const back = new Map<string, Withdrawal["moneyBack"]>();
      return {
        withdrawals: async (customer, search) =>
          (await wallet.withdrawals(customer, search)).map((each) => {
            if (each.moneyBack) back.set(each.id, each.moneyBack);
            return { ...each, moneyBack: back.get(each.id) };
          }),
      };
    },
    "only when that can help",
  ],
  [
    "ignores the amount in a search",
    (wallet) => ({ transactions: (customer, { amount: _amount, ...search }) => wallet.transactions(customer, search) }),
    "searches payments",
  ],
];

describe("the suite for wallet cores", () => {
  it.each(lies)("finds out a core that %s", async (_, lie, broken) => {
    const { wallet, sandbox, clock, close } = await openTestWallet();
    const lying: Wallet = { ...wallet, ...lie(wallet, sandbox) };
    const outcomes = await runCheck({
      points: walletPoints,
      checked: { wallet: lying, fixture: readWalletFixture(), now: clock.now, newKey: () => `liar-${newId()}` },
      tell: () => undefined,
    });
    await close();
    const found = outcomes.filter(({ problem }) => problem !== undefined).map(({ name }) => name);
    expect(found).toContainEqual(expect.stringContaining(broken));
    expect(found.length).toBeLessThan(5);
  });
});
