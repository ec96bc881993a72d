import { Router } from "express";
import { z } from "zod";
import { type Case, caseKey } from "../domain/conversation.ts";
import type { Store } from "../domain/store.ts";
import { badArgument, type DeskRefusal, deskRefusals, needsProof, refuse } from "./desk-refusal.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";

/** What takes two agents; what they approve runs exactly as the second one saw it. */
export interface WaitingApproval {
  id: string;
  customer: string;
  conversation: string;
  operation: "unfreeze" | "changeContact" | "sendResetLink";
  params: { contactId?: string; newAddress?: string };
  /** The contact that is meant, as the wallet core has it; part of the hash. */
  target?: { kind: "phone" | "email"; masked: string; since: string };
  paramsHash: string;
  proofs: readonly { method: string; at: string }[];
  proofingCase?: string;
  requestedBy: string;
  requestedAt: string;
  expiresAt: string;
}

/** A contact that is not the customer's, and one changed too lately for a way into the account. */
type ContactRefusal = "contact-not-theirs" | "contact-unsettled";

/** Port to the approvals of `identity`. */
export interface Approving {
  request(request: {
    conversation: string;
    operation: WaitingApproval["operation"];
    params: WaitingApproval["params"];
    by: string;
    proofing?: { customer: string; caseId: string };
  }): Promise<{ id: string } | "needs-proof" | ContactRefusal>;
  waiting(): Promise<WaitingApproval[]>;
  approve(
    id: string,
    approval: { by: string; paramsHash: string },
  ): Promise<"approved" | "same-person" | "expired" | "differs" | "not-found" | "contact-changed" | ContactRefusal>;
  deny(id: string, denial: { by: string; reason: string }): Promise<"denied" | "not-found">;
  /** Runs what was approved, once. */
  run(id: string, by: string): Promise<{ result: unknown } | "refused" | "unsure">;
  /** What a second agent should look at first; masked. */
  risk(customer: string): Promise<object>;
}

const wanted = z.discriminatedUnion("operation", [
  z.strictObject({ operation: z.literal("unfreeze"), caseId: z.string().max(40).optional() }),
  z.strictObject({
    operation: z.literal("changeContact"),
    contactId: z.string().min(1).max(100),
    // As the core keeps addresses: a capital letter would only be refused once two agents have approved it.
    newAddress: z.union([z.email().toLowerCase(), z.e164()]),
    caseId: z.string().max(40).optional(),
  }),
  z.strictObject({
    operation: z.literal("sendResetLink"),
    contactId: z.string().min(1).max(100),
    caseId: z.string().max(40).optional(),
  }),
]);
const seen = z.strictObject({ paramsHash: z.string().min(1).max(200) });
const denial = z.strictObject({ reason: z.string().trim().min(1).max(200) });

export interface ApprovalRouterDeps {
  store: Store;
  approving: Approving;
  owners: OwnerGuard;
}

/** Asking for what takes two: below a conversation, by its agent. */
export function createApprovalRequestRouter({ store, approving, owners }: ApprovalRouterDeps): Router {
  const router = onlyIds(Router());
  router.post("/:id/approvals", async (req, res) => {
    const conversation = req.params.id;
    if (!(await owners.owns(conversation, res))) return;
    const given = wanted.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("operation and exactly its parameters are wanted."));
    const { operation, caseId, ...params } = given.data;
    const { user: by } = agentOf(res);
    const proofing = caseId ? await proofingBy(store, { caseId, conversation, by }) : undefined;
    const asked = await approving.request({
      ...{ conversation, operation, params, by },
      ...(proofing && "customer" in proofing ? { proofing } : {}),
    });
    if (asked === "needs-proof")
      return refuse(res, proofing && "refusal" in proofing ? proofing.refusal : needsProof(["strong"]));
    if (typeof asked === "string") return refuse(res, contactRefusals[asked]);
    res.status(201).json(asked);
  });
  return router;
}

/**
 * A person's proofing counts for the customer whom its case of this conversation is about, and for nobody an agent could name (security.md R25);
 * and only while whoever asks is at work on it: a case that was closed says nothing of what came out.
 */
async function proofingBy(
  store: Store,
  { caseId, conversation, by }: { caseId: string; conversation: string; by: string },
): Promise<{ customer: string; caseId: string } | { refusal: DeskRefusal } | undefined> {
  const { value } = await store.read<Case>(caseKey(caseId));
  if (value?.conversation !== conversation || value.kind !== "proofing" || !value.customer) return undefined;
  if (value.state === "resolved") return { refusal: deskRefusals.caseResolved };
  if (value.takenBy?.user !== by) return { refusal: deskRefusals.caseNotYours };
  return { customer: value.customer, caseId };
}

const contactRefusals = {
  "contact-not-theirs": deskRefusals.contactNotTheirs,
  "contact-unsettled": deskRefusals.contactUnsettled,
  "contact-changed": deskRefusals.contactChanged,
} as const;
const isOfContact = (outcome: string): outcome is keyof typeof contactRefusals =>
  Object.hasOwn(contactRefusals, outcome);

/** The list of what waits for a second agent, and their answer. */
export function createApprovalRouter({ approving }: Pick<ApprovalRouterDeps, "approving">): Router {
  const router = Router();

  router.get("/", async (_req, res) => {
    const { user } = agentOf(res);
    const waiting = await approving.waiting();
    const shown = waiting.map(async ({ customer, ...approval }) => ({
      ...approval,
      own: approval.requestedBy === user,
      risk: await approving.risk(customer),
    }));
    res.json({ approvals: await Promise.all(shown) });
  });

  router.post("/:approval/approve", async (req, res) => {
    const given = seen.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("paramsHash of what was seen is wanted."));
    const { user: by } = agentOf(res);
    const outcome = await approving.approve(req.params.approval, { by, ...given.data });
    if (outcome === "not-found") return refuse(res, deskRefusals.notFound);
    if (outcome === "same-person") return refuse(res, deskRefusals.samePerson);
    if (isOfContact(outcome)) return refuse(res, contactRefusals[outcome]);
    if (outcome !== "approved") return refuse(res, deskRefusals.tooLate);
    const run = await approving.run(req.params.approval, by);
    if (run === "refused") return refuse(res, deskRefusals.tooLate);
    if (run === "unsure") return refuse(res, deskRefusals.unknownOutcome);
    res.json({ outcome: "approved", result: run.result });
  });

  router.post("/:approval/deny", async (req, res) => {
    const given = denial.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("a reason of 1 to 200 characters is wanted."));
    const outcome = await approving.deny(req.params.approval, { by: agentOf(res).user, ...given.data });
    if (outcome === "not-found") return refuse(res, deskRefusals.notFound);
    res.json({ outcome });
  });

  return router;
}
