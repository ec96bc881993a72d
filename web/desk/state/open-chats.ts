import { type Signal, signal } from "@preact/signals";
import type { About, DeskMessage, MovedOn } from "../line/frames.ts";
import { mergeMessages } from "./merge-messages.ts";

/** An answer on its way; the transcript's own entry with the same id takes its place. */
export interface Pending {
  id: string;
  text: string;
  failed: boolean;
  file?: File;
  /** How much of the file has gone out, 0–1. */
  share?: number;
}

/** What the page knows of one conversation. */
export interface OpenChat {
  readonly id: string;
  messages: Signal<DeskMessage[]>;
  about: Signal<About | undefined>;
  /** The server sends nothing more of it. */
  gone: Signal<boolean>;
  /** Somebody was faster; `late`: with a step that the agent has just tried. */
  moved: Signal<(MovedOn & { late?: true }) | undefined>;
  draft: Signal<string>;
  /** What the note's own field holds: the two never mix. */
  noteDraft: Signal<string>;
  /** What was typed into the forms beside them, by the form's name. */
  typed: Signal<Readonly<Record<string, string>>>;
  /** The agent writes a note, not to the customer. */
  isNoting: Signal<boolean>;
  /** The last words were not sent, for what they asked. */
  held: Signal<readonly string[]>;
  /** Why a file was not taken: the key of a phrase. */
  fileProblem: Signal<string>;
  pending: Signal<Pending[]>;
  unread: Signal<number>;
  /** The customer is writing. */
  isTyping: Signal<boolean>;
  /** The newest message the page has. */
  cursor: number;
}

const chats = new Map<string, OpenChat>();

export function chatOf(id: string): OpenChat {
  const known = chats.get(id);
  if (known) return known;
  const made: OpenChat = {
    id,
    messages: signal([]),
    about: signal(undefined),
    gone: signal(false),
    moved: signal(undefined),
    draft: signal(""),
    noteDraft: signal(""),
    typed: signal({}),
    isNoting: signal(false),
    held: signal([]),
    fileProblem: signal(""),
    pending: signal([]),
    unread: signal(0),
    isTyping: signal(false),
    cursor: 0,
  };
  chats.set(id, made);
  return made;
}

/** Whether something for the customer was written that they have not got. */
export const hasUnsent = ({ draft, pending }: OpenChat): boolean =>
  draft.value.trim() !== "" || pending.value.some(({ failed }) => failed);

/** Nothing of one agent's work stays on the page for the next; drafts stay for the same one. */
export function forgetChats(): void {
  chats.clear();
}

/** Takes messages of the stream in; answers how many of them the customer has newly written. */
export function takeMessages(chat: OpenChat, arrived: readonly DeskMessage[], cursor: number): number {
  const known = new Set(chat.messages.value.map(({ id }) => id));
  chat.cursor = Math.max(chat.cursor, cursor);
  chat.messages.value = mergeMessages(chat.messages.value, arrived);
  const ids = new Set(arrived.map(({ id }) => id));
  if (chat.pending.value.some(({ id }) => ids.has(id)))
    chat.pending.value = chat.pending.value.filter(({ id }) => !ids.has(id));
  const written = arrived.filter(({ id, from }) => from === "customer" && !known.has(id)).length;
  if (written > 0) chat.isTyping.value = false;
  return written;
}
