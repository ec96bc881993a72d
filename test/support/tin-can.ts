import type { Outgoing, Sent, SentToChannel } from "../../src/channels/sent-to/channel.ts";

/** What the channel does with the next calls, in order; then it takes everything. */
export type Mood = Sent | "takes it and loses the answer";

export interface TinCan {
  channel: SentToChannel<{ room: string }>;
  /** All bubbles that stand in the chat, as they stand now. */
  chat: (Outgoing & { room: string; sent: string; edits: number })[];
  next(...moods: Mood[]): void;
  calls: number;
}

/** A channel on a string: keeps the chat in memory and fails when told to. `tells`: it can say what it has. */
export function tinCan({ longestText = 200, tells = false }: { longestText?: number; tells?: boolean } = {}): TinCan {
  const moods: Mood[] = [];
  const can: TinCan = {
    chat: [],
    calls: 0,
    next: (...more) => void moods.push(...more),
    channel: {
      ...{ route: "teams", title: "Tin Can", longestText },
      async send({ room }, outgoing) {
        can.calls += 1;
        const mood = moods.shift();
        if (mood !== undefined && mood !== "takes it and loses the answer") return mood;
        const sent = `sent-${can.chat.length + 1}`;
        can.chat.push({ ...outgoing, room, sent, edits: 0 });
        return mood ? { unknown: true } : { sent };
      },
      async update(_address, sent, outgoing) {
        can.calls += 1;
        const mood = moods.shift();
        if (mood !== undefined && mood !== "takes it and loses the answer") return mood;
        const at = can.chat.findIndex((bubble) => bubble.sent === sent);
        const kept = can.chat[at];
        if (!kept) return { refused: "unknown-activity" };
        can.chat[at] = { ...kept, ...outgoing, edits: kept.edits + 1 };
        return mood ? { unknown: true } : { sent };
      },
      ...(tells ? { find: async (_address, { id }) => findIn(can, id) } : {}),
    },
  };
  return can;
}

function findIn({ chat }: TinCan, id: string): Sent | undefined {
  const found = chat.find((bubble) => bubble.id === id);
  return found && { sent: found.sent };
}
