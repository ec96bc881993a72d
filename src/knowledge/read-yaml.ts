import { readFileSync } from "node:fs";
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const lineOf = (at: Path) => lineAt(offsetOf(document.contents, at));
  const broken = document.errors.map((error) => ({
    file: shownAs,
    line: lineAt(error.pos[0]),
    message: error.message,
  }));
  if (broken.length > 0) return { file: shownAs, value: undefined, problems: broken, lineOf };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file: shownAs, value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => ({
    file: shownAs,
    line: lineOf(issue.path),
    message: `${issue.path.join(".") || "the file"}: ${issue.message}`,
  }));
  return { file: shownAs, value: undefined, problems, lineOf };
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
