import { Fault } from "../domain/fault.ts";
import { type Change, type CommitOutcome, fileOf, type OutboxItem, type StreamKey } from "../domain/store.ts";
import { chainHash, chainStart } from "./chain.ts";
import { type FileState, type StreamHead, workFile } from "./file-state.ts";
import type { ListName, Op } from "./op.ts";
import { pageFile, pageOf } from "./stream-page.ts";

/** What a change comes to: the ops to apply and log, or why it may not happen. */
export type Resolved = Exclude<CommitOutcome, "done"> | Op[];

interface Ground {
  /** The state of a loaded file; those of `filesOf(change)` must be loaded. */
  file: (name: string) => FileState;
  /** The instant of the change, ISO 8601. */
  at: string;
}

/** Checks a change against what is stored and settles every number in it. Pure: applies nothing. */
export function resolveChange(change: Change, ground: Ground): Resolved {
  for (const [key, version] of Object.entries(change.expect ?? {})) {
    if ((entity(ground, key)?.version ?? 0) !== version) return "version-conflict";
  }
  if (change.epoch && epochOf(ground, change.epoch.key) !== change.epoch.epoch) return "epoch-conflict";
  const ops = [...puts(change, ground), ...counts(change, ground), ...appends(change, ground), ...work(change, ground)];
  return [...newKinds(ops, ground), ...ops];
}

const entity = (ground: Ground, key: string) => ground.file(fileOf(key)).entities.get(key);

function epochOf(ground: Ground, key: string): unknown {
  const json = entity(ground, key)?.json;
  const value: unknown = json ? JSON.parse(json) : undefined;
  return value !== null && typeof value === "object" && "epoch" in value ? value.epoch : undefined;
}

function puts(change: Change, ground: Ground): Op[] {
  return Object.entries(change.put ?? {}).flatMap(([key, value]): Op[] => {
    const file = fileOf(key);
    const json = value === null || value === undefined ? null : JSON.stringify(value);
    const version = (entity(ground, key)?.version ?? 0) + 1;
    const put: Op = { op: "put", file, key, version, json, at: ground.at };
    const counted = json === null && ground.file(file).counters.has(key);
    return counted ? [put, { op: "count", file, key, value: 0, expiresAt: ground.at }] : [put];
  });
}

function counts(change: Change, ground: Ground): Op[] {
  return Object.entries(change.add ?? {}).map(([key, { by, expiresAt }]): Op => {
    const file = fileOf(key);
    const kept = ground.file(file).counters.get(key);
    const live =
      kept !== undefined && Date.parse(kept.expiresAt) > Date.parse(ground.at) && change.put?.[key] !== null
        ? kept
        : undefined;
    return { op: "count", file, key, value: (live?.value ?? 0) + by, expiresAt: live?.expiresAt ?? expiresAt };
  });
}

function appends(change: Change, ground: Ground): Op[] {
  const heads = new Map<StreamKey, StreamHead>();
  const entries = (change.append ?? []).flatMap(({ stream, entry, replaces, chain }): Op[] => {
    const head = heads.get(stream) ?? ground.file(fileOf(stream)).heads.get(stream) ?? { last: 0 };
    const chained = head.hash !== undefined;
    if (replaces !== undefined && (chain || chained))
      throw new Fault("store-failed", "a chained entry was to be replaced");
    if (head.last > 0 && chained !== (chain ?? false)) {
      throw new Fault("store-failed", "a stream is chained from its first entry to its last, or not at all");
    }
    const seq = head.last + 1;
    const prev = head.hash ?? chainStart;
    const hash = chain ? chainHash(prev, seq, entry) : undefined;
    heads.set(stream, { last: seq, ...(hash ? { hash } : {}) });
    const json = JSON.stringify(hash ? { hash, prev, entry } : entry);
    const removed: Op[] =
      replaces === undefined ? [] : [{ op: "remove", file: pageFile(stream, pageOf(replaces)), stream, seq: replaces }];
    return [...removed, { op: "append", file: pageFile(stream, pageOf(seq)), stream, seq, json }];
  });
  return [
    ...entries,
    ...[...heads].map(([stream, head]): Op => ({ op: "head", file: fileOf(stream), stream, ...head })),
  ];
}

function work(change: Change, ground: Ground): Op[] {
  const lists = ground.file(workFile).lists;
  const set = (list: ListName, items: { id: string }[] = []): Op[] => {
    const kept = lists.get(list);
    const orders = new Map<string, number>();
    let last = kept?.last ?? 0;
    return items.map((item): Op => {
      const known = orders.get(item.id) ?? kept?.items.get(item.id)?.order;
      if (known === undefined) last += 1;
      const order = known ?? last;
      orders.set(item.id, order);
      return { op: "set-item", file: workFile, list, id: item.id, order, json: JSON.stringify(item) };
    });
  };
  const drop = (list: ListName, ids: string[] = []): Op[] =>
    ids.map((id): Op => ({ op: "drop-item", file: workFile, list, id }));
  const retried = (change.outboxRetry ?? []).flatMap(({ id, attempts, notBefore }): OutboxItem[] => {
    const json = lists.get("outbox")?.items.get(id)?.json;
    return json === undefined ? [] : [{ ...(JSON.parse(json) as OutboxItem), attempts, notBefore }];
  });
  return [
    ...set("inbox", change.inbox),
    ...drop("inbox", change.inboxDone),
    ...set("outbox", [...retried, ...(change.outbox ?? [])]),
    ...drop("outbox", change.outboxDone),
    ...set("timers", change.timers),
    ...drop("timers", change.timersDone),
  ];
}

function newKinds(ops: Op[], ground: Ground): Op[] {
  const known = ground.file(workFile).kinds;
  const kinds = new Set(ops.map(({ file }) => kindOf(file)).filter((kind) => kind !== undefined));
  return [...kinds].filter((kind) => !known.has(kind)).map((kind): Op => ({ op: "kind", file: workFile, kind }));
}

/** The kind of a file: what stands before its slash; the file "work" has none. */
export const kindOf = (file: string): string | undefined =>
  file.includes("/") ? file.slice(0, file.indexOf("/")) : undefined;
