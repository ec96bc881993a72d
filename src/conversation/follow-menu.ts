import { conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import { languageOfTag } from "../domain/language.ts";
import type { Change } from "../domain/store.ts";
import { barIn, findBar, nextBar } from "../handoff/queue-bar.ts";
import { spokenIn } from "./settle-language.ts";
import type { ConversationState } from "./state.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** The client shows itself in another language, between two messages; its value is a BCP 47 tag. */
export const shownInEvent = "shown-in";

/** A message that comes out of a client in another language than before is answered in it, where its own words do not tell theirs. */
export function followMenu(state: ConversationState, tag: string | undefined): void {
  const shown = languageOfTag(tag);
  if (!shown || shown === state.shownIn) return;
  if (state.shownIn !== undefined) Object.assign(state, spokenIn(state, shown));
  state.shownIn = shown;
}

/** Nothing is said; what is said next, by anybody, is in the new language, and so is the bar of whoever waits. */
export async function menuTurn(deps: TurnDeps, writer: TurnWriter, tag: string): Promise<string> {
  const { state, owner } = writer;
  const chosen = languageOfTag(tag) ?? state.language;
  const isChange = chosen !== state.language;
  if (isChange) Object.assign(state, spokenIn(state, chosen));
  state.shownIn = chosen;
  await writer.finish(isChange && owner.owner === "queue" ? await newBarWords(deps, writer) : {});
  return "language-chosen";
}

async function newBarWords({ store, phrases }: TurnDeps, { meta, state }: TurnWriter): Promise<Change> {
  const key = conversationKeys.queue(meta.id);
  const entry = await store.read<QueueEntry>(key);
  const bar = entry.value && (await findBar(store, entry.value));
  if (!entry.value || !bar) return {};
  const { messageId, order = bar.entry.order ?? bar.seq, version } = entry.value.bar;
  return {
    expect: { [key]: entry.version },
    put: { [key]: { ...entry.value, bar: { messageId, order, version: version + 1 } } },
    append: [nextBar(meta.id, { ...bar, entry: barIn({ phrases }, bar.entry, state.language) })],
  };
}
