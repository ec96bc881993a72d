import { fileOf, type StreamKey } from "../domain/store.ts";

/** Entries of a stream in one file; longer streams go on in files of their own, so that folding an append never rewrites a long trail. */
export const entriesPerPage = 256;

/** The page that holds an entry. Page 0 is the stream's own file. */
export const pageOf = (seq: number): number => Math.floor((seq - 1) / entriesPerPage);

/** The file of a stream's page: "audit/main" for page 0, then "audit/main#trail@1". */
export const pageFile = (stream: StreamKey, page: number): string =>
  page === 0 ? fileOf(stream) : `${stream}@${page}`;
