import { Fault } from "../../domain/fault.ts";
import { workFile } from "../file-state.ts";
import { kindOf } from "../resolve-change.ts";

/** Longest encoded name: file systems allow 255 bytes, and the ending takes a few. */
const longestName = 240;

/** Where things lie below the data directory. Ids show in file names, percent-encoded. */
export interface StorePaths {
  root: string;
  lock: string;
  temporary: string;
  log: string;
  mark: string;
  files: string;
  known: string;
  segment(number: number): string;
  /** The file, its generation n−1, and the sign that it was ever stored. */
  of(file: string): { dir: string; current: string; previous: string; knownDir: string; known: string };
}

/** Paths are joined with "/" on purpose: they are used as they are, also in messages. */
export function storePaths(root: string): StorePaths {
  const files = `${root}/files`;
  const known = `${root}/known`;
  const log = `${root}/log`;
  return {
    root,
    lock: `${root}/lock`,
    temporary: `${root}/tmp`,
    log,
    mark: `${log}/mark`,
    files,
    known,
    segment: (number) => `${log}/${String(number).padStart(8, "0")}.log`,
    of(file) {
      const kind = kindOf(file);
      const dir = kind === undefined ? files : `${files}/${encodeName(kind)}`;
      const knownDir = kind === undefined ? known : `${known}/${encodeName(kind)}`;
      const name = encodeName(kind === undefined ? workFile : file.slice(kind.length + 1));
      return {
        dir,
        current: `${dir}/${name}.db`,
        previous: `${dir}/${name}.prev`,
        knownDir,
        known: `${knownDir}/${name}`,
      };
    },
  };
}

/** An id as a file name: no separator, no leading dot, no ending of ours, at most 240 bytes. */
export function encodeName(id: string): string {
  const name = /\p{Surrogate}/u.test(id) ? "" : encodeURIComponent(id).replaceAll(".", "%2E").replaceAll("*", "%2A");
  if (name === "" || name.length > longestName) {
    throw new Fault("store-failed", `an id must be 1 to ${longestName} bytes of well-formed text once percent-encoded`);
  }
  return name;
}

/** The id that such a file name stands for. */
export const decodeName = (name: string): string => decodeURIComponent(name);
