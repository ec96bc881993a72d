import type { DeepReadonly, EntityKey, StreamEntry, StreamKey, Versioned } from "../domain/store.ts";
import type { FileState, KeptEntity } from "./file-state.ts";
import type { ListName } from "./op.ts";
import { plainCopy } from "./plain-copy.ts";

/** The entity as the port shows it, parsed anew for each reader. */
export function readEntity<T>(state: FileState, key: EntityKey): Versioned<T> {
  const kept = state.entities.get(key);
  if (kept === undefined) return { version: 0, value: undefined };
  const copied = kept.fresh ?? kept.shown?.value;
  if (copied === undefined || kept.json === null) return { version: kept.version, value: parsed<T>(kept.json) };
  return { version: kept.version, value: plainCopy(copied, kept.json) as T };
}

/** The entity for who only looks: parsed and frozen once, and let go of with its version. */
export function viewEntity<T>(kept: KeptEntity | undefined): Versioned<DeepReadonly<T>> {
  if (kept === undefined) return neverPut;
  kept.shown ??= frozen({ version: kept.version, value: kept.fresh ?? parsed(kept.json) });
  return kept.shown as Versioned<DeepReadonly<T>>;
}

/** Entities with a value whose full keys start so, in key order. */
export function readParts<T>(state: FileState, start: string): Map<EntityKey, Versioned<T>> {
  const keys = [...state.entities]
    .filter(([key, kept]) => key.startsWith(start) && kept.json !== null)
    .map(([key]) => key);
  return new Map(keys.sort().map((key) => [key, readEntity<T>(state, key)]));
}

/** 0 for a counter that is unknown or has expired by `at`. */
export function readCounter(state: FileState, key: EntityKey, at: string): number {
  const kept = state.counters.get(key);
  return kept && Date.parse(kept.expiresAt) > Date.parse(at) ? kept.value : 0;
}

/** At most `limit` entries of one page after a number, as they were when `logSeq` was the newest log number. */
export function readEntries<T>(
  state: FileState,
  stream: StreamKey,
  { after, limit, logSeq }: { after: number; limit: number; logSeq: number },
): StreamEntry<T>[] {
  const kept = state.entries.get(stream) ?? [];
  let at = kept.length;
  while (at > 0 && kept[at - 1]!.seq > after) at -= 1;
  const seen: StreamEntry<T>[] = [];
  for (; at < kept.length && seen.length < limit; at += 1) {
    const { seq, json, since, until } = kept[at]!;
    if (since <= logSeq && (until === undefined || until > logSeq)) seen.push({ seq, entry: JSON.parse(json) as T });
  }
  return seen;
}

/** A list of work in the order its items came in. */
export function readList<T>(state: FileState, list: ListName): T[] {
  const items = [...(state.lists.get(list)?.items.values() ?? [])];
  return items.sort((a, b) => a.order - b.order).map(({ json }) => JSON.parse(json) as T);
}

const neverPut = Object.freeze({ version: 0, value: undefined });

function frozen<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

const parsed = <T>(json: string | null | undefined): T | undefined =>
  json === null || json === undefined ? undefined : (JSON.parse(json) as T);
