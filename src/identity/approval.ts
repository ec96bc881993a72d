import type { Change } from "../domain/store.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import type { ApprovalTarget } from "./approval-target.ts";
import { audited } from "./audit.ts";
import type { Proof } from "./identity-state.ts";
import { paramsHash } from "./params-hash.ts";

/** What two agents can approve. A reset link so approved follows a person's proofing. */
export type ApprovedOperation = "unfreeze" | "changeContact" | "sendResetLink";

/** `newAddress`: what the contact is to become; E.164 or an e-mail. */
export interface ApprovedParams {
  contactId?: string;
  newAddress?: string;
}

/** A grant for one operation with exactly these parameters, once; at `approval/<id>#approval`. */
export interface Approval {
  id: string;
  customer: CustomerId;
  conversation: string;
  operation: ApprovedOperation;
  params: ApprovedParams;
  /** The contact that `params` names, as both agents see it; absent where none is named. */
  target?: ApprovalTarget;
  /** Of customer, operation, parameters and target. */
  paramsHash: string;
  /** What the customer held when it was requested. */
  proofs: Proof[];
  /** The case that documents a person's proofing, when the customer could hold no `strong`. */
  proofingCase?: string;
  requestedBy: string;
  requestedAt: string;
  expiresAt: string;
  state: "requested" | "approved" | "run" | "denied";
  approvedBy?: string;
}

/** What is confirmed is what is done: whoever the contact id stands for is part of it. */
export const approvalHash = ({
  customer,
  operation,
  params,
  target,
}: Pick<Approval, "customer" | "operation" | "params" | "target">): string =>
  paramsHash({ customer, operation, params, target });

/** The line on the trail for one step of an approval. */
export function approvalLine(
  { id, operation, customer, conversation, paramsHash: hash }: Approval,
  { at, act, outcome, agent }: { at: string; act: string; outcome: string; agent?: string },
): NonNullable<Change["append"]>[number] {
  return audited({
    ...{ at, act, outcome, conversation, account: customer, agent },
    detail: { approval: id, operation, paramsHash: hash },
  });
}
