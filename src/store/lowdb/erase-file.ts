import { Fault } from "../../domain/fault.ts";
import type { EntityKey } from "../../domain/store.ts";
import { workFile } from "../file-state.ts";
import { keptOps } from "../kept-ops.ts";
import type { Op } from "../op.ts";
import { kindOf } from "../resolve-change.ts";
import { pageFile, pageOf } from "../stream-page.ts";
import type { Disk } from "./disk.ts";
import type { FileCache, LoadedFile } from "./file-cache.ts";
import type { FileTurns } from "./file-turns.ts";
import type { Folding } from "./folding.ts";
import type { GroupLog } from "./group-log.ts";
import { decodeName, type StorePaths } from "./store-paths.ts";

interface Parts {
  disk: Disk;
  paths: StorePaths;
  cache: FileCache;
  folding: Folding;
  log: GroupLog;
  turns: FileTurns;
}

/** Erases a file with the pages of its streams, and every log segment up to the erasure. Also erases what is damaged, unless something of it is to be kept. */
export async function eraseFile(name: string, keep: readonly EntityKey[], parts: Parts): Promise<void> {
  const { cache, folding, log, turns } = parts;
  if (name === workFile) throw new Fault("store-failed", 'the file "work" cannot be erased');
  const signs = await pagesOnDisk(name, parts);
  const files = () => new Set([name, ...signs, ...pagesInHeads(cache.peek(name))]);
  const prepare = () => {
    const missing = [...files()].filter((file) => !cache.peek(file));
    return missing.length === 0 ? undefined : Promise.all(missing.map((file) => cache.loadAnyhow(file)));
  };
  const erased = await turns.take([name], prepare, () => ({
    names: [...files()],
    done: submit([...files()], keptOf(name, keep, parts), parts),
  }));
  const seq = await erased.done;
  for (const file of erased.names) await folding.write(await cache.loadAnyhow(file));
  await log.rotate();
  await folding.run(true);
  const traces = log.closed().find(({ first, files }) => first <= seq && erased.names.some((file) => files.has(file)));
  const left = traces ?? (log.open().first <= seq ? log.open() : undefined);
  if (left)
    throw new Fault(
      "store-failed",
      `the file is erased, but log segment ${left.number} could not be let go and holds traces of it`,
    );
}

function keptOf(name: string, keep: readonly EntityKey[], { cache }: Parts): Op[] {
  if (keep.length === 0) return [];
  const file = cache.peek(name);
  if (!file || file.damage)
    throw new Fault("store-failed", `${name} is damaged, and what is to be kept of it cannot be read`);
  return keptOps(name, file.low.data.state, keep);
}

/** One record: whoever reads it after a crash finds the file whole, or erased with what was kept. */
function submit(names: string[], kept: Op[], { cache, log }: Parts): Promise<number> {
  const ops = [...names.map((file): Op => ({ op: "erase", file })), ...kept];
  const seq = log.nextSeq();
  const undo = ops.map((op) => cache.apply(cache.peek(op.file)!, op, seq));
  return new Promise((resolve, reject) => {
    log.submit(ops, {
      durable: () => resolve(seq),
      refused(error) {
        for (const back of undo.reverse()) back();
        reject(error);
      },
    });
  });
}

function pagesInHeads(file: LoadedFile | undefined): string[] {
  const heads = file && !file.damage ? [...file.low.data.state.heads] : [];
  return heads.flatMap(([stream, { last }]) =>
    Array.from({ length: Math.max(0, pageOf(last)) }, (_, page) => pageFile(stream, page + 1)),
  );
}

/** Pages are looked for on the disk as well: a damaged file cannot name them. */
async function pagesOnDisk(name: string, { disk, paths }: Parts): Promise<string[]> {
  const kind = kindOf(name);
  const known = kind === undefined ? [] : ((await disk.list(paths.of(name).knownDir)) ?? []);
  return known.map((sign) => `${kind}/${decodeName(sign)}`).filter((file) => file.startsWith(`${name}#`));
}
