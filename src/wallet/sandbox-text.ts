import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { z } from "zod";
import { projectRoot } from "./project-root.ts";

export type SandboxLanguage = "zh-Hans" | "en";

/** A sentence of sandbox-text.yaml with its {placeholders} filled; a missing id or value is a fault of ours and throws. */
export type SandboxText = (language: SandboxLanguage, id: string, values?: Record<string, string>) => string;

const schema = z.record(z.string(), z.strictObject({ "zh-Hans": z.string().min(1), en: z.string().min(1) }));

export type SandboxPhrases = z.infer<typeof schema>;

/** Every sentence the sandbox wallet shows or sends, in its two languages. */
export function readSandboxPhrases(path: string = join(projectRoot(), "src/wallet/sandbox-text.yaml")): SandboxPhrases {
  return schema.parse(load(readFileSync(path, "utf8"), { schema: CORE_SCHEMA }));
}

export function createSandboxText(phrases: SandboxPhrases): SandboxText {
  return (language, id, values = {}) => {
    const phrase = Object.hasOwn(phrases, id) ? phrases[id] : undefined;
    if (!phrase) throw new Error(`sandbox-text.yaml has no ${id}`);
    return phrase[language].replace(/\{([a-z-]+)\}/g, (_whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`sandbox-text.yaml ${id}: no value for {${name}}`);
      return value;
    });
  };
}
