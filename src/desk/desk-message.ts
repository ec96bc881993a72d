import type { Message, MessageState } from "../domain/message.ts";
import type { StreamEntry } from "../domain/store.ts";
import { maskContacts } from "./mask-contacts.ts";

/** One entry of a transcript as agents get it. A later entry with the same id replaces it; `order` is its place. */
export interface DeskMessage {
  id: string;
  from: Message["from"];
  text: string;
  at: string;
  order: number;
  /** "desk": the customer never gets it. */
  audience: Message["audience"];
  name?: string;
  language?: Message["language"];
  /** The text for agents who read the desk in another language. */
  translations?: Message["translations"];
  masked?: true;
  state?: MessageState;
  /** What the customer could press or was asked for, in words. */
  choices?: string[];
  secret?: true;
  attachments?: { id: string; name: string; contentType: string; bytes: number }[];
}

/** Leaves out what channels and buttons are made of, and masks what the customer wrote of phones and addresses. */
export function toDeskMessage({ seq, entry }: StreamEntry<Message>): DeskMessage {
  const { id, from, at, audience, name, language, translations, masked, state, prompt, attachments } = entry;
  const rows = prompt?.kind === "list" ? prompt.rows.map((row) => `${row.date} ${row.title} ${row.amount}`) : [];
  const choices = [...rows, ...(prompt?.choices ?? []).map(({ label }) => label)];
  const shown = (words: string) => (from === "customer" ? maskContacts(words) : words);
  return {
    ...{ id, from, at, audience, order: entry.order ?? seq },
    text: shown(entry.text),
    ...(name ? { name } : {}),
    ...(language ? { language } : {}),
    ...(translations ? { translations } : {}),
    ...(masked ? { masked: true as const } : {}),
    ...(state ? { state } : {}),
    ...(choices.length > 0 && state?.kind !== "queue" ? { choices } : {}),
    ...(prompt?.kind === "secret" ? { secret: true as const } : {}),
    ...(attachments?.length
      ? {
          attachments: attachments.map(({ id: file, name: title, contentType, bytes }) => ({
            id: file,
            name: shown(title),
            contentType,
            bytes,
          })),
        }
      : {}),
  };
}
