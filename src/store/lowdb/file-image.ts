import { emptyFileState, type FileState } from "../file-state.ts";

/** A file as lowdb holds it: its state, and up to which log number the log is folded into it. */
export interface FileImage {
  file: string;
  /** The log number of the first change it ever had; 0 while it has had none. */
  born: number;
  folded: number;
  /** Numbers of the log segments that were live; only in the file "work". */
  segments?: number[];
  state: FileState;
}

/** Deleted entities and expired counters are remembered this long, for those who read them before. */
const rememberedMs = 48 * 60 * 60_000;

export const emptyImage = (file: string): FileImage => ({ file, born: 0, folded: 0, state: emptyFileState() });

/** Characters from which on a new piece begins. */
const pieceChars = 8_192;

/** One JSON text, in pieces. Stored values go in as the JSON they are, entries that were taken out do not. */
export function encodeImage({ file, born, folded, segments, state }: FileImage): string[] {
  const pieces: string[] = [];
  let piece = "";
  const put = (text: string): void => {
    piece += text;
    if (piece.length < pieceChars) return;
    pieces.push(piece);
    piece = "";
  };
  const rows = <T>(all: Iterable<T>, row: (one: T) => void): void => {
    let before = "";
    for (const one of all) {
      put(before);
      row(one);
      before = ",";
    }
  };
  const heads = [...state.heads];
  put(`{"head":${q({ file, born, folded, segments, kinds: [...state.kinds], counters: [...state.counters], heads })}`);
  put(',"entities":[');
  rows(state.entities, ([key, { version, json, deletedAt }]) =>
    put(`[${q(key)},${version},${json ?? "null"}${deletedAt ? `,${q(deletedAt)}` : ""}]`),
  );
  put('],"entries":[');
  rows(state.entries, ([stream, kept]) => {
    put(`[${q(stream)},[`);
    const live = kept.filter(({ until }) => until === undefined);
    rows(live, ({ seq, json }) => put(`[${seq},${json}]`));
    put("]]");
  });
  put('],"lists":[');
  rows(state.lists, ([name, { last, items }]) => {
    put(`[${q(name)},${last},[`);
    rows(items, ([id, { order, json }]) => put(`[${q(id)},${order},${json}]`));
    put("]]");
  });
  pieces.push(`${piece}]}`);
  return pieces;
}

/** Trusts the text: it was sealed by us, and its seal and checksum were found whole. */
export function decodeImage(text: string): FileImage {
  const { head, entities, entries, lists } = JSON.parse(text) as Stored;
  return {
    file: head.file,
    born: head.born,
    folded: head.folded,
    ...(head.segments ? { segments: head.segments } : {}),
    state: {
      kinds: new Set(head.kinds),
      counters: new Map(head.counters),
      heads: new Map(head.heads),
      entities: new Map(
        entities.map(([key, version, value, deletedAt]) => [
          key,
          deletedAt === undefined ? { version, json: q(value) } : { version, json: null, deletedAt },
        ]),
      ),
      entries: new Map(
        entries.map(([name, kept]) => [name, kept.map(([seq, entry]) => ({ seq, json: q(entry), since: 0 }))]),
      ),
      lists: new Map(
        lists.map(([name, last, items]) => [
          name,
          { last, items: new Map(items.map(([id, order, item]) => [id, { order, json: q(item) }])) },
        ]),
      ),
    },
  };
}

/** Forgets deleted entities and expired counters once nobody can still be waiting to write on top of them. */
export function forgetOld(state: FileState, at: string): void {
  const before = Date.parse(at) - rememberedMs;
  for (const [key, { deletedAt }] of state.entities) {
    if (deletedAt !== undefined && Date.parse(deletedAt) < before) state.entities.delete(key);
  }
  for (const [key, { expiresAt }] of state.counters) {
    if (Date.parse(expiresAt) < before) state.counters.delete(key);
  }
}

interface Stored {
  head: {
    file: string;
    born: number;
    folded: number;
    segments?: number[];
    kinds: string[];
    counters: [string, { value: number; expiresAt: string }][];
    heads: [string, { last: number; hash?: string }][];
  };
  entities: [string, number, unknown, string?][];
  entries: [string, [number, unknown][]][];
  lists: [string, number, [string, number, unknown][]][];
}

const q = (value: unknown): string => JSON.stringify(value);
