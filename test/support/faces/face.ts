import type { Conversations } from "../../../src/conversation/conversations.ts";
import type { Deliverer } from "../../../src/conversation/outbox-runner.ts";
import type { QueueView } from "../../../src/conversation/turn-deps.ts";
import type { NewId, Now } from "../../../src/domain/ids.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Store } from "../../../src/domain/store.ts";

/** A bubble as the customer's own client shows it, read from what went over the wire; `place` is what a queue bar said. */
export type Seen = Pick<Message, "from" | "text" | "name" | "prompt" | "state"> & { place?: number };

/** A channel from the customer's side: everything goes through its real code and its wire. */
export interface Face {
  /** Deliverers for the bot, by route. */
  routes?: [string, Deliverer][];
  /** Opens a chat as a new customer; the conversation's name. */
  open(locale: string): Promise<string>;
  /** Types, or enters it where the channel wants secrets entered. */
  say(text: string): Promise<void>;
  press(label: string, which: "newest" | "oldest"): Promise<void>;
  pick(titles: string[]): Promise<void>;
  /** What has been shown since the last call; something shown in place again stands as it is now. */
  news(): Promise<Seen[]>;
  /** What went to the other company, payload by payload, earlier versions too; absent where there is none. */
  sent?(): unknown[];
  /** What is wrong with the form of such a payload; absent where the double refuses it itself. */
  malformed?(payload: unknown): string[];
  /** Words that only this channel says. */
  isOwn?(text: string): boolean;
  close(): Promise<void>;
}

export type OpenFace = (rooms: {
  store: Store;
  conversations: Conversations;
  queueView: QueueView;
  now: Now;
  newId: NewId;
  /** Resolves when there is nothing more to come. */
  settled(): Promise<void>;
}) => Promise<Face>;

/** The queue bar, by its words: a place in line, or how the wait ended. */
export function barOf(text: string): Pick<Seen, "state" | "place"> {
  const place = /\d+/.exec(text)?.[0];
  if (place) return { state: { kind: "queue", version: 0 }, place: Number(place) };
  return { state: { kind: "queue", version: 0, ended: /接通|joined/.test(text) ? "claimed" : "left" } };
}

/** Stands for something that is not there yet, or is another one later. */
export function lately<T extends object>(now: () => T): T {
  return new Proxy({} as T, { get: (_none, name) => Reflect.get(now(), name) });
}

/** The transcript's entries with what the customer really saw in the place of what should be seen. */
export async function seenThrough(face: Face, entries: Message[], place: number | undefined): Promise<Message[]> {
  const seen = (await face.news()).filter(({ text }) => !face.isOwn?.(text));
  const asMessage = (one: Seen, at: string): Message => {
    if (one.place !== undefined && one.place !== place) throw new Error(`place ${one.place} was shown, not ${place}`);
    return { id: "seen", audience: "everyone", at, ...one };
  };
  const told = entries.flatMap((entry) => {
    if (entry.from === "customer" || entry.audience === "desk") return [entry];
    if (face.isOwn?.(entry.text)) return [];
    const one = seen.shift();
    return one ? [asMessage(one, entry.at)] : [{ ...entry, text: `(never shown) ${entry.text}` }];
  });
  return [...told, ...seen.map((one) => asMessage({ ...one, text: `(too much) ${one.text}` }, ""))];
}
