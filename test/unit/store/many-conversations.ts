import { stat } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Store } from "../../../src/domain/store.ts";
import { createStoreDirectory, filesBelow } from "./store-directory.ts";

/** What half of the conversations, and then all of them, took: bytes of live memory while open, and on the disk once closed. */
export interface Taken {
  heapAtHalf: number;
  heapAtEnd: number;
  diskAtHalf: number;
  diskAtEnd: number;
  /** Conversations that did not read back as they were written. */
  wrong: string[];
}

const entriesEach = 4;
/** Few, because what is written together goes into one segment of the log, and stays in memory until that is folded. */
const atOnce = 5;

/** Fills a store with conversations of about `bytesEach` and looks at what they take in memory and on the disk. */
export async function fillWith(given: {
  conversations: number;
  bytesEach: number;
  cacheBytes: number;
}): Promise<Taken> {
  const directory = await createStoreDirectory();
  const half = given.conversations / 2;
  const text = "字".repeat(Math.floor(given.bytesEach / (entriesEach + 1) / 2));
  const open = () =>
    directory.open({ tuning: { cacheBytes: given.cacheBytes, segmentBytes: 256 * 1024, segmentAgeMs: 600_000 } });

  const write = (store: Store, id: number) =>
    store.commit({
      put: { [`conversation/c${id}#state`]: `${id} ${text}` },
      append: Array.from({ length: entriesEach }, (_, n) => ({
        stream: `conversation/c${id}#transcript`,
        entry: `${n} ${text}`,
      })),
    });
  async function fill(from: number, to: number): Promise<{ heap: number; disk: number }> {
    const store = await open();
    const before = await liveHeap();
    for (let at = from; at < to; at += atOnce)
      await Promise.all(Array.from({ length: Math.min(atOnce, to - at) }, (_, more) => write(store, at + more)));
    const heap = (await liveHeap()) - before;
    await store.close();
    return { heap, disk: await diskBytes(directory.dir) };
  }
  try {
    const first = await fill(0, half);
    const second = await fill(half, given.conversations);
    const store = await open();
    const wrong: string[] = [];
    for (let id = 0; id < given.conversations; id += Math.ceil(given.conversations / 97)) {
      const state = await store.read<string>(`conversation/c${id}#state`);
      const entries = await store.tail<string>(`conversation/c${id}#transcript`, 0);
      if (state.value !== `${id} ${text}` || entries.length !== entriesEach) wrong.push(`c${id}`);
    }
    return {
      ...{ heapAtHalf: first.heap, heapAtEnd: second.heap },
      ...{ diskAtHalf: first.disk, diskAtEnd: second.disk, wrong },
    };
  } finally {
    await directory.cleanUp();
  }
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

async function liveHeap(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    await new Promise(setImmediate);
    collect();
  }
  return process.memoryUsage().heapUsed;
}

async function diskBytes(dir: string): Promise<number> {
  let bytes = 0;
  for (const path of await filesBelow(dir)) bytes += (await stat(path)).size;
  return bytes;
}
