import { type QueueEntry, queuePrefix } from "../domain/conversation.ts";
import type { Committed, Store } from "../domain/store.ts";
import { workFile } from "./handoff-keys.ts";

/** All waiting conversations, next one first. */
export interface WaitingLine {
  /** The line, and each conversation's place in it (1 is next). */
  now(): Promise<{ entries: readonly QueueEntry[]; places: ReadonlyMap<string, number> }>;
  close(): void;
}

/** Whether a commit moved anybody in or out of the queue, or gave a bar a new version. */
export const touchesQueue = ({ keys }: Committed): boolean =>
  keys.some((key) => key.startsWith(`${workFile}#${queuePrefix}`));

/** Keeps the line sorted in memory, read again after each commit that touches it; the store alone remembers it. */
export function createWaitingLine(store: Store): WaitingLine {
  let line: ReturnType<WaitingLine["now"]> | undefined;
  const unwatch = store.watch((committed) => {
    if (touchesQueue(committed)) line = undefined;
  });

  async function read(): ReturnType<WaitingLine["now"]> {
    const found = await store.parts<QueueEntry>(workFile, queuePrefix);
    const entries = [...found.values()].flatMap(({ value }) => (value ? [value] : [])).sort(byTurn);
    return { entries, places: new Map(entries.map(({ conversation }, index) => [conversation, index + 1])) };
  }

  return {
    now() {
      if (!line) {
        const reading = read();
        line = reading;
        reading.catch(() => {
          if (line === reading) line = undefined;
        });
      }
      return line;
    },
    close: unwatch,
  };
}

/** What one point of priority is worth in waiting time. */
const headStartMsPerPoint = 4 * 60_000;
/** Fraud and distress go before everybody who has not waited for a day. */
const urgentFrom = 20;
const urgentHeadStartMs = 24 * 3_600_000;

export const isUrgent = ({ priority }: Pick<QueueEntry, "priority">): boolean => priority >= urgentFrom;

/**
 * The instant by which a place is reckoned: urgent or weighty matters count as having come earlier. It never changes while
 * one waits, so no two places swap, and whoever waits long enough comes first whatever arrives.
 */
function countsSince(entry: Pick<QueueEntry, "since" | "priority">): number {
  const urgent = isUrgent(entry) ? urgentHeadStartMs : 0;
  return Date.parse(entry.since) - entry.priority * headStartMsPerPoint - urgent;
}

/** Who was with an agent already comes first, then by `countsSince`; the id decides a tie, so that no two places ever swap. */
function byTurn(a: QueueEntry, b: QueueEntry): number {
  if (a.front !== b.front) return a.front ? -1 : 1;
  return countsSince(a) - countsSince(b) || (a.conversation < b.conversation ? -1 : 1);
}
