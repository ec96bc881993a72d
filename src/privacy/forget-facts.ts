import { conversationKeys } from "../domain/conversation.ts";
import { type DeskFact, factsOn, isMissed, longestHistoryDays } from "../domain/desk-fact.ts";
import type { Now } from "../domain/ids.ts";
import { after, day as dayMs } from "../domain/instants.ts";
import type { Message } from "../domain/message.ts";
import { missedMessage } from "../domain/missed-message.ts";
import type { Change, Store } from "../domain/store.ts";

const mostAtOnce = 500;
/** The desk's first day may begin on the day before in UTC. */
const keptDays = longestHistoryDays + 1;

/** Erases the days of facts that the desk no longer looks back on, and answers how many. security.md R32. */
export async function forgetOldFacts({ store, now }: { store: Store; now: Now }): Promise<number> {
  const oldest = after(now(), -keptDays * dayMs).slice(0, 10);
  const old = (await store.ids("facts")).filter((day) => day < oldest);
  for (const day of old) await store.erase(`facts/${day}`);
  return old.length;
}

/** Earlier releases stored what was not understood word for word: in place of the words comes the id of the message, where that is still there. */
export async function forgetMissedWords({ store }: { store: Store }): Promise<void> {
  for (const day of await store.ids("facts")) while (await forgetSome(store, day));
}

/** True as long as there may be more; what was looked through is not looked through again at the next sweep. How far it has come stands in the day itself: nobody replaces the same fact at the same time, which would count it twice. */
async function forgetSome(store: Store, day: string): Promise<boolean> {
  const mark = `facts/${day}#words-forgotten`;
  const { value, version } = await store.read<{ through: number }>(mark);
  let through = value?.through ?? 0;
  const append: NonNullable<Change["append"]> = [];
  const transcripts = new Map<string, Message[]>();
  for (const { seq, entry } of await store.tail<DeskFact>(factsOn(day), through)) {
    if (append.length === mostAtOnce) break;
    through = seq;
    if (!isMissed(entry) || entry.text === undefined) continue;
    const { conversation } = entry;
    const transcript = transcripts.get(conversation) ?? (await transcriptOf(store, conversation));
    transcripts.set(conversation, transcript);
    const { text: _words, ...rest } = entry;
    const message = missedMessage(entry, transcript)?.id;
    append.push({ stream: factsOn(day), entry: message === undefined ? rest : { ...rest, message }, replaces: seq });
  }
  if (through === (value?.through ?? 0)) return false;
  await store.commit({ expect: { [mark]: version }, put: { [mark]: { through } }, append });
  return true;
}

const transcriptOf = async (store: Store, conversation: string): Promise<Message[]> =>
  (await store.tail<Message>(conversationKeys.transcript(conversation), 0)).map(({ entry }) => entry);
