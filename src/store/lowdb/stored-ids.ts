import { kindOf } from "../resolve-change.ts";
import type { Disk } from "./disk.ts";
import type { FileCache } from "./file-cache.ts";
import { decodeName, type StorePaths } from "./store-paths.ts";

/** Ids of a kind: those with a sign on the disk, and those the log alone holds yet; in order. */
export async function storedIds(
  kind: string,
  given: { disk: Disk; paths: StorePaths; cache: FileCache },
): Promise<string[]> {
  const { knownDir } = given.paths.of(`${kind}/-`);
  const names = new Set(((await given.disk.list(knownDir)) ?? []).map(decodeName));
  for (const { name, gone, lastOp } of given.cache.all()) {
    if (kindOf(name) !== kind || lastOp === 0) continue;
    const id = name.slice(kind.length + 1);
    if (gone) names.delete(id);
    else names.add(id);
  }
  return [...names].filter((id) => !id.includes("#")).sort();
}
