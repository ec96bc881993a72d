import type { Store } from "../../../src/domain/store.ts";
import type { Operation, WalletWrites } from "../../../src/identity/gateway.ts";
import type { Proof } from "../../../src/identity/identity-state.ts";

const proof = (method: Proof["method"], at: string, young: boolean): Proof => ({
  method,
  at,
  contactId: method === "sms" ? "li-phone" : method === "email" ? "li-mail" : undefined,
  countsTowardsStrong: !young,
  ...(young ? { young } : {}),
});

/** What a conversation can hold, by the level it stands for. */
export const holdings = {
  nothing: [],
  session: [],
  young: ["sms"],
  email: ["email"],
  possession: ["sms"],
  strong: ["sms", "email"],
} as const;
export type Holding = keyof typeof holdings;

/** Gives a conversation what it holds, as the proofs would have. */
export async function hold(
  room: { store: Pick<Store, "commit">; now(): string },
  holding: Holding,
  conversation = "c1",
): Promise<void> {
  const at = room.now();
  const subject = { account: "li", face: "face", customer: holding === "nothing" ? undefined : "li" };
  const identity = {
    hostIdentity: holding === "session" ? { customer: "li", at } : undefined,
    subject,
    proofs: holdings[holding].map((method) => proof(method, at, holding === "young")),
    lastUsedAt: at,
    sends: {},
    language: "en",
  };
  await room.store.commit({ put: { [`conversation/${conversation}#identity`]: identity } });
}

/** Something for each write. */
const at = "2026-11-22T08:00:00.000Z";
export const params: WalletWrites = {
  freeze: { reason: "r" },
  unfreeze: {},
  cancelPayment: { transaction: "t" },
  refund: { transaction: "t" },
  dispute: { transaction: "t", reason: "r" },
  reportUnauthorised: { transactions: ["t"] },
  retryWithdrawal: { withdrawal: "w" },
  twoStepLink: {},
  realNameLink: {},
  sendResetLink: { contactId: "li-mail" },
  endSessions: {},
  changeContact: { contactId: "li-mail", approvalId: "a" },
  noteCase: { case: "WL-22222222", kind: "payment", state: "open", openedAt: at, changedAt: at, about: [] },
};

/** architecture.md's table once more, by hand: what the policy says is held against this. */
export const expected: Record<Operation, Holding[]> = {
  profile: ["email", "possession", "strong"],
  transactions: ["email", "possession", "strong"],
  withdrawals: ["email", "possession", "strong"],
  cases: ["email", "possession", "strong"],
  noteCase: [],
  resetLink: [],
  reportUnauthorised: ["email", "possession", "strong"],
  freeze: ["session", "young", "email", "possession", "strong"],
  cancelPayment: ["possession", "strong"],
  refund: ["possession", "strong"],
  dispute: ["possession", "strong"],
  retryWithdrawal: ["possession", "strong"],
  twoStepLink: ["possession", "strong"],
  realNameLink: ["possession", "strong"],
  endSessions: ["possession", "strong"],
  sendResetLink: ["strong"],
  unfreeze: [],
  changeContact: [],
};
