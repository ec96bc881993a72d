import type { EntityKey } from "../domain/store.ts";
import type { FileState } from "./file-state.ts";
import type { Op } from "./op.ts";

/** What puts the named entities of a file back as they are; of those that are not there, nothing. */
export function keptOps(file: string, state: FileState, keep: readonly EntityKey[]): Op[] {
  return keep.flatMap((key): Op[] => {
    const kept = state.entities.get(key);
    if (!kept || kept.json === null) return [];
    return [{ op: "put", file, key, version: kept.version, json: kept.json, at: "" }];
  });
}
