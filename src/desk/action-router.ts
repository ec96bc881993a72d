import { Router } from "express";
import { z } from "zod";
import { conversationKeys } from "../domain/conversation.ts";
import { Fault } from "../domain/fault.ts";
import type { NewId, Now } from "../domain/ids.ts";
import { day } from "../domain/instants.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import type { Gateway, WalletWrites } from "../identity/gateway.ts";
import { NeedsProof } from "../identity/levels.ts";
import { badArgument, deskRefusals, needsProof, refuse } from "./desk-refusal.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";

const id = z.string().min(1).max(100);
const reason = z.string().trim().min(1).max(200);
/** What an agent may do by their own hand, with exactly its parameters; all else is the bot's, or takes two. */
const action = z.discriminatedUnion("operation", [
  z.strictObject({ operation: z.literal("freeze"), params: z.strictObject({ reason }) }),
  z.strictObject({ operation: z.literal("cancelPayment"), params: z.strictObject({ transaction: id }) }),
  z.strictObject({ operation: z.literal("refund"), params: z.strictObject({ transaction: id }) }),
  z.strictObject({ operation: z.literal("dispute"), params: z.strictObject({ transaction: id, reason }) }),
  z.strictObject({
    operation: z.literal("reportUnauthorised"),
    params: z.strictObject({ transactions: z.array(id).min(1).max(20) }),
  }),
  z.strictObject({ operation: z.literal("retryWithdrawal"), params: z.strictObject({ withdrawal: id }) }),
  z.strictObject({ operation: z.literal("endSessions"), params: z.strictObject({}) }),
]);
const operations = action.options.map(({ shape }) => shape.operation.value);

/** Confirmed within this, or asked for anew. security.md R18. */
const confirmWithinMs = 2 * 60_000;
const recentMs = 90 * day;

interface Prepared {
  operation: keyof WalletWrites;
  params: WalletWrites[keyof WalletWrites];
  by: string;
  until: string;
}
const preparedKey = (conversation: string, action: string) => `conversation/${conversation}#desk-action/${action}`;

export interface ActionRouterDeps {
  store: Store;
  gateway: Gateway;
  owners: OwnerGuard;
  /** A line for the desk about what was done: in Chinese, and in English. */
  line: (operation: string, result: string, agent: string) => { text: string; translations: { en: string } };
  now: Now;
  newId: NewId;
}

/** Agents' actions on the wallet: prepared with their parameters, confirmed once within two minutes, through the same gateway and policy as the bot's. */
export function createActionRouter({ store, gateway, owners, line, now, newId }: ActionRouterDeps): Router {
  const router = onlyIds(Router());

  router.get("/:id/actions", async (req, res) => {
    if (!(await owners.owns(req.params.id, res))) return;
    const acting = { conversation: req.params.id };
    const needs = await Promise.all(
      [...operations, "transactions" as const, "unfreeze" as const, "changeContact" as const].map(async (operation) => {
        const allowed = await gateway.allowed(acting, operation);
        return {
          operation,
          ...(allowed === "allowed" ? { allowed: true } : { allowed: false, wanted: allowed.wanted }),
        };
      }),
    );
    res.json({ actions: needs });
  });

  router.get("/:id/transactions", async (req, res) => {
    const conversation = req.params.id;
    if (!(await owners.owns(conversation, res))) return;
    const allowed = await gateway.allowed({ conversation }, "transactions");
    if (allowed !== "allowed") return refuse(res, needsProof(allowed.wanted));
    await store.commit({
      append: [
        onTrail({ at: now(), act: "desk.transactions", outcome: "shown", conversation, agent: agentOf(res).user }),
      ],
    });
    const reads = gateway.reads({ conversation, byAgent: true });
    const from = new Date(Date.parse(now()) - recentMs).toISOString();
    const [transactions, withdrawals] = await Promise.all([reads.transactions({ from }), reads.withdrawals({ from })]);
    res.json({ transactions, withdrawals });
  });

  router.post("/:id/actions", async (req, res) => {
    const conversation = req.params.id;
    if (!(await owners.owns(conversation, res))) return;
    const given = action.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("operation and exactly its params are wanted."));
    const allowed = await gateway.allowed({ conversation }, given.data.operation);
    if (allowed !== "allowed") return refuse(res, needsProof(allowed.wanted));
    const name = newId();
    const until = new Date(Date.parse(now()) + confirmWithinMs).toISOString();
    const prepared: Prepared = { ...given.data, by: agentOf(res).user, until };
    await store.commit({ put: { [preparedKey(conversation, name)]: prepared } });
    res.status(201).json({ action: name, ...given.data, until });
  });

  router.post("/:id/actions/:action", async (req, res) => {
    const { id: conversation, action: name } = req.params;
    const owner = await owners.owns(conversation, res);
    if (!owner) return;
    const agent = agentOf(res);
    const key = preparedKey(conversation, name);
    const { value: prepared, version } = await store.read<Prepared>(key);
    if (!prepared || prepared.by !== agent.user) return refuse(res, deskRefusals.notFound);
    const { operation, params, until } = prepared;
    const late = until <= now();
    const taken = await store.commit({
      epoch: { key: conversationKeys.owner(conversation), epoch: owner.epoch },
      expect: { [key]: version },
      put: { [key]: null },
      append: [
        onTrail({
          ...{ at: now(), act: "desk.action", outcome: late ? "late" : "confirmed", conversation, agent: agent.user },
          detail: { operation, key: `desk:${name}` },
        }),
      ],
    });
    if (taken === "epoch-conflict") return owners.refuseMoved(conversation, res);
    if (taken !== "done" || late) return refuse(res, deskRefusals.tooLate);
    const tell = async (result: string) => {
      const entry: Message = {
        ...{ id: newId(), from: "system", audience: "desk", at: now() },
        ...line(operation, result, agent.name),
      };
      await store.commit({ append: [{ stream: conversationKeys.transcript(conversation), entry }] });
    };
    try {
      const result = await gateway.write({ conversation }, operation, params, `desk:${name}`);
      await tell(wordFor(result));
      res.json({ operation, result });
    } catch (error) {
      if (error instanceof NeedsProof) return refuse(res, needsProof(error.wanted));
      if (!(error instanceof Fault)) throw error;
      const report = await gateway
        .settle(`desk:${name}`)
        .catch(() => ({ state: "unknown" as const, result: undefined }));
      await tell(report.state === "done" ? wordFor(report.result) : report.state);
      if (report.state === "done") return void res.json({ operation, result: report.result });
      refuse(res, deskRefusals.unknownOutcome);
    }
  });

  return router;
}

/** "frozen", "not-refundable", or "done" for a result that is an object with its number. */
const wordFor = (result: unknown): string => (typeof result === "string" ? result : "done");
