import type { Inbound } from "./message.ts";

/**
 * Names a stored value: "<kind>/<id>#<part>" ("conversation/x#state", "account/y#counters", "case/WL-…#case").
 * Everything before # lives in one file of the embedded store and is erased together.
 * The file "work" (no id) is small, always loaded, and holds what is under way ("work#queue/<conversation>").
 */
export type EntityKey = string;
/** An append-only list under an entity-like name: "conversation/x#transcript", "audit/main#trail". */
export type StreamKey = string;

/** Version 0 means absent (value undefined); each put adds one. */
export interface Versioned<T> {
  version: number;
  value: T | undefined;
}

/** A value, and all it holds, that nobody may change. */
export type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** `seq` starts at 1, only grows within its stream, and has gaps where entries were replaced. */
export interface StreamEntry<T> {
  seq: number;
  entry: T;
}

/** Accepted and not yet done; worked off one conversation in order. */
export interface InboxItem {
  id: string;
  conversation: string;
  acceptedAt: string;
  input: Inbound;
}

/** A message on its way out. With `epoch`, it is the bot's word and is cancelled once the conversation's owner has moved on. */
export interface OutboxItem {
  id: string;
  /** Which deliverer takes it: "sms", "email", "slack", … */
  route: string;
  conversation?: string;
  epoch?: number;
  payload: unknown;
  attempts: number;
  /** Not tried before this instant. */
  notBefore: string;
  /** Dropped, undelivered, after this instant. */
  expiresAt?: string;
}

/** Fires once at `at` (or at the next start, if that is later) as an inbox event of its conversation. */
export interface Timer {
  id: string;
  conversation: string;
  at: string;
  event: { name: string; key: string; value?: unknown };
}

/**
 * A record under keys that no other record has. Made as the dictionary that it is: a literal with such keys would make the
 * engine lay out a new kind of object each time, at several times the cost.
 */
export function keyed<T>(
  key: EntityKey,
  value: T,
  ...more: (Record<EntityKey, T> | undefined)[]
): Record<EntityKey, T> {
  const record = Object.create(null) as Record<EntityKey, T>;
  record[key] = value;
  for (const each of more) for (const name in each) record[name] = each[name]!;
  return record;
}

/** One atomic record: all of it is stored, or none of it. */
export interface Change {
  /** The versions these entities must still have. */
  expect?: Record<EntityKey, number>;
  /** The `epoch` field that this owner entity must still have. */
  epoch?: { key: EntityKey; epoch: number };
  /** New values; null deletes (the version still moves), and clears a counter of that name. */
  put?: Record<EntityKey, unknown>;
  /** `replaces` takes the entry with that sequence number out and adds this one under a new number. `chain` links each entry to its predecessor's hash. */
  append?: { stream: StreamKey; entry: unknown; replaces?: number; chain?: boolean }[];
  /** Counters, raised without a version check; a counter reads 0 after `expiresAt`, which is set when it is first raised. */
  add?: Record<EntityKey, { by: number; expiresAt: string }>;
  inbox?: InboxItem[];
  inboxDone?: string[];
  outbox?: OutboxItem[];
  outboxDone?: string[];
  outboxRetry?: { id: string; attempts: number; notBefore: string }[];
  timers?: Timer[];
  timersDone?: string[];
}

export type CommitOutcome = "done" | "version-conflict" | "epoch-conflict";

/** What watchers learn, once it is durable, in commit order. */
export interface Committed {
  keys: EntityKey[];
  appended: { stream: StreamKey; seq: number; entry: unknown }[];
  inbox: InboxItem[];
  outbox: OutboxItem[];
  timers: Timer[];
}

/**
 * Port of durability. A commit that resolves "done" survives kill -9 and power loss; one that rejects has changed nothing.
 * `read`, `view`, `parts` and `count` see a commit as soon as this process submitted it; `tail`, `lastSeq` and `watch` only once it is durable.
 */
export interface Store {
  /** The reader's own copy, to change and put back. */
  read<T>(key: EntityKey): Promise<Versioned<T>>;
  /** The same for who only looks: one frozen value for all, parsed once a version. */
  view<T>(key: EntityKey): Promise<Versioned<DeepReadonly<T>>>;
  /** The parts of a file whose names start with `prefix`, by full key, in key order. */
  parts<T>(file: string, prefix: string): Promise<Map<EntityKey, Versioned<T>>>;
  /** The counter's value now; 0 when unknown or expired. */
  count(key: EntityKey): Promise<number>;
  /** Entries with seq > after, in order, at most `limit`; only durable ones. */
  tail<T>(stream: StreamKey, after: number, limit?: number): Promise<StreamEntry<T>[]>;
  /** The newest durable sequence number, 0 for an empty stream. */
  lastSeq(stream: StreamKey): Promise<number>;
  /** Ids of all files of a kind, for sweeps and operators' tools; does not load them. */
  ids(kind: string): Promise<string[]>;
  commit(change: Change): Promise<CommitOutcome>;
  /** Open inbox items in the order they were accepted. */
  inbox(): Promise<InboxItem[]>;
  outbox(): Promise<OutboxItem[]>;
  timers(): Promise<Timer[]>;
  /** Called after each durable commit; returns how to stop. */
  watch(listener: (committed: Committed) => void): () => void;
  /** Removes a file, its streams and every trace of it in the log; entities of it named in `keep` stay, in the same step and with their versions. */
  erase(file: string, keep?: readonly EntityKey[]): Promise<void>;
  close(): Promise<void>;
}

/** The file of an entity or stream: all that stands before its #. */
export const fileOf = (key: EntityKey): string => key.slice(0, key.indexOf("#"));
