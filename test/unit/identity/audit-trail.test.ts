import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { verifyTrail } from "../../../src/cli/verify-trail.ts";
import { audited } from "../../../src/identity/audit.ts";
import { chainHash } from "../../../src/store/chain.ts";
import { sealFile, unsealFile } from "../../../src/store/lowdb/sealed-file.ts";
import { createStoreDirectory, filesBelow } from "../store/store-directory.ts";

type Line = [seq: number, chained: { hash: string; prev: string; entry: { outcome: string } }];
interface Image {
  head: { heads: [string, { last: number; hash?: string }][] };
  entries: [string, Line[]][];
}
const length = 12;

/** What somebody who even has the keys might do to the file. */
const tamperings: [what: string, tamper: (lines: Line[], image: Image) => Line[], brokenAt: number][] = [
  ["the first line is taken out", (lines) => lines.slice(1), 1],
  ["a line is taken out", (lines) => lines.toSpliced(4, 1), 6],
  ["the newest line is taken out", (lines) => lines.slice(0, -1), length],
  ["all are taken out", () => [], length],
  [
    "a line is changed",
    (lines) => {
      lines[6]![1].entry.outcome = "allowed";
      return lines;
    },
    7,
  ],
  [
    "a line is changed and given its new hash",
    (lines) => {
      const [seq, line] = lines[6]!;
      line.entry.outcome = "allowed";
      line.hash = chainHash(line.prev, seq, line.entry);
      return lines;
    },
    8,
  ],
  ["two lines change places", (lines) => [...lines.slice(0, 3), lines[4]!, lines[3]!, ...lines.slice(5)], 5],
  [
    "two lines change places and numbers",
    (lines) => {
      const [third, fourth] = [lines[3]![1], lines[4]![1]];
      return [...lines.slice(0, 3), [4, fourth], [5, third], ...lines.slice(5)];
    },
    4,
  ],
  ["a line is there twice", (lines) => lines.toSpliced(5, 0, lines[4]!), 5],
];

describe("the audit trail on disk", () => {
  let directory: Awaited<ReturnType<typeof createStoreDirectory>>;
  let head = "";
  beforeAll(async () => {
    directory = await createStoreDirectory();
    const store = await directory.open();
    for (let line = 1; line <= length; line += 1)
      await store.commit({
        append: [audited({ at: "2026-11-22T02:00:00.000Z", act: "wallet.freeze", outcome: `refused ${line}` })],
      });
    ({ head } = await verifyTrail(store));
    await store.close();
  });
  afterAll(() => directory.cleanUp());

  /** A copy of the directory with the trail's file rewritten as its keys' holder could. */
  async function tampered(tamper: (lines: Line[], image: Image) => Line[]) {
    const dir = await directory.killedCopy();
    const files = (await filesBelow(dir)).filter(
      (file) => basename(file).startsWith("main.") || (/\/audit\/main[^/]*$/.test(file) && !file.includes("/known/")),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const read = unsealFile(await readFile(file), directory.seal);
      if (read.state !== "whole") throw new Error(`${file}: ${read.state}`);
      const image = JSON.parse(read.text) as Image;
      image.entries = image.entries.map(([stream, lines]) => [stream, tamper(lines, image)]);
      await writeFile(file, sealFile([JSON.stringify(image)], directory.seal));
    }
    const store = await directory.open({ dir });
    try {
      return await verifyTrail(store, head);
    } finally {
      await store.close();
    }
  }

  it("is intact as it was written", async () => {
    expect(await tampered((lines) => lines)).toEqual({ entries: length, head, verdict: "intact" });
    expect(head).toMatch(/^12:[0-9a-f]{64}$/);
  });

  it.each(tamperings)("is found broken when %s", async (_, tamper, brokenAt) => {
    expect((await tampered(tamper)).verdict).toEqual({ brokenAt });
  });

  it("is found to be another one when all of it was written anew", async () => {
    const rewritten = (lines: Line[], image: Image): Line[] => {
      let prev = "0".repeat(64);
      for (const [seq, line] of lines) {
        if (seq === 3) line.entry.outcome = "allowed";
        line.prev = prev;
        line.hash = chainHash(prev, seq, line.entry);
        prev = line.hash;
      }
      image.head.heads = image.head.heads.map(([stream, { last }]) => [stream, { last, hash: prev }]);
      return lines;
    };
    expect((await tampered(rewritten)).verdict).toEqual({ brokenAt: length });
  });
});
