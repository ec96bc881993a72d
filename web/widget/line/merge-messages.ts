import type { ChatMessage } from "./activity.ts";

/** Puts messages into order: one entry an id, the later delivery wins unless its queue bar is an older version. */
export function mergeMessages(known: readonly ChatMessage[], arrived: readonly ChatMessage[]): ChatMessage[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of arrived) {
    const before = byId.get(message.id);
    if (before?.queue && message.queue && before.queue.version > message.queue.version) continue;
    byId.set(message.id, message);
  }
  return [...byId.values()].sort((one, other) => one.order - other.order || one.at - other.at);
}
