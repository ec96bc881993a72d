import { conversationKeys, type Owner, type QueueEntry, queuePrefix } from "../domain/conversation.ts";
import type { After, Now } from "../domain/ids.ts";
import type { Store } from "../domain/store.ts";
import type { QueueStanding } from "./create-queue-view.ts";
import { createRounds } from "./create-rounds.ts";
import { workFile } from "./handoff-keys.ts";
import type { Presence } from "./presence.ts";
import { findBar, findOpenBar, nextBar } from "./queue-bar.ts";
import { touchesQueue, type WaitingLine } from "./waiting-line.ts";

/** At most one new version of a bar in this time. architecture.md, "On the wire". */
export const barEveryMs = 2_000;

export interface BarRefresher {
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
  stop(): void;
}

export interface BarRefresherDeps {
  store: Store;
  line: WaitingLine;
  queueView: (conversation: string) => Promise<QueueStanding | null>;
  presence: Pick<Presence, "onChange">;
  now: Now;
  after: After;
  log: (error: unknown) => void;
}

/** What a bar showed last and when; no standing: as it was when the conversation was queued. */
interface Shown {
  messageId?: string;
  standing?: string;
  at: number;
}

/** Gives every waiting customer's bar a new version when what it shows has changed, and ends the bars of those who left. */
export async function startBarRefresher(deps: BarRefresherDeps): Promise<BarRefresher> {
  const { store, line, queueView, presence, now, after, log } = deps;
  const shown = new Map<string, Shown>();
  const rounds = createRounds({ go: refreshAll, failed: log, after });

  async function standingOf(conversation: string): Promise<string> {
    const view = await queueView(conversation);
    return JSON.stringify([view?.place, view?.waitMinutes, view?.agentsOnline]);
  }

  /** One round over the line; those updated too lately are left for a later one. */
  async function refreshAll(): Promise<void> {
    const { entries, places } = await line.now();
    const at = Date.parse(now());
    const standings = await Promise.all(entries.map(({ conversation }) => standingOf(conversation)));
    let againInMs = Number.POSITIVE_INFINITY;
    for (const [index, { conversation, bar }] of entries.entries()) {
      const standing = standings[index];
      const before = shown.get(conversation);
      const sameBar = before?.messageId === bar.messageId;
      if (before?.messageId !== undefined && !sameBar) await endEarlierBar(conversation, bar.messageId);
      if (sameBar && before.standing === standing) continue;
      const waitMs = sameBar ? before.at + barEveryMs - at : 0;
      if (waitMs > 0) {
        againInMs = Math.min(againInMs, waitMs);
        continue;
      }
      shown.set(conversation, { messageId: bar.messageId, standing, at });
      if (sameBar) await renew(conversation);
    }
    for (const conversation of [...shown.keys()].filter((each) => !places.has(each))) {
      shown.delete(conversation);
      await endIfLeft(conversation);
    }
    rounds.askIn(againInMs);
  }

  async function renew(conversation: string): Promise<void> {
    const key = conversationKeys.queue(conversation);
    const entry = await store.read<QueueEntry>(key);
    const bar = entry.value && (await findBar(store, entry.value));
    if (!entry.value || !bar) return;
    const { messageId, order = bar.entry.order ?? bar.seq, version } = entry.value.bar;
    await store.commit({
      expect: { [key]: entry.version },
      put: { [key]: { ...entry.value, bar: { messageId, order, version: version + 1 } } },
      append: [nextBar(conversation, bar)],
    });
  }

  /** Left and queued again between two rounds. */
  async function endEarlierBar(conversation: string, current: string): Promise<void> {
    const owner = await store.read<Owner>(conversationKeys.owner(conversation));
    await endOpenBar(conversation, owner.version, current);
  }

  /** Out of the line. A claim has ended the bar itself, and who was queued since the line was read comes next; who went back to the bot finds it ended here. */
  async function endIfLeft(conversation: string): Promise<void> {
    const owner = await store.read<Owner>(conversationKeys.owner(conversation));
    if (owner.value?.owner === "bot") await endOpenBar(conversation, owner.version);
  }

  async function endOpenBar(conversation: string, ownerVersion: number, except?: string): Promise<void> {
    const bar = await findOpenBar(store, conversation, except);
    if (!bar) return;
    await store.commit({
      expect: { [conversationKeys.owner(conversation)]: ownerVersion },
      append: [nextBar(conversation, bar, "left")],
    });
  }

  const prefix = `${workFile}#${queuePrefix}`;
  const stopWatching = store.watch((committed) => {
    if (!touchesQueue(committed)) return;
    for (const key of committed.keys) {
      const conversation = key.slice(prefix.length);
      if (key.startsWith(prefix) && !shown.has(conversation)) shown.set(conversation, { at: 0 });
    }
    rounds.ask();
  });
  const stopPresence = presence.onChange(rounds.ask);
  for (const { conversation, bar } of (await line.now()).entries) {
    const standing = await standingOf(conversation);
    shown.set(conversation, { messageId: bar.messageId, standing, at: Date.parse(now()) });
  }

  return {
    idle: rounds.idle,
    stop() {
      rounds.stop();
      stopWatching();
      stopPresence();
    },
  };
}
