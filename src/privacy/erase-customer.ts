import { type Case, type ConversationMeta, caseKey, conversationKeys } from "../domain/conversation.ts";
import type { Erased, ErasureFinds, StillOpen } from "../domain/erasing.ts";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import { forgetCase, forgetEmptied } from "./forget-case.ts";
import { type ForgettingRoom, forgetConversation } from "./forget-conversation.ts";

const trail = "audit/main#trail";
const pageSize = 500;
/** Limits outlive an erasure, also one that a crash cuts short: they hold numbers and instants only, and forgetting them would lift a lock. */
const limits = ["counters", "sends", "freezes"];

interface TrailLine {
  entry: { act: string; outcome: string; account?: string; conversation?: string };
}
/** Lines that show that the customer of the account was proved in the conversation; naming somebody else's number proves nothing. */
const proves = ({ act, outcome }: TrailLine["entry"]) =>
  (act === "code.check" && outcome === "right") || (act.startsWith("wallet.") && outcome !== "refused");

/**
 * Erases at a customer's request what is kept of them: conversations, files, cases, approvals, links whose time is over. The audit trail keeps its
 * lines, which the law wants and which hold ids only, and gets one for the erasure. While a case of theirs is open, nothing
 * is touched: it may be what a fraud is to be proved with. Cut short, it is gone on with by asking again. security.md R32.
 */
export async function eraseCustomer(
  room: ForgettingRoom & { now: Now },
  { customer, by, reason }: { customer: string; by: string; reason: string },
): Promise<Erased | StillOpen> {
  const { store, now } = room;
  const erased: Erased = { conversations: 0, cases: 0, busy: [] };
  const conversations = await conversationsOf(store, customer);
  const cases = await casesOf(store, customer, conversations);
  const open = openAmong(cases);
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
  for (const id of conversations) {
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

/** What an erasure would find; `open` are cases of the customer that are not settled, and keep it back. */
export async function surveyErasure(
  { store, now }: { store: Store; now: Now },
  customer: string,
): Promise<StillOpen & { finds: ErasureFinds }> {
  const conversations = await conversationsOf(store, customer);
  const cases = await casesOf(store, customer, conversations);
  let links = 0;
  for (const id of await store.ids("not-me")) {
    const parts = await store.parts<{ expiresAt?: string }>(`not-me/${id}`, "");
    const isLive = ({ expiresAt = "" }: { expiresAt?: string }) => expiresAt > now();
    if ([...parts.values()].some(({ value }) => value && isAbout(value, customer) && isLive(value))) links += 1;
  }
  return { open: openAmong(cases), finds: { conversations: conversations.length, cases: cases.length, links } };
}
const openAmong = (cases: readonly Case[]) => cases.filter(({ state }) => state !== "resolved").map(({ id }) => id);

/** Those that name the customer, and those that name nobody and were opened in a conversation of theirs. */
async function casesOf(store: Store, customer: string, conversations: readonly string[]): Promise<Case[]> {
  const ids = await store.ids("case");
  const found = await Promise.all(ids.map(async (id) => (await store.read<Case>(caseKey(id))).value));
  return found.flatMap((value) => {
    if (!value) return [];
    const isTheirs = value.customer === customer || (!value.customer && conversations.includes(value.conversation));
    return isTheirs ? [value] : [];
  });
}

/** Those the host page opened for the customer, and those in which the customer was proved. */
async function conversationsOf(store: Store, customer: string): Promise<string[]> {
  const found = new Set<string>();
  for (const id of await store.ids("conversation")) {
    const { value } = await store.read<ConversationMeta>(conversationKeys.meta(id));
    if (value?.customer === customer) found.add(id);
  }
  for (let after = 0; ; ) {
    const page = await store.tail<TrailLine>(trail, after, pageSize);
    for (const { entry: line } of page) {
      const { account, conversation } = line.entry;
      if (account === customer && conversation && proves(line.entry)) found.add(conversation);
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  const known = new Set(await store.ids("conversation"));
  return [...found].filter((id) => known.has(id));
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
