import type { DeskMessage } from "../line/frames.ts";

/** The transcript with these entries in it: an id that is known is replaced where it stands, the rest goes by order. */
export function mergeMessages(known: readonly DeskMessage[], arrived: readonly DeskMessage[]): DeskMessage[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of arrived) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => a.order - b.order);
}
