import type { Language } from "../../domain/language.ts";
import type { Message } from "../../domain/message.ts";
import type { Outgoing, Standing } from "./channel.ts";
import { splitText } from "./split-text.ts";
import { standingText } from "./standing-text.ts";

/** What a bubble needs that its message does not hold. */
export interface OutgoingContext {
  longestText: number;
  /** The last gate: masks what no other company may get. security.md R33. */
  filter(text: string): string;
  say(key: string, params: Record<string, string | number>, language: Language): string;
  /** Where a secret is entered; set for messages that ask for one. */
  page?: string;
  /** Set for the queue bar. */
  standing?: Standing;
  fileLink(attachment: string): string;
}

/** A message as bubbles for a channel: buttons, rows and files go with the last part. */
export function toOutgoing(message: Message, context: OutgoingContext): Outgoing[] {
  const { language = "zh-Hans", prompt } = message;
  const { filter, say, page, standing } = context;
  const parts = splitText(filter(message.text), context.longestText);
  const masked = (label: string) => filter(label);
  return parts.map((text, index): Outgoing => {
    const last = index === parts.length - 1;
    return {
      id: index === 0 ? message.id : `${message.id}#${index + 1}`,
      from: message.from === "customer" ? "system" : message.from,
      ...(message.name ? { name: message.name } : {}),
      language,
      text,
      ...(last && prompt ? { ask: prompt.ask } : {}),
      choices: last ? (prompt?.choices ?? []).map((choice) => ({ ...choice, label: masked(choice.label) })) : [],
      rows:
        last && prompt?.kind === "list"
          ? prompt.rows.map((row) => ({ ...row, title: masked(row.title), state: masked(row.state) }))
          : [],
      many: last && prompt !== undefined && "many" in prompt && prompt.many === true,
      ...(last && page ? { page: { url: page, label: say("open-page", {}, language) } } : {}),
      files: last
        ? (message.attachments ?? []).map(({ id, name, contentType }) => ({
            ...{ name: masked(name), contentType, url: context.fileLink(id) },
          }))
        : [],
      ...(last && standing ? { standing: { ...standing, text: standingText(standing, say, language) } } : {}),
    };
  });
}
