import { conversationKeys, type Owner, type QueueEntry } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import type { Store } from "../../domain/store.ts";
import { createRounds } from "../../handoff/create-rounds.ts";
import { workFile } from "../../handoff/handoff-keys.ts";
import { touchesQueue, type WaitingLine } from "../../handoff/waiting-line.ts";
import type { Sent } from "../sent-to/channel.ts";
import type { AgentsRoom, RoomCard } from "./agents-room.ts";
import type { AtHand } from "./at-hand.ts";
import { cardOfTaken, cardOfWaiting, cardWhenOver, lineOf, type RoomWords } from "./room-cards.ts";
import { roomCardPrefix, roomKeys, type StoredCard } from "./room-keys.ts";

export interface AgentsRoomRunner {
  /** Resolves when nothing is being shown. */
  idle(): Promise<void>;
  stop(): void;
}

const retryMs = 5_000;
/** A channel that is closed to us stays so until somebody lets the app in again. */
const closedRetryMs = 5 * 60_000;
const page = 50;
/** Lines of a customer that may still be masked; those read again for a card number that was split are fewer. */
const rememberedLines = 24;
const beatEveryMs = 20_000;

/**
 * Keeps a company's chat in step with the store: a card for each conversation that waits, changed in place when it is
 * taken or over, and what is said below the cards of those taken here. What is up is remembered, so that a restart goes on.
 */
export async function startAgentsRoom({
  store,
  line,
  room,
  atHand,
  words,
  mask,
  showTime,
  after,
  log,
}: {
  store: Store;
  line: WaitingLine;
  room: AgentsRoom;
  atHand: AtHand;
  words: RoomWords;
  /** The last gate before another company's chat. security.md R33. */
  mask: (text: string) => string;
  /** An instant as agents read it, in the wallet's time zone. */
  showTime: (at: string) => string;
  /** Runs something later; returns how to call it off. */
  after: (ms: number, run: () => void) => () => void;
  log: (fields: Record<string, unknown>, event: string) => void;
}): Promise<AgentsRoomRunner> {
  let callOffBeat: (() => void) | undefined;
  /** The chat wants to be left alone: nothing is sent before the next round that is due. */
  let held = false;
  /** Transcripts of conversations that follow below a card. */
  const following = new Set<string>();

  const rounds = createRounds({
    go: goRound,
    failed,
    after: (ms, run) =>
      after(ms, () => {
        held = false;
        run();
      }),
  });
  function failed(error: unknown): void {
    log({ room: room.route, error: error instanceof Error ? error.message : "unknown" }, "agents-room.failed");
    rounds.askIn(retryMs);
  }

  async function goRound(): Promise<void> {
    const { entries } = await line.now();
    const cards = await store.parts<StoredCard>(workFile, roomCardPrefix);
    const waiting = new Set(entries.map(({ conversation }) => conversation));
    let waitMs = Number.POSITIVE_INFINITY;
    const settle = (sent: Sent) => {
      told(sent);
      if ("retryAfterMs" in sent) {
        held = true;
        waitMs = sent.retryAfterMs || retryMs;
      } else if ("closed" in sent) waitMs = Math.min(waitMs, closedRetryMs);
      else if (!("sent" in sent)) waitMs = Math.min(waitMs, retryMs);
    };
    for (const entry of entries) if (!held) settle(await showWaiting(entry));
    for (const key of cards.keys()) {
      const conversation = key.slice(roomKeys.card("").length);
      if (!held && !waiting.has(conversation)) settle(await showTaken(conversation));
    }
    if (waitMs < Number.POSITIVE_INFINITY) rounds.askIn(waitMs);
  }

  function told(sent: Sent): void {
    if ("refused" in sent || "closed" in sent)
      log({ room: room.route, code: "refused" in sent ? sent.refused : sent.closed }, "agents-room.refused");
  }

  async function showWaiting(entry: QueueEntry): Promise<Sent> {
    const key = roomKeys.card(entry.conversation);
    const { value: stored = {}, version } = await store.read<StoredCard>(key);
    following.delete(conversationKeys.transcript(entry.conversation));
    if (stored.follows) {
      // It waits again: whoever takes it next decides whether it goes on here.
      const { follows: _, ...rest } = stored;
      await store.commit({ expect: { [key]: version }, put: { [key]: rest } });
    }
    return show(cardOfWaiting(entry, { words, mask, showTime }), stored);
  }

  async function showTaken(conversation: string): Promise<Sent> {
    const [{ value: stored }, { value: owner }] = await Promise.all([
      store.read<StoredCard>(roomKeys.card(conversation)),
      store.read<Owner>(conversationKeys.owner(conversation)),
    ]);
    if (!stored) return { sent: "" };
    // It came back into the line while this round was under way: the next one shows it.
    if (owner?.owner === "queue") return { unknown: true };
    const isHere = owner?.owner === "agent" && stored.follows?.agent === owner.agent?.user;
    if (isHere && stored.sent) {
      following.add(conversationKeys.transcript(conversation));
      const shown = await show(cardOfTaken(conversation, owner.agent!.name, words), stored);
      return "sent" in shown ? addLines(conversation, shown.sent) : shown;
    }
    following.delete(conversationKeys.transcript(conversation));
    const said = stored.follows && stored.sent ? await addLines(conversation, stored.sent) : { sent: "" };
    if (!("sent" in said || "closed" in said)) return said;
    const by = owner?.owner === "agent" ? owner.agent?.name : undefined;
    const over = await show(cardWhenOver(conversation, by, words), stored);
    if ("sent" in over && !by) await store.commit({ put: { [roomKeys.card(conversation)]: null } });
    return over;
  }

  async function show(card: RoomCard, stored: StoredCard): Promise<Sent> {
    const shown = JSON.stringify(card);
    if (stored.sent && stored.shown === shown) return { sent: stored.sent };
    const outcome = await room.show(card, stored.sent);
    if (!("sent" in outcome)) return outcome;
    await keep(card.conversation, (before) => ({ ...before, sent: outcome.sent, shown }));
    return outcome;
  }

  /** What has been said since the last line below the card. */
  async function addLines(conversation: string, card: string): Promise<Sent> {
    const { value } = await store.read<StoredCard>(roomKeys.card(conversation));
    let after = value?.follows?.after ?? Number.POSITIVE_INFINITY;
    if (!value?.follows) return { sent: card };
    for (;;) {
      const entries = await store.tail<Message>(conversationKeys.transcript(conversation), after, page);
      for (const { seq, entry } of entries) {
        const text = entry.translations?.[room.language] ?? entry.text;
        const spoken = lineOf(conversation, { ...entry, text }, words, mask);
        const earlier = entry.order === undefined ? undefined : await lineSent(conversation, entry.id);
        const outcome: Sent = spoken ? await room.add(spoken, card, earlier) : { sent: "" };
        if ("refused" in outcome) told(outcome);
        else if (!("sent" in outcome)) return outcome;
        after = seq;
        const sent = entry.from === "customer" && "sent" in outcome ? { [entry.id]: outcome.sent } : {};
        await keep(conversation, (before) =>
          before.follows
            ? { ...before, follows: { ...before.follows, after: seq }, lines: lastOf({ ...before.lines, ...sent }) }
            : before,
        );
      }
      if (entries.length < page) return { sent: card };
    }
  }

  async function lineSent(conversation: string, message: string): Promise<string | undefined> {
    return (await store.read<StoredCard>(roomKeys.card(conversation))).value?.lines?.[message];
  }

  async function keep(conversation: string, change: (before: StoredCard) => StoredCard): Promise<void> {
    const key = roomKeys.card(conversation);
    for (;;) {
      const before = await store.read<StoredCard>(key);
      const outcome = await store.commit({
        expect: { [key]: before.version },
        put: { [key]: change(before.value ?? {}) },
      });
      if (outcome === "done") return;
    }
  }

  async function beat(): Promise<void> {
    const cards = await store.parts<StoredCard>(workFile, roomCardPrefix);
    atHand.beat([...cards.values()].flatMap(({ value }) => value?.follows?.agent ?? []));
  }
  function beatLater(): void {
    callOffBeat = after(beatEveryMs, () => {
      beat().catch(failed);
      beatLater();
    });
  }

  const cardPrefix = roomKeys.card("");
  const stopWatching = store.watch((committed) => {
    const isFollowed = committed.appended.some(({ stream }) => following.has(stream));
    const isOurs =
      isFollowed || touchesQueue(committed) || committed.keys.some((key) => isOwner(key) || key.startsWith(cardPrefix));
    if (isOurs && !held) rounds.ask();
  });
  rounds.ask();
  beatLater();

  return {
    idle: rounds.idle,
    stop() {
      rounds.stop();
      stopWatching();
      callOffBeat?.();
    },
  };
}

const lastOf = (lines: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(lines).slice(-rememberedLines));
const isOwner = (key: string): boolean => key.endsWith("#owner");
