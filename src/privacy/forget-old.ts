import { type Case, type ConversationMeta, caseKey, conversationKeys } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import { after, day } from "../domain/instants.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";
import { forgetCase, forgetEmptied } from "./forget-case.ts";
import { type ForgettingRoom, forgetConversation } from "./forget-conversation.ts";
import { forgetMissedWords, forgetOldFacts } from "./forget-facts.ts";

/** What was erased because its time was over. */
export interface Forgotten {
  conversations: number;
  cases: number;
  /** Days of the desk's facts. */
  days: number;
}

/**
 * Erases conversations in which nothing has happened for so many days, opened and left ones too, cases settled as long ago, and facts that
 * the desk no longer looks back on.
 * An open case, and a conversation that somebody waits in or serves, is kept. security.md R32.
 */
export async function forgetOld(
  room: ForgettingRoom & { now: Now },
  { transcriptDays }: { transcriptDays: number },
): Promise<Forgotten> {
  const { store, now } = room;
  const before = after(now(), -transcriptDays * day);
  const forgotten: Forgotten = { conversations: 0, cases: 0, days: 0 };
  for (const id of await store.ids("conversation")) {
    const last = await lastOf(store, id);
    if (last === undefined || last > before) continue;
    if ((await forgetConversation(room, id)) === "forgotten") forgotten.conversations += 1;
  }
  for (const id of await store.ids("case")) {
    const { value } = await store.read<Case>(caseKey(id));
    if (value?.state !== "resolved" || (value.resolvedAt ?? value.openedAt) > before) continue;
    await forgetCase(store, id);
    forgotten.cases += 1;
  }
  await forgetEmptied(store);
  await forgetMissedWords(room);
  forgotten.days = await forgetOldFacts(room);
  return forgotten;
}

/** When something happened last; undefined for a file that cannot tell. */
async function lastOf(store: Store, conversation: string): Promise<string | undefined> {
  const stream = conversationKeys.transcript(conversation);
  const [{ value: meta }, { value: state }, last] = await Promise.all([
    store.read<ConversationMeta>(conversationKeys.meta(conversation)),
    store.read<{ lastTurnAt?: string }>(conversationKeys.state(conversation)),
    store.lastSeq(stream),
  ]);
  const [newest] = last > 0 ? await store.tail<Message>(stream, last - 1, 1) : [];
  return [meta?.createdAt, state?.lastTurnAt, newest?.entry.at]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
}
