import { Low } from "lowdb";
import { Fault } from "../../domain/fault.ts";
import type { DeepReadonly, EntityKey, Versioned } from "../../domain/store.ts";
import { applyOp } from "../apply-op.ts";
import { type KeptEntity, workFile } from "../file-state.ts";
import type { Op } from "../op.ts";
import { viewEntity } from "../read-file-state.ts";
import type { FileAdapter } from "./file-adapter.ts";
import { emptyImage, type FileImage } from "./file-image.ts";
import type { StoreLog } from "./store-log.ts";

/** A file in memory. */
export interface LoadedFile {
  name: string;
  low: Low<FileImage>;
  adapter: FileAdapter;
  /** The newest log number applied to it. */
  lastOp: number;
  /** About the memory it takes. */
  bytes: number;
  /** An erasure that has yet to happen on the disk, by its log number. */
  toErase?: number;
  /** Erased, and nothing stored since. */
  gone: boolean;
  /** Why nothing can be done with it. */
  damage?: Fault;
  /** Ends when the last write that was begun has ended. */
  writing: Promise<void>;
  /** Asked for since the cache last looked for files to drop. */
  used: boolean;
}

/** Files in memory, those dropped first that were not used for long (each use gives a second chance); a file that the log holds more of than the disk stays. */
export interface FileCache {
  /** A loaded, undamaged file. */
  get(name: string): LoadedFile | undefined;
  /** A loaded file, damaged or not. */
  peek(name: string): LoadedFile | undefined;
  /** Rejects with a Fault when the file is damaged beyond repair. */
  load(name: string): Promise<LoadedFile>;
  /** Like `load`, but hands out a damaged file too, with its `damage`. */
  loadAnyhow(name: string): Promise<LoadedFile>;
  /** One frozen value of an entity for all readers; weighed with the file from then on. */
  view<T>(file: LoadedFile, key: EntityKey): Versioned<DeepReadonly<T>>;
  /** Applies an op to a loaded file; returns how to take it back. */
  apply(file: LoadedFile, op: Op, logSeq: number): () => void;
  all(): LoadedFile[];
  /** Weighs a file anew after it was written, and makes room if it can go now. */
  written(file: LoadedFile): void;
}

/** Whether a generation (or two) on the disk holds all of a file up to a log number. */
export function holds(file: LoadedFile, logSeq: number, generation: "current" | "previous"): boolean {
  if (file.toErase !== undefined) return false;
  return file.gone || logSeq === 0 || file.adapter.generations[generation] >= logSeq;
}

/** What a loaded file takes beside its texts, and a stored text by its length: one with a Han character in it has two bytes for each. Measured. */
const emptyBytes = 4_096;
const bytesOf = (json: string | null): number => 96 + 2 * (json?.length ?? 0);

/** Kept whatever they weigh, so that the files of one change fit together. */
const alwaysKept = 64;

/** Entities of which a copy is kept beside the text: those of the conversations that go on at the moment. */
const youngest = 512;

export function createFileCache(given: {
  open: (file: string) => FileAdapter;
  limitBytes: number;
  alarm: StoreLog;
  /** Called for a file that was restored and is not whole on the disk yet. */
  onRestored: (file: LoadedFile) => void;
}): FileCache {
  const files = new Map<string, LoadedFile>();
  const loading = new Map<string, Promise<LoadedFile>>();
  const young: KeptEntity[] = [];
  let oldest = 0;
  let total = 0;
  let evicting = false;

  /** A copy for each would double the memory. */
  function keepYoung(entity: KeptEntity | undefined): void {
    if (entity?.fresh === undefined) return;
    const before = young[oldest];
    if (before) before.fresh = undefined;
    young[oldest] = entity;
    oldest = (oldest + 1) % youngest;
  }

  async function readIn(name: string): Promise<LoadedFile> {
    const adapter = given.open(name);
    const low = new Low<FileImage>(adapter, emptyImage(name));
    const file: LoadedFile = {
      name,
      low,
      adapter,
      lastOp: 0,
      bytes: emptyBytes,
      gone: false,
      writing: Promise.resolve(),
      used: false,
    };
    try {
      await low.read();
      file.lastOp = low.data.folded;
      file.bytes += weigh(low.data);
    } catch (error) {
      if (!(error instanceof Fault))
        throw new Fault("store-failed", "a stored file could not be read", { cause: error });
      file.damage = error;
      given.alarm.error({ event: "store.damaged", file: name, why: error.message }, "a stored file cannot be used");
    }
    files.set(name, file);
    total += file.bytes;
    evictSoon();
    if (!file.damage && file.lastOp > 0 && adapter.generations.current < 0) given.onRestored(file);
    return file;
  }

  function weighMore(file: LoadedFile, bytes: number): void {
    file.bytes += bytes;
    total += bytes;
    evictSoon();
  }

  function evictSoon(): void {
    if (evicting || total <= given.limitBytes) return;
    evicting = true;
    setImmediate(() => {
      evicting = false;
      let left = files.size;
      for (const [name, file] of files) {
        if (total <= given.limitBytes || left <= alwaysKept) return;
        if (name === workFile || file.damage || !holds(file, file.lastOp, "current")) continue;
        files.delete(name);
        if (file.used) {
          file.used = false;
          files.set(name, file);
          continue;
        }
        total -= file.bytes;
        left -= 1;
      }
    });
  }

  async function loadAnyhow(name: string): Promise<LoadedFile> {
    const known = files.get(name);
    if (known) return known;
    const reading = loading.get(name) ?? readIn(name).finally(() => loading.delete(name));
    loading.set(name, reading);
    return reading;
  }

  return {
    get(name) {
      const file = files.get(name);
      if (!file || file.damage) return undefined;
      file.used = true;
      return file;
    },
    async load(name) {
      const file = await loadAnyhow(name);
      if (file.damage) throw new Fault("store-failed", file.damage.message, { cause: file.damage });
      return file;
    },
    loadAnyhow,
    peek: (name) => files.get(name),
    view(file, key) {
      const kept = file.low.data.state.entities.get(key);
      if (kept && !kept.shown) weighMore(file, bytesOf(kept.json));
      return viewEntity(kept);
    },
    apply(file, op, logSeq) {
      const { lastOp, gone, toErase, damage } = file;
      const { born } = file.low.data;
      const replaced = op.op === "put" ? file.low.data.state.entities.get(op.key) : undefined;
      const undo = applyOp(file.low.data.state, op, logSeq);
      if (op.op === "put") keepYoung(file.low.data.state.entities.get(op.key));
      const erases = op.op === "erase";
      file.lastOp = logSeq;
      file.gone = erases;
      if (erases) {
        Object.assign(file, { toErase: logSeq, damage: undefined });
        for (const entity of young) entity.fresh = undefined;
      }
      file.low.data.born = erases ? 0 : born || logSeq;
      weighMore(file, ("json" in op ? bytesOf(op.json) : 32) - (replaced ? weightOf(replaced) : 0));
      return () => {
        undo();
        Object.assign(file, { lastOp, gone, toErase, damage });
        file.low.data.born = born;
      };
    },
    all: () => [...files.values()],
    written(file) {
      if (files.get(file.name) !== file) return;
      total -= file.bytes;
      file.bytes = emptyBytes + weigh(file.low.data);
      total += file.bytes;
      evictSoon();
    },
  };
}

const weightOf = ({ json, shown }: KeptEntity): number => bytesOf(json) * (shown ? 2 : 1);

function weigh({ state }: FileImage): number {
  let bytes = 0;
  for (const kept of state.entities.values()) bytes += weightOf(kept);
  for (const kept of state.entries.values()) for (const { json } of kept) bytes += bytesOf(json);
  for (const { items } of state.lists.values()) for (const { json } of items.values()) bytes += bytesOf(json);
  return bytes;
}
