import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";

/** A list that people review, with what is wrong in it and the line of each entry. No file: an empty one. */
export function readReview<Entry>(
  file: string,
  entry: z.ZodType<Entry>,
  shownAs: string,
): { entries: Entry[]; lineOf: (at: number) => number; problems: Problem[] } {
  if (!existsSync(file)) return { entries: [], lineOf: () => 1, problems: [] };
  const read = readYaml(file, z.array(entry), shownAs);
  return { entries: read.value ?? [], lineOf: (at) => read.lineOf([at]), problems: read.problems };
}

/** Adds one entry to a list that people review, `head` above it when it is new; written aside and renamed, for this user's eyes only. */
export function addToReview(file: string, head: string, entry: object): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const before = existsSync(file) ? readFileSync(file, "utf8") : head;
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${before}${stringify([entry], { lineWidth: 0 })}`, { mode: 0o600 });
  chmodSync(aside, 0o600);
  renameSync(aside, file);
}
