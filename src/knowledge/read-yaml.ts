import { readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";
import { isCollection, isNode, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";

type Path = readonly PropertyKey[];

/** A parsed file: `value` is undefined when it did not fit the schema, and `problems` then says why. */
export interface YamlFile<T> {
  file: string;
  value: T | undefined;
  problems: Problem[];
  /** The line a value stands on; the nearest parent's when the path leads nowhere. */
  lineOf(path: Path): number;
}

/** Reads one YAML file through a schema and keeps the lines. An unreadable file is a problem, not an exception. */
export function readYaml<S extends z.ZodType>(path: string, schema: S, shownAs: string = path): YamlFile<z.infer<S>> {
  const text = textOf(path);
  if (text === undefined)
    return {
      file: shownAs,
      value: undefined,
      problems: [{ file: shownAs, line: 1, message: "cannot be read" }],
      lineOf: () => 1,
    };
  let found: Located | undefined;
  const located = () => (found ??= locate(text));
  const lineOf = (at: Path) => located().lineOf(at);
  const quick = quickly(text);
  const broken = quick ? [] : located().broken.map((problem) => ({ file: shownAs, ...problem }));
  if (broken.length > 0) return { file: shownAs, value: undefined, problems: broken, lineOf };
  const parsed = schema.safeParse(quick ? quick.value : located().value());
  if (parsed.success) return { file: shownAs, value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => ({
    file: shownAs,
    line: lineOf(issue.path),
    message: `${issue.path.join(".") || "the file"}: ${issue.message}`,
  }));
  return { file: shownAs, value: undefined, problems, lineOf };
}

/** What the text says, without its lines; undefined when it is not sound YAML. Six times as fast as keeping the lines. */
function quickly(text: string): { value: unknown } | undefined {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}

interface Located {
  broken: { line: number; message: string }[];
  value(): unknown;
  lineOf(path: Path): number;
}

/** The text read with its lines: only when there is something to say about it. */
function locate(text: string): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  return {
    broken: document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: error.message })),
    value: () => document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    node = node.get(key, true);
    const start = startOf(node);
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? ((node as Node).range?.[0] ?? undefined) : undefined;
}
