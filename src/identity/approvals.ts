import type { NewId, Now } from "../domain/ids.ts";
import { after, day } from "../domain/instants.ts";
import type { Change, Store } from "../domain/store.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { identityKeys, type Proof } from "./identity-state.ts";
import { paramsHash } from "./params-hash.ts";
import { readIdentity } from "./proving-room.ts";
import { openReading, type Reading } from "./reading.ts";
import { standing } from "./standing.ts";

/** What two agents can approve. A reset link so approved follows a person's proofing. */
export type ApprovedOperation = "unfreeze" | "changeContact" | "sendResetLink";

/** `newAddress`: what the contact is to become; E.164 or an e-mail. */
export interface ApprovedParams {
  contactId?: string;
  newAddress?: string;
}

/** A second agent has this long. security.md R26. */
const approvalLivesMs = day;

/** A grant for one operation with exactly these parameters, once; at `approval/<id>#approval`. */
export interface Approval {
  id: string;
  customer: CustomerId;
  conversation: string;
  operation: ApprovedOperation;
  params: ApprovedParams;
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

export interface ApprovalRequest {
  conversation: string;
  operation: ApprovedOperation;
  params: ApprovedParams;
  by: string;
  /** For a customer who cannot prove enough alone: whom an agent's proofing named, and its case. */
  proofing?: { customer: CustomerId; caseId: string };
}

export interface Approvals {
  /** "needs-proof": the conversation does not hold `strong`, and no proofing stands in for it. */
  request(request: ApprovalRequest): Promise<{ id: string } | "needs-proof">;
  /** `paramsHash` is what the approver saw. "differs": it is not what was requested. */
  approve(
    id: string,
    approval: { by: string; paramsHash: string },
  ): Promise<"approved" | "same-person" | "expired" | "differs" | "not-found">;
  /** Turns a request down; anybody but who asked for it, who may take it back. */
  deny(id: string, denial: { by: string; reason: string }): Promise<"denied" | "not-found">;
  open(id: string): Promise<Approval | "not-found">;
  /** What waits for a second agent, oldest first; expired ones are left out. */
  waiting(): Promise<Approval[]>;
}

interface ApprovalRoom {
  store: Pick<Store, "read" | "commit">;
  now: Now;
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

const waitingIds = async (store: Pick<Store, "parts">): Promise<string[]> =>
  [...(await store.parts<string>("work", "approval/"))].flatMap(([, { value }]) => value ?? []);

/** The change that turns down whatever waits for a second agent about a customer; to be stored on what `reading` saw. */
export async function denyAllOf(
  { store, now }: { store: Pick<Store, "parts">; now: Now },
  reading: Reading,
  { customer, reason }: { customer: CustomerId; reason: string },
): Promise<Required<Pick<Change, "put" | "append">>> {
  const found = await Promise.all(
    (await waitingIds(store)).map((id) => reading.get<Approval>(identityKeys.approval(id))),
  );
  const theirs = found.filter((approval) => approval?.customer === customer && approval.state === "requested");
  return {
    put: Object.fromEntries(theirs.flatMap((approval) => Object.entries(denied(approval!)))),
    append: theirs.map((approval) => lineOf({ now }, approval!, "approval.deny", reason)),
  };
}

const denied = (approval: Approval): NonNullable<Change["put"]> => ({
  [identityKeys.approval(approval.id)]: { ...approval, state: "denied" },
  [identityKeys.waitingApproval(approval.id)]: null,
});

async function requestApproval(room: ApprovalRoom, request: ApprovalRequest): Promise<{ id: string } | "needs-proof"> {
  for (;;) {
    const { reading, state, host } = await readIdentity(room.store, request.conversation);
    const now = room.now();
    const held = standing(state, host, now);
    const strong = held.levels.includes("strong") ? held.customer : undefined;
    const customer = strong ?? request.proofing?.customer;
    if (!customer) return "needs-proof";
    const { operation, params, conversation } = request;
    const approval: Approval = {
      id: room.newId(),
      customer,
      conversation,
      operation,
      params,
      paramsHash: paramsHash({ customer, operation, params }),
      proofs: held.proofs,
      proofingCase: strong ? undefined : request.proofing?.caseId,
      requestedBy: request.by,
      requestedAt: now,
      expiresAt: after(now, approvalLivesMs),
      state: "requested",
    };
    const change = {
      expect: reading.expect,
      put: { [identityKeys.approval(approval.id)]: approval, [identityKeys.waitingApproval(approval.id)]: approval.id },
    };
    if (await stored(room, change, approval, "approval.request", "requested", request.by)) return { id: approval.id };
  }
}

async function approve(room: ApprovalRoom, id: string, { by, paramsHash: seen }: { by: string; paramsHash: string }) {
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
            : "approved";
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

async function deny(room: ApprovalRoom, id: string, { by, reason }: { by: string; reason: string }) {
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
  room: ApprovalRoom,
  id: string,
  by: string,
  accompanying: (approval: Approval) => Promise<Change["put"]>,
): Promise<Approval | "refused"> {
  for (;;) {
    const reading = openReading(room.store);
    const approval = await reading.get<Approval>(identityKeys.approval(id));
    if (!approval) return "refused";
    const { customer, operation, params } = approval;
    const good =
      approval.state === "approved" &&
      approval.expiresAt > room.now() &&
      approval.approvedBy !== approval.requestedBy &&
      approval.paramsHash === paramsHash({ customer, operation, params });
    const taken: Approval = { ...approval, state: "run" };
    const put = good ? { ...(await accompanying(approval)), [identityKeys.approval(id)]: taken } : {};
    const change = { expect: reading.expect, put };
    const done = await stored(room, change, approval, "approval.run", good ? "run" : "refused", by);
    if (done) return good ? taken : "refused";
  }
}

async function stored(
  room: ApprovalRoom,
  change: Change,
  approval: Approval,
  act: string,
  outcome: string,
  agent: string,
) {
  const line = lineOf(room, approval, act, outcome, agent);
  return (await room.store.commit({ ...change, append: [line] })) === "done";
}

function lineOf(
  { now }: { now: Now },
  { id, operation, customer, conversation, paramsHash }: Approval,
  act: string,
  outcome: string,
  agent?: string,
) {
  return audited({
    at: now(),
    act,
    outcome,
    conversation,
    account: customer,
    agent,
    detail: { approval: id, operation, paramsHash },
  });
}
