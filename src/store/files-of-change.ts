import { type Change, fileOf } from "../domain/store.ts";
import { type FileState, workFile } from "./file-state.ts";
import { pageFile, pageOf } from "./stream-page.ts";

const lists = ["inbox", "inboxDone", "outbox", "outboxDone", "outboxRetry", "timers", "timersDone"] as const;

/**
 * The files a change reads or writes. Which pages of a stream belong to it is known only once the stream's own file
 * is there, so the caller loads what is named and asks again until nothing is missing.
 */
export function filesOfChange(change: Change, loaded: (file: string) => FileState | undefined): Set<string> {
  const files = new Set<string>();
  for (const record of [change.expect, change.put, change.add]) for (const key in record) files.add(fileOf(key));
  if (lists.some((list) => change[list] !== undefined)) files.add(workFile);
  if (change.epoch) files.add(fileOf(change.epoch.key));
  const appended = new Map<string, number>();
  for (const { stream, replaces } of change.append ?? []) {
    const file = fileOf(stream);
    files.add(file);
    if (replaces !== undefined) files.add(pageFile(stream, pageOf(replaces)));
    const head = loaded(file)?.heads.get(stream)?.last;
    const seq = (appended.get(stream) ?? head ?? 0) + 1;
    appended.set(stream, seq);
    files.add(pageFile(stream, pageOf(seq)));
  }
  return files;
}
