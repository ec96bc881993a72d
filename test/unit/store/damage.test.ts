import { createHash } from "node:crypto";
import { appendFile, copyFile, cp, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Store } from "../../../src/domain/store.ts";
import { createStoreDirectory, filesBelow } from "./store-directory.ts";

type Bytes = Buffer<ArrayBufferLike>;
const state = (id: string) => `conversation/${id}#state`;
const transcript = (id: string) => `conversation/${id}#transcript`;

const readAll = async (store: Store) => ({
  states: await Promise.all(["c1", "c2", "c3"].map((id) => store.read(state(id)))),
  transcripts: await Promise.all(["c1", "c2", "c3"].map((id) => store.tail(transcript(id), 0))),
  inbox: await store.inbox(),
  queue: await store.parts("work", "queue/"),
  ids: await store.ids("conversation"),
});

async function writeRound(store: Store, round: number): Promise<void> {
  for (const id of ["c1", "c2", "c3"]) {
    await store.commit({
      put: { [state(id)]: { id, round }, [`work#queue/${id}`]: { round } },
      append: [{ stream: transcript(id), entry: { text: `${id} says ${round}` } }],
      inbox: [
        {
          id: `${id}-${round}`,
          conversation: id,
          acceptedAt: "2026-01-01T00:00:00.000Z",
          input: { kind: "event", name: "e", key: `${round}` },
        },
      ],
    });
  }
}

const flip = (bytes: Bytes, bit: number): Bytes => {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
};
const spread = (count: number, below: number) =>
  Array.from({ length: count }, (_, n) => Math.floor(((n + 0.5) / count) * below));

/** What can become of a file, by name. */
const contentDamage = (bytes: Bytes): [string, Bytes][] => [
  ...spread(20, bytes.length).map((length): [string, Bytes] => [`cut to ${length} bytes`, bytes.subarray(0, length)]),
  ...spread(40, bytes.length * 8).map((bit): [string, Bytes] => [`bit ${bit} flipped`, flip(bytes, bit)]),
  ["empty", Buffer.alloc(0)],
  ["null", Buffer.from("null")],
  ["NULs", Buffer.alloc(bytes.length)],
  ["its end turned to NULs", Buffer.concat([bytes.subarray(0, -20), Buffer.alloc(20)])],
  ["a byte order mark before it", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ["a list", Buffer.from("[]")],
  ["an object", Buffer.from('{"entities":[]}')],
  ["something appended", Buffer.concat([bytes, Buffer.from("\n")])],
];

describe("damage", () => {
  let directory: Awaited<ReturnType<typeof createStoreDirectory>>;
  /** Closed properly: both generations of every file, nothing in the log. */
  let closed: string;
  /** Killed: two rounds in the files, a third in the log only. */
  let killed: string;
  let afterTwo: Awaited<ReturnType<typeof readAll>>;
  let afterThree: typeof afterTwo;
  let scratch = 0;

  beforeAll(async () => {
    directory = await createStoreDirectory();
    const first = await directory.open();
    await writeRound(first, 1);
    await writeRound(first, 2);
    afterTwo = await readAll(first);
    await first.close();
    closed = await directory.killedCopy();
    const second = await directory.open();
    await writeRound(second, 3);
    afterThree = await readAll(second);
    await new Promise((resolve) => setTimeout(resolve, 50));
    killed = await directory.killedCopy();
  });
  afterAll(() => directory.cleanUp());

  /** A store that is open may let go of a segment while it is copied: then it is copied anew. */
  const copyOf = async (from: string): Promise<string> => {
    scratch += 1;
    const copy = `${from}-${scratch}`;
    try {
      await cp(from, copy, { recursive: true });
    } catch (error) {
      if ((error as { code?: string }).code !== "ENOENT") throw error;
      return copyOf(from);
    }
    return copy;
  };
  const file = (dir: string, id: string) => join(dir, "files/conversation", `${id}.db`);
  const lastLog = async (dir: string) =>
    join(
      dir,
      "log",
      (await readdir(join(dir, "log")))
        .filter((name) => name.endsWith(".log"))
        .sort()
        .at(-1)!,
    );
  const opening = async (dir: string, check: (store: Store) => Promise<void>) => {
    const store = await directory.open({ dir });
    try {
      await check(store);
    } finally {
      await store.close();
      await rm(dir, { recursive: true });
    }
  };

  it("of one generation is repaired from the other and the log, and said once", async () => {
    for (const [from, expected] of [
      [closed, afterTwo],
      [killed, afterThree],
    ] as const) {
      const bytes = await readFile(file(from, "c1"));
      for (const [what, damaged] of contentDamage(bytes)) {
        const dir = await copyOf(from);
        await writeFile(file(dir, "c1"), damaged);
        directory.alarms.length = 0;
        await opening(dir, async (store) => expect([what, await readAll(store)]).toEqual([what, expected]));
        expect([what, directory.alarms]).toEqual([what, [{ level: "warn", event: "store.restored" }]]);
      }
    }
  });

  it("a missing file and one that another was put in place of are repaired the same way", async () => {
    for (const spoil of [
      (dir: string) => rm(file(dir, "c1")),
      (dir: string) => copyFile(file(dir, "c2"), file(dir, "c1")),
    ]) {
      const dir = await copyOf(killed);
      await spoil(dir);
      await opening(dir, async (store) => expect(await readAll(store)).toEqual(afterThree));
    }
  });

  it("stays repaired: the next start finds two good generations", async () => {
    const dir = await copyOf(killed);
    await writeFile(file(dir, "c1"), "");
    await (await directory.open({ dir })).close();
    directory.alarms.length = 0;
    await rm(join(dir, "files/conversation/c1.prev"));
    await opening(dir, async (store) => expect(await readAll(store)).toEqual(afterThree));
    expect(directory.alarms).toEqual([]);
  });

  it.each([
    [
      "both damaged",
      async (dir: string) => {
        await writeFile(file(dir, "c1"), "null");
        await writeFile(join(dir, "files/conversation/c1.prev"), Buffer.alloc(300));
      },
    ],
    [
      "both missing",
      async (dir: string) => {
        await rm(file(dir, "c1"));
        await rm(join(dir, "files/conversation/c1.prev"));
      },
    ],
    [
      "a directory in its place",
      async (dir: string) => {
        await rm(file(dir, "c1"));
        await mkdir(file(dir, "c1"));
      },
    ],
  ])("of both generations (%s) refuses the file, and only that, until a good one is put back", async (_name, spoil) => {
    for (const [from, expected] of [
      [closed, afterTwo],
      [killed, afterThree],
    ] as const) {
      const dir = await copyOf(from);
      await spoil(dir);
      directory.alarms.length = 0;
      const store = await directory.open({ dir });
      const failing = { code: "store-failed" };
      await expect(store.read(state("c1"))).rejects.toMatchObject(failing);
      await expect(store.tail(transcript("c1"), 0)).rejects.toMatchObject(failing);
      await expect(store.lastSeq(transcript("c1"))).rejects.toMatchObject(failing);
      await expect(store.parts("conversation/c1", "")).rejects.toMatchObject(failing);
      await expect(store.count("conversation/c1#n")).rejects.toMatchObject(failing);
      await expect(store.commit({ put: { [state("c1")]: 1, [state("c2")]: 1 } })).rejects.toMatchObject(failing);
      await expect(store.commit({ expect: { [state("c1")]: 0 } })).rejects.toMatchObject(failing);
      expect(await store.read(state("c2"))).toEqual(expected.states[1]);
      expect(await store.commit({ put: { "conversation/c9#state": 9 } })).toBe("done");
      expect(await store.ids("conversation")).toContain("c1");
      expect(directory.alarms.filter(({ level }) => level === "error")).toHaveLength(1);
      await store.close();
      await rm(file(dir, "c1"), { recursive: true, force: true });
      await copyFile(file(from, "c1"), file(dir, "c1"));
      await opening(dir, async (again) => {
        expect(await again.read(state("c1"))).toEqual(expected.states[0]);
        expect(await again.tail(transcript("c1"), 0)).toEqual(expected.transcripts[0]);
      });
    }
  });

  it("of a file that was written only once is repaired from the log alone", async () => {
    const dir = await copyOf(killed);
    const store = await directory.open({ dir, tuning: { segmentBytes: 3_000 } });
    await store.commit({ put: { "case/WL-1#case": "x".repeat(3_000) } });
    await store.commit({ put: { "case/WL-1#case": "second, in the next segment" } });
    while ((await filesBelow(dir)).every((path) => !path.endsWith("WL-1.db"))) await new Promise(setImmediate);
    await store.commit({ put: { "case/WL-1#case": "third" } });
    const copy = await copyOf(dir);
    await store.close();
    await rm(join(copy, "lock"), { force: true });
    expect((await filesBelow(copy)).filter((path) => path.endsWith("WL-1.prev"))).toEqual([]);
    await writeFile(join(copy, "files/case/WL-1.db"), "");
    await opening(copy, async (again) =>
      expect(await again.read("case/WL-1#case")).toEqual({ version: 3, value: "third" }),
    );
  });

  it("of a file that is not in memory is found when it is read, and repaired from generation n−1 and the log", async () => {
    const dir = await copyOf(closed);
    const store = await directory.open({ dir, tuning: { segmentBytes: 4_000, cacheBytes: 1 } });
    await store.commit({ put: { [state("c1")]: "newest" } });
    for (let n = 0; n < 120; n++) await store.commit({ put: { [`case/${n}#case`]: n } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writeFile(file(dir, "c1"), "null");
    expect((await store.read(state("c1"))).value).toBe("newest");
    expect(await store.tail(transcript("c1"), 0)).toEqual(afterTwo.transcripts[0]);
    await store.close();
  });

  it("a schema of another release is refused, not guessed at", async () => {
    const dir = await copyOf(killed);
    const bytes = await readFile(file(dir, "c1"));
    const sealed = bytes.subarray(bytes.indexOf(0x0a) + 1);
    const sum = createHash("sha256").update("0\n").update(sealed).digest("hex");
    await writeFile(file(dir, "c1"), Buffer.concat([Buffer.from(`walletline-store 0 ${sum}\n`), sealed]));
    await opening(dir, async (store) => {
      await expect(store.read(state("c1"))).rejects.toThrow("schema 0");
      expect((await store.read(state("c2"))).version).toBe(3);
    });
  });

  it("of the file work blocks the start, with its path in the message", async () => {
    const bytes = await readFile(join(killed, "files/work.db"));
    for (const [what, damaged] of contentDamage(bytes)) {
      const dir = await copyOf(killed);
      await writeFile(join(dir, "files/work.db"), damaged);
      await expect(directory.open({ dir }).then(() => what)).rejects.toThrow(/work\.db cannot be used: /);
      await rm(dir, { recursive: true });
    }
  });

  it("the file work is restored when an operator moved the damaged one away, and refused when none is left", async () => {
    for (const [from, expected] of [
      [closed, afterTwo],
      [killed, afterThree],
    ] as const) {
      const dir = await copyOf(from);
      await rename(join(dir, "files/work.db"), join(dir, "files/work.bad"));
      await opening(dir, async (store) => expect(await readAll(store)).toEqual(expected));
      const none = await copyOf(from);
      await rm(join(none, "files/work.db"));
      await rm(join(none, "files/work.prev"));
      await expect(directory.open({ dir: none })).rejects.toThrow(/work\.db cannot be used: it is missing/);
    }
  });

  it("missing directories block the start or refuse the files, and nothing starts empty", async () => {
    for (const gone of ["files/conversation", "known/conversation", "log", "files", "known"]) {
      const dir = await copyOf(killed);
      await rm(join(dir, gone), { recursive: true });
      await expect(directory.open({ dir }).then(() => gone)).rejects.toThrow();
    }
    const rest = await copyOf(killed);
    for (const gone of ["log", "files/work.db", "files/work.prev", "known/work"])
      await rm(join(rest, gone), { recursive: true });
    await expect(directory.open({ dir: rest })).rejects.toThrow("backup");
  });

  it("of the log blocks the start wherever it is", async () => {
    const path = await lastLog(killed);
    const bytes = await readFile(path);
    const spoiled = contentDamage(bytes).filter(([what]) => what !== "something appended");
    for (const bit of spread(60, 8)) spoiled.push([`last bit ${bit}`, flip(bytes, bytes.length * 8 - 1 - bit)]);
    for (const [what, damaged] of spoiled) {
      const dir = await copyOf(killed);
      await writeFile(await lastLog(dir), damaged);
      await expect(directory.open({ dir }).then(() => what)).rejects.toThrow(/log/);
      await rm(dir, { recursive: true });
    }
    const dir = await copyOf(killed);
    await rm(await lastLog(dir));
    await expect(directory.open({ dir })).rejects.toThrow(/log/);
  });

  it("a torn last line is cut off, at every byte of it, and the log goes on", async () => {
    const bytes = await readFile(await lastLog(killed));
    const line = bytes.subarray(bytes.lastIndexOf(0x0a, -2) + 1, -1);
    const text = line
      .toString()
      .replace(/"from":(\d+),"to":(\d+)/, (_all, from, to) => `"from":${Number(from) + 1},"to":${Number(to) + 1}`);
    for (const length of spread(25, text.length)) {
      for (const rest of [text.slice(0, length), text.slice(0, length) + "\0".repeat(30), "\0".repeat(length + 1)]) {
        const dir = await copyOf(killed);
        await appendFile(await lastLog(dir), rest);
        const store = await directory.open({ dir });
        expect(await readAll(store)).toEqual(afterThree);
        await store.commit({ put: { [state("c3")]: "after" } });
        await store.close();
        await opening(dir, async (again) => expect((await again.read(state("c3"))).value).toBe("after"));
      }
    }
  });

  it("of the mark beside the log does no harm, and without it a torn line is still told from damage", async () => {
    for (const mark of [undefined, Buffer.alloc(0), Buffer.alloc(40), Buffer.from("x".repeat(40))]) {
      const dir = await copyOf(killed);
      await (mark ? writeFile(join(dir, "log/mark"), mark) : rm(join(dir, "log/mark")));
      await opening(dir, async (store) => expect(await readAll(store)).toEqual(afterThree));
    }
    const dir = await copyOf(killed);
    await rm(join(dir, "log/mark"));
    const handle = await open(await lastLog(dir), "r+");
    const { size } = await handle.stat();
    await handle.write("#", size - 200);
    await handle.close();
    await expect(directory.open({ dir })).rejects.toThrow(/line \d+, at byte \d+, is not as it was written/);
  });

  it("leftover temporary files are cleared away", async () => {
    const dir = await copyOf(killed);
    await writeFile(join(dir, "tmp/left-over"), "half a fi");
    const store = await directory.open({ dir });
    expect((await filesBelow(dir)).filter((path) => path.includes("left-over"))).toEqual([]);
    expect(await readAll(store)).toEqual(afterThree);
    await store.close();
  });
});
