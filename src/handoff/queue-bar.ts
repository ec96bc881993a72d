import { conversationKeys, type QueueEntry } from "../domain/conversation.ts";
import type { Language } from "../domain/language.ts";
import type { Choice, Message, MessageState } from "../domain/message.ts";
import type { Change, Store, StreamEntry } from "../domain/store.ts";
import type { HandoffRoom } from "./handoff-room.ts";

const stretch = 64;
/** Readings of the transcript before a bar that is still on its way to the disk is given up for. */
const tries = 200;
const pauseMs = 5;

/** What a waiting customer can do with the bar's buttons. */
export const barActs = ["leave-queue", "answer-later", "open-case", "call-back"] as const;
export type BarAct = (typeof barActs)[number];

/** The id that the buttons of one wait carry back. */
export const askOfWait = (wait: string): string => `queue.${wait}`;

/** The same of a call that was offered alone: a yes takes it. */
export const askOfCall = (wait: string): string => `${askOfWait(wait)}.call`;
export const isAskOfCall = (ask: string | undefined): boolean => ask?.endsWith(".call") === true;

/** The phrase on each button. */
export const barLabels = {
  "leave-queue": "queue-leave",
  "answer-later": "queue-later",
  "open-case": "queue-case",
  "call-back": "queue-call",
} as const;

export const barChoice = ({ phrases }: Pick<HandoffRoom, "phrases">, act: BarAct, language: Language): Choice => ({
  id: act,
  label: phrases.render("common", barLabels[act], {}, language).join(" "),
});

/** The bar of a new wait. Its text is what channels show that cannot draw it; place and wait are filled in when it is shown. */
export function newBar(
  room: Pick<HandoffRoom, "phrases" | "newId" | "now">,
  { language, wait, closed = false }: { language: Language; wait: string; closed?: boolean },
): Message {
  const acts = barActs.filter((act) => closed || act !== "call-back");
  return {
    id: room.newId(),
    from: "system",
    audience: "everyone",
    text: room.phrases.render("common", "queue-bar", {}, language).join(" "),
    at: room.now(),
    language,
    state: { kind: "queue", version: 1 },
    prompt: { kind: "choice", ask: askOfWait(wait), choices: acts.map((act) => barChoice(room, act, language)) },
  };
}

/** The same bar in another language. */
export function barIn(room: Pick<HandoffRoom, "phrases">, bar: Message, language: Language): Message {
  const { prompt } = bar;
  const choices = prompt?.choices.flatMap(({ id }) => {
    const act = barActs.find((each) => each === id);
    return act ? [barChoice(room, act, language)] : [];
  });
  return {
    ...bar,
    ...{ language, text: room.phrases.render("common", "queue-bar", {}, language).join(" ") },
    ...(prompt && choices ? { prompt: { ...prompt, choices } } : {}),
  };
}

/** The waiting customer's bar in the version that the entry names; undefined when the transcript holds none. */
export async function findBar(store: Store, entry: QueueEntry): Promise<StreamEntry<Message> | undefined> {
  for (let round = 0; round < tries; round += 1) {
    const bar = await searchBack(store, entry.conversation, ({ id }) => id === entry.bar.messageId);
    if (bar && versionOf(bar.entry) === entry.bar.version) return bar;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return undefined;
}

/** A bar that nobody has ended, other than `except`. */
export function findOpenBar(
  store: Store,
  conversation: string,
  except?: string,
): Promise<StreamEntry<Message> | undefined> {
  return searchBack(store, conversation, ({ id, state }) => state?.kind === "queue" && !state.ended && id !== except);
}

/** The bar again under its own id and place, in its next version. */
export function nextBar(
  conversation: string,
  { seq, entry }: StreamEntry<Message>,
  ended?: "claimed" | "left",
): NonNullable<Change["append"]>[number] {
  const state: MessageState = { kind: "queue", version: versionOf(entry) + 1, ...(ended ? { ended } : {}) };
  const { prompt, ...rest } = entry;
  const next: Message = { ...rest, ...(ended || !prompt ? {} : { prompt }), state, order: entry.order ?? seq };
  return { stream: conversationKeys.transcript(conversation), entry: next, replaces: seq };
}

const versionOf = ({ state }: Message): number => (state?.kind === "queue" ? state.version : 0);

/** Looks from the end towards the beginning, in stretches: what is sought is nearly always near the end. */
async function searchBack(
  store: Store,
  conversation: string,
  isIt: (message: Message) => boolean,
): Promise<StreamEntry<Message> | undefined> {
  const stream = conversationKeys.transcript(conversation);
  const last = await store.lastSeq(stream);
  for (let after = last - stretch; after > -stretch; after -= stretch) {
    const entries = await store.tail<Message>(stream, Math.max(0, after), stretch);
    const found = entries.findLast(({ entry }) => isIt(entry));
    if (found) return found;
  }
  return undefined;
}
