import type { NewId, Now } from "../domain/ids.ts";
import { after, day } from "../domain/instants.ts";
import type { Change, Store } from "../domain/store.ts";
import type { CustomerId, Wallet } from "../wallet/wallet.ts";
import { type Approval, type ApprovedOperation, type ApprovedParams, approvalHash, approvalLine } from "./approval.ts";
import { approvalTarget, type ContactRefusal } from "./approval-target.ts";
import { denied, waitingIds } from "./deny-approvals.ts";
import { identityKeys } from "./identity-state.ts";
import { readIdentity } from "./proving-room.ts";
import { openReading } from "./reading.ts";
import { standing } from "./standing.ts";

/** A second agent has this long. security.md R26. */
const approvalLivesMs = day;

export interface ApprovalRequest {
  conversation: string;
  operation: ApprovedOperation;
  params: ApprovedParams;
  by: string;
  /** For a customer who cannot prove enough alone: whom an agent's proofing named, and its case. */
  proofing?: { customer: CustomerId; caseId: string };
}

/** "differs": the approver saw something else than was requested. "contact-changed": the contact is not any more what both saw. */
export type ApproveOutcome =
  | "approved"
  | "same-person"
  | "expired"
  | "differs"
  | "not-found"
  | "contact-changed"
  | ContactRefusal;

export interface Approvals {
  /** "needs-proof": the conversation does not hold `strong`, and no proofing stands in for it. Rejects when the wallet core cannot say whose the contact is. */
  request(request: ApprovalRequest): Promise<{ id: string } | "needs-proof" | ContactRefusal>;
  /** `paramsHash` is what the approver saw; the contact is looked up anew. */
  approve(id: string, approval: { by: string; paramsHash: string }): Promise<ApproveOutcome>;
  /** Turns a request down; anybody but who asked for it, who may take it back. */
  deny(id: string, denial: { by: string; reason: string }): Promise<"denied" | "not-found">;
  open(id: string): Promise<Approval | "not-found">;
  /** What waits for a second agent, oldest first; expired ones are left out. */
  waiting(): Promise<Approval[]>;
}

interface StoringRoom {
  store: Pick<Store, "read" | "commit">;
  now: Now;
}

interface ApprovalRoom extends StoringRoom {
  wallet: Pick<Wallet, "profile" | "riskSignals">;
  newId: NewId;
}

export function createApprovals(room: ApprovalRoom & { store: Pick<Store, "parts"> }): Approvals {
  return {
    request: (request) => requestApproval(room, request),
    approve: (id, approval) => approve(room, id, approval),
    deny: (id, denial) => deny(room, id, denial),
    async waiting() {
      const ids = await waitingIds(room.store);
      const found = await Promise.all(ids.map((id) => room.store.read<Approval>(identityKeys.approval(id))));
      return found
        .flatMap(({ value }) => (value?.state === "requested" && value.expiresAt > room.now() ? [value] : []))
        .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
    },
    open: async (id) => (await room.store.read<Approval>(identityKeys.approval(id))).value ?? "not-found",
  };
}

async function requestApproval(
  room: ApprovalRoom,
  request: ApprovalRequest,
): Promise<{ id: string } | "needs-proof" | ContactRefusal> {
  for (;;) {
    const { reading, state, host } = await readIdentity(room.store, request.conversation);
    const now = room.now();
    const held = standing(state, host, now);
    const strong = held.levels.includes("strong") ? held.customer : undefined;
    const customer = strong ?? request.proofing?.customer;
    if (!customer) return "needs-proof";
    const { operation, params, conversation } = request;
    const about = { customer, operation, params };
    const found = await approvalTarget(room.wallet, about, now);
    const target = typeof found === "string" ? undefined : found.target;
    const approval: Approval = {
      id: room.newId(),
      customer,
      conversation,
      operation,
      params,
      target,
      paramsHash: approvalHash({ ...about, target }),
      proofs: held.proofs,
      proofingCase: strong ? undefined : request.proofing?.caseId,
      requestedBy: request.by,
      requestedAt: now,
      expiresAt: after(now, approvalLivesMs),
      state: "requested",
    };
    const { expect } = reading;
    if (typeof found === "string") {
      if (await stored(room, { expect }, approval, "approval.request", found, request.by)) return found;
      continue;
    }
    const put = {
      [identityKeys.approval(approval.id)]: approval,
      [identityKeys.waitingApproval(approval.id)]: approval.id,
    };
    if (await stored(room, { expect, put }, approval, "approval.request", "requested", request.by))
      return { id: approval.id };
  }
}

async function approve(
  room: ApprovalRoom,
  id: string,
  { by, paramsHash: seen }: { by: string; paramsHash: string },
): Promise<ApproveOutcome> {
  for (;;) {
    const reading = openReading(room.store);
    const approval = await reading.get<Approval>(identityKeys.approval(id));
    if (approval?.state !== "requested") return "not-found";
    const outcome =
      approval.requestedBy === by
        ? "same-person"
        : approval.expiresAt <= room.now()
          ? "expired"
          : approval.paramsHash !== seen
            ? "differs"
            : await asItStandsNow(room, approval);
    const put: Change["put"] =
      outcome === "approved"
        ? {
            [identityKeys.approval(id)]: { ...approval, state: "approved", approvedBy: by },
            [identityKeys.waitingApproval(id)]: null,
          }
        : outcome === "expired"
          ? { [identityKeys.waitingApproval(id)]: null }
          : {};
    const change = { expect: reading.expect, put };
    if (await stored(room, change, approval, "approval.approve", outcome, by)) return outcome;
  }
}

/** A day may lie between the request and this: the contact may have been replaced, and its SIM changed. */
async function asItStandsNow(room: ApprovalRoom, approval: Approval) {
  const found = await approvalTarget(room.wallet, approval, room.now());
  if (typeof found === "string") return found;
  return approvalHash({ ...approval, ...found }) === approval.paramsHash ? "approved" : "contact-changed";
}

async function deny(room: StoringRoom, id: string, { by, reason }: { by: string; reason: string }) {
  for (;;) {
    const reading = openReading(room.store);
    const approval = await reading.get<Approval>(identityKeys.approval(id));
    if (approval?.state !== "requested") return "not-found";
    const change = { expect: reading.expect, put: denied(approval) };
    if (await stored(room, change, approval, "approval.deny", reason, by)) return "denied";
  }
}

/** Uses an approval up, with `accompanying` in the same record. Both agents must differ and its parameters be what they saw. */
export async function takeApproval(
  room: StoringRoom,
  id: string,
  by: string,
  accompanying: (approval: Approval) => Promise<Change["put"]>,
): Promise<Approval | "refused"> {
  for (;;) {
    const reading = openReading(room.store);
    const approval = await reading.get<Approval>(identityKeys.approval(id));
    if (!approval) return "refused";
    const good =
      approval.state === "approved" &&
      approval.expiresAt > room.now() &&
      approval.approvedBy !== approval.requestedBy &&
      approval.paramsHash === approvalHash(approval);
    const taken: Approval = { ...approval, state: "run" };
    const put = good ? { ...(await accompanying(approval)), [identityKeys.approval(id)]: taken } : {};
    const change = { expect: reading.expect, put };
    const done = await stored(room, change, approval, "approval.run", good ? "run" : "refused", by);
    if (done) return good ? taken : "refused";
  }
}

async function stored(
  { store, now }: StoringRoom,
  change: Change,
  approval: Approval,
  act: string,
  outcome: string,
  agent: string,
) {
  const line = approvalLine(approval, { at: now(), act, outcome, agent });
  return (await store.commit({ ...change, append: [line] })) === "done";
}
