import { Fault } from "../domain/fault.ts";
import { type Change, type CommitOutcome, fileOf, type OutboxItem, type StreamKey } from "../domain/store.ts";
import { chainHash, chainStart } from "./chain.ts";
import { type FileState, type StreamHead, workFile } from "./file-state.ts";
import type { ListName, Op } from "./op.ts";
import { plainCopy } from "./plain-copy.ts";
import { viewEntity } from "./read-file-state.ts";
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
  for (const key in change.expect) {
    if ((entity(ground, key)?.version ?? 0) !== change.expect[key]) return "version-conflict";
  }
  if (change.epoch && epochOf(ground, change.epoch.key) !== change.epoch.epoch) return "epoch-conflict";
  const ops = puts(change, ground);
  if (change.add) ops.push(...counts(change.add, change, ground));
  if (change.append) pushAppends(ops, change.append, ground);
  pushWork(ops, change, ground);
  const kinds = newKinds(ops, ground);
  return kinds.length === 0 ? ops : [...kinds, ...ops];
}

const entity = (ground: Ground, key: string) => ground.file(fileOf(key)).entities.get(key);

function epochOf(ground: Ground, key: string): unknown {
  const { value } = viewEntity<unknown>(entity(ground, key));
  return value !== null && typeof value === "object" && "epoch" in value ? value.epoch : undefined;
}

function puts(change: Change, ground: Ground): Op[] {
  const ops: Op[] = [];
  for (const key in change.put) {
    const value = change.put[key];
    const file = fileOf(key);
    const json = value === null || value === undefined ? null : JSON.stringify(value);
    const version = (entity(ground, key)?.version ?? 0) + 1;
    const fresh = json === null ? undefined : plainCopy(value, json);
    ops.push({ op: "put", file, key, version, json, fresh, at: ground.at });
    if (json === null && ground.file(file).counters.has(key))
      ops.push({ op: "count", file, key, value: 0, expiresAt: ground.at });
  }
  return ops;
}

function counts(add: NonNullable<Change["add"]>, change: Change, ground: Ground): Op[] {
  return Object.entries(add).map(([key, { by, expiresAt }]): Op => {
    const file = fileOf(key);
    const kept = ground.file(file).counters.get(key);
    const live =
      kept !== undefined && Date.parse(kept.expiresAt) > Date.parse(ground.at) && change.put?.[key] !== null
        ? kept
        : undefined;
    return { op: "count", file, key, value: (live?.value ?? 0) + by, expiresAt: live?.expiresAt ?? expiresAt };
  });
}

function pushAppends(ops: Op[], appended: NonNullable<Change["append"]>, ground: Ground): void {
  const heads = new Map<StreamKey, StreamHead>();
  for (const { stream, entry, replaces, chain } of appended) {
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
    const kept = hash ? { hash, prev, entry } : entry;
    const json = JSON.stringify(kept);
    if (replaces !== undefined)
      ops.push({ op: "remove", file: pageFile(stream, pageOf(replaces)), stream, seq: replaces });
    const fresh = plainCopy(kept, json);
    ops.push({ op: "append", file: pageFile(stream, pageOf(seq)), stream, seq, json, fresh });
  }
  for (const [stream, head] of heads) ops.push({ op: "head", file: fileOf(stream), stream, ...head });
}

function pushWork(ops: Op[], change: Change, ground: Ground): void {
  const lists = ground.file(workFile).lists;
  const set = (list: ListName, items: { id: string }[] = []): void => {
    if (items.length === 0) return;
    const kept = lists.get(list);
    const orders = new Map<string, number>();
    let last = kept?.last ?? 0;
    for (const item of items) {
      const known = orders.get(item.id) ?? kept?.items.get(item.id)?.order;
      if (known === undefined) last += 1;
      const order = known ?? last;
      orders.set(item.id, order);
      const json = JSON.stringify(item);
      ops.push({ op: "set-item", file: workFile, list, id: item.id, order, json, fresh: plainCopy(item, json) });
    }
  };
  const drop = (list: ListName, ids: string[] = []): void => {
    for (const id of ids) ops.push({ op: "drop-item", file: workFile, list, id });
  };
  const retried = (change.outboxRetry ?? []).flatMap(({ id, attempts, notBefore }): OutboxItem[] => {
    const json = lists.get("outbox")?.items.get(id)?.json;
    return json === undefined ? [] : [{ ...(JSON.parse(json) as OutboxItem), attempts, notBefore }];
  });
  set("inbox", change.inbox);
  drop("inbox", change.inboxDone);
  set("outbox", [...retried, ...(change.outbox ?? [])]);
  drop("outbox", change.outboxDone);
  set("timers", change.timers);
  drop("timers", change.timersDone);
}

function newKinds(ops: Op[], ground: Ground): Op[] {
  const known = ground.file(workFile).kinds;
  const kinds = new Set<string>();
  for (const { file } of ops) {
    const kind = kindOf(file);
    if (kind !== undefined && !known.has(kind)) kinds.add(kind);
  }
  return [...kinds].map((kind): Op => ({ op: "kind", file: workFile, kind }));
}

/** The kind of a file: what stands before its slash; the file "work" has none. */
export const kindOf = (file: string): string | undefined =>
  file.includes("/") ? file.slice(0, file.indexOf("/")) : undefined;
