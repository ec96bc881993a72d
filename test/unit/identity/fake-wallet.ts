import { Fault } from "../../../src/domain/fault.ts";
import type { Contact, CustomerProfile, RiskSignals, Wallet } from "../../../src/wallet/wallet.ts";

/** One customer of the fake, with plain addresses by contact id. */
export interface FakeCustomer {
  profile: CustomerProfile;
  addresses: Record<string, string>;
  authenticatorCode?: string;
  answers?: Record<string, string>;
  signals?: RiskSignals | "error" | "never";
}

export interface FakeWallet extends Wallet {
  /** Names of the calls made so far, in order. */
  calls: string[];
  /** Effects by key, each at most once. */
  effects: Map<string, { operation: string; input: object }>;
  customers: Record<string, FakeCustomer>;
  /** The next call of this name rejects. */
  failNext?: string;
  sleepMs: number;
}

const longAgo = "2025-01-01T00:00:00.000Z";

export function contact(id: string, kind: Contact["kind"], since = longAgo): Contact {
  return { id, kind, masked: kind === "phone" ? "138****0001" : "l***i@example.com", since };
}

export function customer(
  id: string,
  parts: Omit<Partial<FakeCustomer>, "profile"> & { profile?: Partial<CustomerProfile> } = {},
): FakeCustomer {
  const profile: CustomerProfile = {
    id,
    maskedName: "李**",
    status: "active",
    realName: "verified",
    contacts: [contact(`${id}-phone`, "phone"), contact(`${id}-mail`, "email")],
    authenticator: false,
    questions: [],
    ...parts.profile,
  };
  const addresses = { [`${id}-phone`]: "+8613800000001", [`${id}-mail`]: "li@example.com", ...parts.addresses };
  return { ...parts, profile, addresses };
}

/** A wallet core in memory that counts its calls; everything a customer does not have answers as the real one would. */
export function createFakeWallet(customers: FakeCustomer[]): FakeWallet {
  const used = new Set<string>();
  const results = new Map<string, unknown>();
  const known = (id: string) => wallet.customers[id]!;
  const write = (operation: string, input: { key: string }, result: unknown) => {
    if (!wallet.effects.has(input.key)) wallet.effects.set(input.key, { operation, input });
    if (!results.has(input.key)) results.set(input.key, result);
    return result as never;
  };
  const plain: Omit<FakeWallet, "calls" | "effects" | "customers" | "sleepMs" | "failNext"> = {
    findCustomer: async (by) => {
      const address = "phone" in by ? by.phone : by.email;
      const found = Object.values(wallet.customers).find(({ addresses }) => Object.values(addresses).includes(address));
      return found?.profile.id ?? "not-found";
    },
    profile: async (id) => known(id).profile,
    riskSignals: async (id) => {
      const { signals } = known(id);
      if (signals === "error") throw new Error("signal source down");
      return signals === "never" ? new Promise<never>(() => {}) : (signals ?? {});
    },
    checkAuthenticator: async (id, code) => {
      const right = known(id).authenticatorCode === code && !used.has(`${id}:${code}`);
      if (right) used.add(`${id}:${code}`);
      return right;
    },
    checkAnswer: async (id, question, answer) => known(id).answers?.[question] === answer,
    addressOf: async (contactId) => {
      for (const { profile, addresses } of Object.values(wallet.customers)) {
        const found = profile.contacts.find(({ id }) => id === contactId);
        if (found) return { kind: found.kind, address: addresses[contactId]! };
      }
      return "not-found";
    },
    transactions: async () => [],
    withdrawals: async () => [],
    endSessions: async (input) => write("endSessions", input, "done"),
    sendResetLink: async (input) => write("sendResetLink", input, { linkId: `link-${input.key}`, expiresAt: longAgo }),
    resetLink: async () => "used",
    freeze: async (input) => write("freeze", input, "frozen"),
    unfreeze: async (input) => write("unfreeze", input, "unfrozen"),
    cancelPayment: async (input) => write("cancelPayment", input, "cancelled"),
    refund: async (input) => write("refund", input, { refundId: "r" }),
    dispute: async (input) => write("dispute", input, { disputeId: "d" }),
    reportUnauthorised: async (input) => write("reportUnauthorised", input, { reportId: "u" }),
    retryWithdrawal: async (input) => write("retryWithdrawal", input, "submitted"),
    twoStepLink: async (input) => write("twoStepLink", input, { url: "https://x.example", expiresAt: longAgo }),
    realNameLink: async (input) => write("realNameLink", input, { url: "https://x.example", expiresAt: longAgo }),
    changeContact: async (input) => write("changeContact", input, "changed"),
    cases: async () => [],
    noteCase: async (input) => write("noteCase", input, "noted"),
    operation: async (key) => {
      if (!wallet.effects.has(key)) return { state: "unknown" };
      return { state: "done", result: results.get(key) };
    },
    voidOperation: async () => ({ state: "void" }),
  };
  const counted = Object.fromEntries(
    Object.entries(plain).map(([name, call]) => [
      name,
      async (...input: never[]) => {
        wallet.calls.push(name);
        if (wallet.sleepMs > 0) await new Promise((resolve) => setTimeout(resolve, wallet.sleepMs));
        if (wallet.failNext === name) {
          wallet.failNext = undefined;
          throw new Fault("wallet-unreachable", `${name} failed`);
        }
        return (call as (...values: never[]) => unknown)(...input);
      },
    ]),
  );
  const wallet = {
    calls: [],
    effects: new Map(),
    customers: Object.fromEntries(customers.map((one) => [one.profile.id, one])),
    sleepMs: 0,
    ...counted,
  } as unknown as FakeWallet;
  return wallet;
}
