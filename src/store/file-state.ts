import type { Versioned } from "../domain/store.ts";

/** An entity as kept: `json` null is a deleted one, remembered with its version since `deletedAt`. */
export interface KeptEntity {
  version: number;
  json: string | null;
  deletedAt?: string;
  /** A copy of the value that nobody else has, while it is young: cheaper to copy than the text is to parse. */
  fresh?: unknown;
  /** What `view` shows of it, made when it is first asked for. */
  shown?: Versioned<unknown>;
}

/** One entry of a stream. `since` and `until` are the log numbers that brought it and took it out. */
export interface KeptEntry {
  seq: number;
  json: string;
  since: number;
  until?: number;
}

/** Where a stream stands: its newest sequence number and, in a chained one, the newest hash. */
export interface StreamHead {
  last: number;
  hash?: string;
}

/** A list of work that is taken off by id; `order` keeps the order of arrival. */
export interface KeptList {
  last: number;
  items: Map<string, { order: number; json: string }>;
}

/** All that one file holds. Values stay JSON text, so that no caller can change what is stored by changing what it was given. */
export interface FileState {
  entities: Map<string, KeptEntity>;
  counters: Map<string, { value: number; expiresAt: string }>;
  heads: Map<string, StreamHead>;
  entries: Map<string, KeptEntry[]>;
  lists: Map<string, KeptList>;
  /** Kinds of which a file was ever stored; only in the file "work". */
  kinds: Set<string>;
}

/** A file of which nothing has been stored yet. */
export const emptyFileState = (): FileState => ({
  entities: new Map(),
  counters: new Map(),
  heads: new Map(),
  entries: new Map(),
  lists: new Map(),
  kinds: new Set(),
});

/** The one file that is always loaded. */
export const workFile = "work";
