import type { Change, CommitOutcome, InboxItem, OutboxItem, Timer } from "../../../src/domain/store.ts";

/** What a store should hold, in the plainest way one can write it down; knows nothing of files, logs or undoing. */
export function createNaiveStore() {
  const entities: Record<string, { version: number; value: unknown }> = {};
  const counters: Record<string, number> = {};
  const streams: Record<string, { last: number; entries: { seq: number; entry: unknown }[] }> = {};
  let inbox: InboxItem[] = [];
  let outbox: OutboxItem[] = [];
  let timers: Timer[] = [];

  const versionOf = (key: string) => entities[key]?.version ?? 0;
  const replaceOrAdd = <T extends { id: string }>(list: T[], item: T): T[] =>
    list.some(({ id }) => id === item.id) ? list.map((old) => (old.id === item.id ? item : old)) : [...list, item];

  return {
    commit(change: Change): CommitOutcome {
      for (const [key, version] of Object.entries(change.expect ?? {}))
        if (versionOf(key) !== version) return "version-conflict";
      if (change.epoch) {
        const owner = entities[change.epoch.key]?.value as { epoch?: number } | null | undefined;
        if (owner?.epoch !== change.epoch.epoch) return "epoch-conflict";
      }
      for (const [key, value] of Object.entries(change.put ?? {})) {
        entities[key] = { version: versionOf(key) + 1, value: value === null ? undefined : value };
        if (value === null) delete counters[key];
      }
      for (const [key, { by }] of Object.entries(change.add ?? {})) counters[key] = (counters[key] ?? 0) + by;
      for (const { stream, entry, replaces } of change.append ?? []) {
        streams[stream] ??= { last: 0, entries: [] };
        streams[stream].entries = streams[stream].entries.filter(({ seq }) => seq !== replaces);
        streams[stream].last += 1;
        streams[stream].entries.push({ seq: streams[stream].last, entry });
      }
      for (const item of change.inbox ?? []) inbox = replaceOrAdd(inbox, item);
      inbox = inbox.filter(({ id }) => !change.inboxDone?.includes(id));
      for (const { id, attempts, notBefore } of change.outboxRetry ?? []) {
        outbox = outbox.map((item) => (item.id === id ? { ...item, attempts, notBefore } : item));
      }
      for (const item of change.outbox ?? []) outbox = replaceOrAdd(outbox, item);
      outbox = outbox.filter(({ id }) => !change.outboxDone?.includes(id));
      for (const item of change.timers ?? []) timers = replaceOrAdd(timers, item);
      timers = timers.filter(({ id }) => !change.timersDone?.includes(id));
      return "done";
    },
    erase(file: string): void {
      for (const record of [entities, counters, streams]) {
        for (const key of Object.keys(record)) if (key.startsWith(`${file}#`)) delete record[key];
      }
    },
    read: (key: string) => entities[key] ?? { version: 0, value: undefined },
    count: (key: string) => counters[key] ?? 0,
    tail: (stream: string) => streams[stream]?.entries ?? [],
    lastSeq: (stream: string) => streams[stream]?.last ?? 0,
    lists: () => ({ inbox, outbox, timers }),
  };
}
