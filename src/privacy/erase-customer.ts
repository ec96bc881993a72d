import { type Case, caseKey } from "../domain/conversation.ts";
import type { Erased, ErasureFinds, StillOpen } from "../domain/erasing.ts";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { endProofs } from "./end-proofs.ts";
import { forgetCase, forgetEmptied } from "./forget-case.ts";
import { type ForgettingRoom, forgetConversation } from "./forget-conversation.ts";
import { forgetMissedWords } from "./forget-facts.ts";
import { type Conversations, liveLinks, trail, whoseConversations } from "./whose-conversations.ts";

/** Limits outlive an erasure, also one that a crash cuts short: they hold numbers and instants only, and forgetting them would lift a lock. */
const limits = ["counters", "sends", "freezes", "two-step"];

/**
 * Erases at a customer's request what is kept of them: conversations, files, cases, approvals, links whose time is over. The audit trail keeps its
 * lines, which the law wants and which hold ids only, and gets one for the erasure. While a case of theirs is open, or one that rests on
 * a conversation of theirs, nothing is touched: it may be what a fraud is to be proved with. A conversation that is somebody else's as well
 * stays until its time is over. Cut short, it is gone on with by asking again. security.md R32.
 */
export async function eraseCustomer(
  room: ForgettingRoom & { now: Now },
  { customer, by, reason }: { customer: string; by: string; reason: string },
): Promise<Erased | StillOpen> {
  const { store, now } = room;
  const conversations = await whoseConversations(room, customer);
  const { open, cases } = await casesOf(store, customer, conversations);
  const erased: Erased = { conversations: 0, shared: conversations.shared.length, cases: 0, busy: [] };
  if (open.length > 0) return { open };
  const outbox = await store.outbox();
  await store.commit({
    outboxDone: outbox.filter(({ payload }) => isAbout(payload, customer)).map(({ id }) => id),
    append: [
      {
        stream: trail,
        entry: { at: now(), act: "privacy.erase", outcome: "begun", account: customer, agent: by, detail: { reason } },
        chain: true,
      },
    ],
  });
  await forgetMissedWords(room);
  for (const conversation of conversations.shared) await endProofs(store, { conversation, customer });
  for (const id of conversations.own) {
    if ((await forgetConversation(room, id)) === "busy") erased.busy.push(id);
    else erased.conversations += 1;
  }
  for (const { id, conversation } of cases) {
    if (erased.busy.includes(conversation)) continue;
    await forgetCase(store, id);
    erased.cases += 1;
  }
  await forgetEmptied(store);
  await eraseNaming(store, "approval", customer);
  // A link that can still be pressed stays for its few days: whoever took over an account must not end the owner's way to say so by asking for this.
  await eraseNaming(store, "not-me", customer, (link) => (link.expiresAt ?? "") <= now());
  await eraseAccount(store, customer);
  return erased;
}

/** What an erasure would find; `open` are cases that are not settled, and keep it back. */
export async function surveyErasure(
  room: { store: Store; now: Now },
  customer: string,
): Promise<StillOpen & { finds: ErasureFinds }> {
  const conversations = await whoseConversations(room, customer);
  const { open, cases } = await casesOf(room.store, customer, conversations);
  const links = (await liveLinks(room.store, room.now())).filter((link) => isAbout(link, customer));
  const { own, shared } = conversations;
  const finds = { conversations: own.length, shared: shared.length, cases: cases.length, links: links.length };
  return { open, finds };
}

/**
 * `cases`: those that name the customer, and those that name nobody and were opened in a conversation of theirs alone.
 * `open`: those not settled that name the customer or rest on any conversation of theirs, whomever they name.
 */
async function casesOf(
  store: Store,
  customer: string,
  { own, shared }: Conversations,
): Promise<{ open: string[]; cases: Case[] }> {
  const ids = await store.ids("case");
  const read = await Promise.all(ids.map(async (id) => (await store.read<Case>(caseKey(id))).value));
  const known = read.filter((value) => value !== undefined);
  const isTheirs = (value: Case) => value.customer === customer;
  const restsOn = (among: readonly string[]) => (value: Case) => among.includes(value.conversation);
  const holds = known.filter((value) => isTheirs(value) || restsOn([...own, ...shared])(value));
  return {
    open: holds.filter(({ state }) => state !== "resolved").map(({ id }) => id),
    cases: holds.filter((value) => isTheirs(value) || (!value.customer && restsOn(own)(value))),
  };
}

const isAbout = (payload: unknown, customer: string): boolean =>
  typeof payload === "object" && payload !== null && (payload as { customer?: unknown }).customer === customer;

async function eraseNaming(
  store: Store,
  kind: string,
  customer: string,
  isOver: (value: { expiresAt?: string }) => boolean = () => true,
): Promise<void> {
  for (const id of await store.ids(kind)) {
    const parts = await store.parts<{ expiresAt?: string }>(`${kind}/${id}`, "");
    if (![...parts.values()].some(({ value }) => value && isAbout(value, customer) && isOver(value))) continue;
    await store.commit({ put: { [`work#${kind}/${id}`]: null } });
    await store.erase(`${kind}/${id}`);
  }
}

async function eraseAccount(store: Store, customer: string): Promise<void> {
  for (const file of new Set([`account/${customer}`, `account/${encodeURIComponent(customer)}`])) {
    const kept = limits.map((part) => `${file}#${part}`);
    const parts = await store.parts<unknown>(file, "");
    if ([...parts.keys()].some((key) => !kept.includes(key))) await store.erase(file, kept);
  }
}
