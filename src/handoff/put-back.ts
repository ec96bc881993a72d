import { conversationKeys, type OwnerChange, type QueueEntry } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import type { Change } from "../domain/store.ts";
import { type DeskAct, onTrail } from "./desk-trail.ts";
import type { Ground } from "./ground.ts";
import type { HandoffRoom } from "./handoff-room.ts";
import type { Step } from "./move.ts";
import { newBar } from "./queue-bar.ts";
import { deskLine, systemLine } from "./system-line.ts";
import { waitTimers } from "./wait-timers.ts";

export interface PutBack {
  event: "transfer" | "lose";
  /** Whom it is taken from, by name. */
  from: string;
  /** To whom, by name, or for which skill. */
  to?: Pick<OwnerChange, "to" | "skill">;
  entry?: Partial<QueueEntry>;
  /** What colleagues should know; the customer never gets it. */
  note?: Message;
  act: Omit<DeskAct, "at" | "conversation">;
}

/** An agent's conversation goes to the front of the queue, with a bar of its own, and the customer is told. */
export function putBack(
  room: HandoffRoom,
  { conversation, language }: Ground,
  { event, from, to, entry = {}, note, act }: PutBack,
): { step: Step; also: Omit<Change, "expect"> } {
  const wait = room.newId();
  const told = systemLine(room, event === "transfer" ? "transferred" : "lost", from, language);
  const passedTo = to?.to ?? to?.skill ?? "";
  const bar = newBar(room, { language, wait });
  const lines = [
    told,
    deskLine(room, event === "lose" ? "desk-lost" : passedTo ? "desk-transferred-to" : "desk-transferred", {
      agent: from,
      to: passedTo,
    }),
    ...(note ? [note] : []),
    bar,
  ];
  return {
    step: { event, ...(to ? { to } : {}), entry: { ...entry, language, wait, bar: { messageId: bar.id, version: 1 } } },
    also: {
      append: [
        ...lines.map((line) => ({ stream: conversationKeys.transcript(conversation), entry: line })),
        onTrail({ ...act, at: told.at, conversation }),
      ],
      timers: waitTimers(room.newId, { wait, conversation, at: told.at }),
    },
  };
}
