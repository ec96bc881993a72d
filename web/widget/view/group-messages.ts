import type { ChatMessage } from "../line/activity.ts";
import { isSameDay } from "./times.ts";

/** What one speaker said in one go. */
export interface MessageGroup {
  from: ChatMessage["from"];
  name?: string;
  at: number;
  /** First of its day. */
  startsDay: boolean;
  messages: ChatMessage[];
}

/** Milliseconds after which the same speaker begins a new group. */
const pauseMs = 3 * 60_000;

export function groupMessages(messages: readonly ChatMessage[]): MessageGroup[] {
  const groups: MessageGroup[] = [];
  for (const message of messages) {
    const group = groups.at(-1);
    const last = group?.messages.at(-1);
    const startsDay = !last || !isSameDay(last.at, message.at);
    const joins =
      group &&
      last &&
      !startsDay &&
      group.from === message.from &&
      group.name === message.name &&
      message.at - last.at < pauseMs;
    if (joins) group.messages.push(message);
    else groups.push({ from: message.from, name: message.name, at: message.at, startsDay, messages: [message] });
  }
  return groups;
}
