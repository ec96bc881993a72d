import { Fault } from "../domain/fault.ts";
import type { Wallet, Write } from "../wallet/wallet.ts";
import type { WalletWrites, WriteName } from "./gateway.ts";

type Carry = { [N in WriteName]: (wallet: Wallet, params: WalletWrites[N], write: Write) => Promise<unknown> };

/** Each write with exactly its own parameters: whatever else an object carries never reaches the wallet core. */
const carry: Carry = {
  freeze: (wallet, { reason }, write) => wallet.freeze({ ...write, reason }),
  unfreeze: (wallet, _, write) => wallet.unfreeze(write),
  cancelPayment: (wallet, { transaction }, write) => wallet.cancelPayment({ ...write, transaction }),
  refund: (wallet, { transaction }, write) => wallet.refund({ ...write, transaction }),
  dispute: (wallet, { transaction, reason }, write) => wallet.dispute({ ...write, transaction, reason }),
  reportUnauthorised: (wallet, { transactions }, write) => wallet.reportUnauthorised({ ...write, transactions }),
  retryWithdrawal: (wallet, { withdrawal }, write) => wallet.retryWithdrawal({ ...write, withdrawal }),
  twoStepLink: (wallet, _, write) => wallet.twoStepLink(write),
  realNameLink: (wallet, _, write) => wallet.realNameLink(write),
  sendResetLink: (wallet, { contactId }, write) => wallet.sendResetLink({ ...write, contactId }),
  endSessions: (wallet, _, write) => wallet.endSessions(write),
  noteCase: (wallet, { case: id, kind, state, openedAt, changedAt, about }, write) =>
    wallet.noteCase({ ...write, case: id, kind, state, openedAt, changedAt, about }),
  changeContact: (wallet, { contactId, approvalId, newAddress }, write) =>
    wallet.changeContact({ ...write, contactId, approvalId, ...(newAddress ? { newAddress } : {}) }),
};

export async function carryOut<N extends WriteName>(
  wallet: Wallet,
  operation: N,
  params: WalletWrites[N],
  write: Write,
): Promise<unknown> {
  if (!Object.hasOwn(carry, operation)) throw new Fault("not-allowed", "an operation nobody wrote down");
  return carry[operation](wallet, params, write);
}
