import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import { wordsByLanguage } from "./words-schema.ts";

const schema = z.record(z.string(), wordsByLanguage);

export type CommandWords = z.infer<typeof schema>;

/** Commands that the dialog engine acts on; a file that lacks one is refused. */
const needed = [
  "cancel",
  "back",
  "help-why",
  "repeat",
  "yes",
  "no",
  "agent",
  "resend",
  "other-way",
  "continue",
  "leave-queue",
  "how-long",
  "if-late",
  "anyone-there",
  "no-complaint",
  "urgent",
  "where-money",
  "when-money",
  "none-of-these",
  "bye",
];

/** Reads knowledge/commands.yaml: the words that steer any dialog. */
export function readCommands(dir: string): { words: CommandWords; problems: Problem[] } {
  const shownAs = "knowledge/commands.yaml";
  const read = readYaml(join(dir, "commands.yaml"), schema, shownAs);
  const missing = needed.filter((name) => read.value && !(name in read.value));
  return {
    words: read.value ?? {},
    problems: [
      ...read.problems,
      ...missing.map((name) => ({ file: shownAs, line: 1, message: `no words for "${name}"` })),
    ],
  };
}
