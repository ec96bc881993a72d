import { type ConversationMeta, conversationKeys } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";

/** A customer's conversations: those that are theirs alone, and those that are somebody else's as well. */
export interface Conversations {
  own: string[];
  shared: string[];
}

/** The audit trail. */
export const trail = "audit/main#trail";
const pageSize = 500;

interface TrailLine {
  entry: { act: string; outcome: string; account?: string; conversation?: string };
}
/** Lines that show that the customer of the account was proved in the conversation; naming somebody else's number proves nothing. */
const proves = ({ act, outcome }: TrailLine["entry"]) =>
  (act === "code.check" && outcome === "right") || (act.startsWith("wallet.") && outcome !== "refused");

/**
 * Those the host page opened for the customer, and those in which the customer was proved. Shared is where that holds for somebody else
 * too, and where somebody else can still say "that was not me": it is what their case would rest on.
 */
export async function whoseConversations(
  { store, now }: { store: Store; now: Now },
  customer: string,
): Promise<Conversations> {
  const people = new Map((await store.ids("conversation")).map((id) => [id, new Set<string>()]));
  for (const [id, here] of people) {
    const { value } = await store.read<ConversationMeta>(conversationKeys.meta(id));
    if (value?.customer) here.add(value.customer);
  }
  for (let after = 0; ; ) {
    const page = await store.tail<TrailLine>(trail, after, pageSize);
    for (const { entry: line } of page) {
      const { account, conversation = "" } = line.entry;
      if (account && proves(line.entry)) people.get(conversation)?.add(account);
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  const theirs = new Map([...people].filter(([, here]) => here.has(customer)));
  for (const link of await liveLinks(store, now()))
    if (link.customer) theirs.get(link.conversation ?? "")?.add(link.customer);
  const ids = [...theirs.keys()];
  return {
    own: ids.filter((id) => theirs.get(id)?.size === 1),
    shared: ids.filter((id) => (theirs.get(id)?.size ?? 0) > 1),
  };
}

/** A "that was not me" link, as far as erasing has to do with it. */
interface Link {
  customer?: string;
  conversation?: string;
  expiresAt?: string;
}

/** Those that can still be pressed. */
export async function liveLinks(store: Pick<Store, "ids" | "parts">, now: string): Promise<Link[]> {
  const links: Link[] = [];
  for (const id of await store.ids("not-me"))
    for (const { value } of (await store.parts<Link>(`not-me/${id}`, "")).values())
      if (value && (value.expiresAt ?? "") > now) links.push(value);
  return links;
}
