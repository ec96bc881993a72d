import type {
  CaseNote,
  CustomerProfile,
  OperationReport,
  Transaction,
  TransactionSearch,
  Withdrawal,
} from "../wallet/wallet.ts";
import type { Level } from "./levels.ts";

/** Whose wallet, and under which live grants: both are read from the conversation's verified state, never from a dialog. */
export interface Acting {
  conversation: string;
  /** An agent looks: what the customer has proved allows it, and goes idle all the same. security.md R19. */
  byAgent?: true;
}

/** Reads of the customer's own wallet. Each rejects with NeedsProof when the live grants do not allow it. */
export interface WalletReads {
  profile(): Promise<CustomerProfile>;
  transactions(search: TransactionSearch): Promise<Transaction[]>;
  withdrawals(search: { from?: string }): Promise<Withdrawal[]>;
  cases(): Promise<CaseNote[]>;
  resetLink(linkId: string): Promise<"unused" | "used" | "expired">;
}

/** Writes, by name, with the parameters a confirmation is bound to (customer and key are added by the gateway). */
export interface WalletWrites {
  freeze: { reason: string };
  unfreeze: Record<string, never>;
  cancelPayment: { transaction: string };
  refund: { transaction: string };
  dispute: { transaction: string; reason: string };
  reportUnauthorised: { transactions: string[] };
  retryWithdrawal: { withdrawal: string };
  twoStepLink: Record<string, never>;
  realNameLink: Record<string, never>;
  sendResetLink: { contactId: string };
  endSessions: Record<string, never>;
  changeContact: { contactId: string; approvalId: string; newAddress?: string };
  noteCase: CaseNote;
}
export type WriteName = keyof WalletWrites;
export type Operation = WriteName | keyof WalletReads;

/** The only way from the bot and the desk to the wallet core: one policy table, default deny, one audit entry for each call. */
export interface Gateway {
  reads(acting: Acting): WalletReads;
  /** What a live grant must still be had for; "allowed" when nothing. A refusal is on the trail before it is told. */
  allowed(acting: Acting, operation: Operation): Promise<"allowed" | { wanted: Level[] }>;
  /** Sent once; rejects with NeedsProof before anything is sent, with a Fault when the outcome is not known. */
  write<N extends WriteName>(acting: Acting, operation: N, params: WalletWrites[N], key: string): Promise<unknown>;
  /** What became of a write; asks the wallet core, voids what it never heard of. Answers running when nothing can be learnt now. */
  settle(key: string): Promise<OperationReport>;
}
