import { type Response, Router } from "express";
import { z } from "zod";
import { type Case, type ConversationMeta, caseKey, conversationKeys, type Owner } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { type CaseMoved, caseEnds } from "../handoff/work-on-case.ts";
import { longestMessage } from "../handoff/write-as-agent.ts";
import { type CaseShelf, caseLists } from "./case-shelf.ts";
import { caseWorked } from "./case-worked.ts";
import type { CustomerFacts } from "./conversation-about.ts";
import { badArgument, type DeskRefusal, deskRefusals, neverAsked, refuse } from "./desk-refusal.ts";
import { maskContacts } from "./mask-contacts.ts";
import { agentOf } from "./require-agent.ts";
import { shownCase } from "./shown-case.ts";
import { transcriptPage } from "./transcript-page.ts";

const idShape = /^WL-[A-Z0-9]{8}$/;
/** `messageId`: 128 random bits from the page, so that sending again after a lost answer does not say it twice. */
const answer = z.strictObject({
  messageId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .optional(),
  text: z.string().trim().min(1).max(longestMessage),
  resolved: z.boolean().default(true),
});
const listed = z.object({
  show: z.enum(caseLists).default("open"),
  find: z.string().max(100).default(""),
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
});
const ending = z.strictObject({ how: z.enum(caseEnds) });
const uncover = z.strictObject({ reason: z.string().trim().min(4).max(200) });
const before = z.coerce.number().int().min(1).optional();
/** An agent has the number on the screen this long. security.md R28. */
const shownForMs = 10 * 60_000;

/** A case's customer, whom nobody in the conversation need have proved to be any more. */
export interface CaseCustomers {
  /** Masked; undefined: the wallet core does not answer. */
  facts: (
    customer: string,
  ) => Promise<Pick<CustomerFacts, "maskedName" | "contacts" | "status" | "frozenAt"> | undefined>;
  /** The plain address of one of the customer's own registered contacts. */
  reveal: (customer: string, contact: string) => Promise<string | "not-found">;
}

export interface CaseRouterDeps {
  store: Store;
  handoff: Handoff;
  caseCustomers: CaseCustomers;
  now: Now;
}

/** What was left for the desk to do later: listed, one whole, taken, answered, ended. */
export function createCaseRouter({
  store,
  handoff,
  caseCustomers,
  now,
  shelf,
}: CaseRouterDeps & { shelf: CaseShelf }): Router {
  const router = Router();
  router.param("id", (_req, res, next, id: string) => (idShape.test(id) ? next() : refuse(res, deskRefusals.notFound)));

  router.get("/cases", async (req, res) => {
    const given = listed.safeParse(req.query);
    if (!given.success)
      return refuse(res, badArgument(`show is one of ${caseLists.join(", ")}; find and skip at most.`));
    const { user } = agentOf(res);
    const { cases, counts, more } = await shelf.page({ ...given.data, user });
    res.json({ cases: cases.map((each) => rowOf(each, user)), counts, more });
  });

  router.get("/cases/:id", async (req, res) => {
    const { value: known } = await store.read<Case>(caseKey(req.params.id));
    if (!known) return refuse(res, deskRefusals.notFound);
    const { user } = agentOf(res);
    await onRecord("desk.case", "shown", known, user);
    const { conversation, customer, assurance } = known;
    const [meta, owner, state, facts] = await Promise.all([
      store.read<ConversationMeta>(conversationKeys.meta(conversation)),
      store.read<Owner>(conversationKeys.owner(conversation)),
      store.read<{ language?: Language }>(conversationKeys.state(conversation)),
      customer === undefined ? undefined : caseCustomers.facts(customer),
    ]);
    res.json({
      ...rowOf(known, user),
      ...(assurance ? { assurance } : {}),
      ...(customer === undefined ? {} : { customer: facts ?? {} }),
      ...(meta.value ? { channel: meta.value.channel } : {}),
      ...(owner.value ? { owner: owner.value.owner } : {}),
      ...(owner.value?.agent ? { with: owner.value.agent.name } : {}),
      ...(state.value?.language ? { language: state.value.language } : {}),
    });
  });

  /** Read by whoever works on the case, while they do, and by nobody else: that is the reason which the trail names. */
  router.get("/cases/:id/transcript", async (req, res) => {
    const known = await mine(req.params.id, res);
    if (!known) return;
    await onRecord("desk.view", "for the case", known, agentOf(res).user);
    res.json(await transcriptPage(store, known.conversation, before.safeParse(req.query.before).data));
  });

  router.post("/cases/:id/take", async (req, res) => {
    await moved(req.params.id, await handoff.takeCase(req.params.id, agentOf(res)), res);
  });
  router.post("/cases/:id/release", async (req, res) => {
    await moved(req.params.id, await handoff.releaseCase(req.params.id, agentOf(res)), res);
  });
  router.post("/cases/:id/close", async (req, res) => {
    const given = ending.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument(`how is wanted: ${caseEnds.join(", ")}.`));
    await moved(req.params.id, await handoff.closeCase(req.params.id, agentOf(res), given.data.how), res);
  });

  router.post("/cases/:id/answer", async (req, res) => {
    const given = answer.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument(`text is wanted, of at most ${longestMessage} characters.`));
    const { messageId, ...words } = given.data;
    const outcome = await handoff.answerCase(req.params.id, agentOf(res), {
      ...words,
      ...(messageId === undefined ? {} : { messageId }),
    });
    if (typeof outcome === "object" && "held" in outcome) return refuse(res, neverAsked(outcome.held));
    if (outcome !== "answered") return moved(req.params.id, outcome, res);
    res.status(201).json({ id: req.params.id, state: given.data.resolved ? "resolved" : "in-progress" });
  });

  /** The number of a booked call, for the agent who makes it; the line with the reason is stored first. security.md R28. */
  router.post("/cases/:id/number", async (req, res) => {
    const given = uncover.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("a reason of 4 to 200 characters is wanted."));
    const known = await mine(req.params.id, res);
    if (!known) return;
    const { contact } = known.facts;
    if (known.kind !== "call-back" || !contact || known.customer === undefined)
      return refuse(res, deskRefusals.notFound);
    const { user } = agentOf(res);
    await onRecord("desk.unmask", "asked", known, user, {
      field: `contact:${contact}`,
      reason: maskContacts(given.data.reason),
    });
    const value = await caseCustomers.reveal(known.customer, contact);
    if (value === "not-found") return refuse(res, deskRefusals.notFound);
    res.json({ value, until: new Date(Date.parse(now()) + shownForMs).toISOString() });
  });

  async function mine(id: string, res: Response): Promise<Case | undefined> {
    const { value: known } = await store.read<Case>(caseKey(id));
    if (known?.takenBy?.user === agentOf(res).user && known.state !== "resolved") return known;
    if (!known) refuse(res, deskRefusals.notFound);
    else if (known.state === "resolved") refuse(res, { ...deskRefusals.caseResolved, worked: caseWorked(known) });
    else refuse(res, notYours(known));
    return undefined;
  }
  /** What became of a step on a case; where another was faster, with who and what it was. */
  async function moved(id: string, outcome: CaseMoved, res: Response): Promise<void> {
    if (outcome === "done") return void res.json({ outcome });
    const { value: known } = await store.read<Case>(caseKey(id));
    if (outcome === "not-found" || !known) return refuse(res, deskRefusals.notFound);
    if (outcome !== "resolved-before") return refuse(res, { ...notYours(known), by: outcome["taken-by"] });
    refuse(res, { ...deskRefusals.caseResolved, worked: caseWorked(known) });
  }
  const onRecord = (
    act: `desk.${string}`,
    outcome: string,
    { id, conversation }: Case,
    agent: string,
    detail: Record<string, string> = {},
  ) =>
    store.commit({
      append: [onTrail({ at: now(), act, outcome, conversation, agent, detail: { case: id, ...detail } })],
    });

  return router;
}

const rowOf = (known: Case, user: string) => ({
  ...shownCase(known),
  conversationId: known.conversation,
  ...(known.takenBy?.user === user ? { mine: true as const } : {}),
});

const notYours = (known: Case): DeskRefusal => ({
  ...deskRefusals.caseNotYours,
  ...(known.takenBy ? { by: known.takenBy.name, worked: caseWorked(known) } : {}),
});
