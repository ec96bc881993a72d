import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { DangerSigns } from "../domain/danger.ts";
import { type Language, languages } from "../domain/language.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { type AreaFile, areaSchema } from "./area-schema.ts";
import { checkIntents } from "./check-intents.ts";
import { dangerMessagesSchema, dangerSchema, toDangerSigns } from "./danger-schema.ts";
import { type Holidays, holidaysSchema } from "./holidays-schema.ts";
import type { Intent, KnowledgeRow } from "./intent.ts";
import { lexiconSchema, toLexicon } from "./lexicon-schema.ts";
import type { Problem } from "./problem.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { type WalletFacts, walletSchema } from "./wallet-facts.ts";

/** All the bot knows, read and checked. */
export interface Knowledge {
  /** By id, in the order of the files. */
  intents: ReadonlyMap<string, Intent>;
  wallet: WalletFacts;
  holidays: Holidays;
  lexicon: Lexicon;
  danger: DangerSigns;
  /** Every utterance, `out` ones included. */
  rows: readonly KnowledgeRow[];
  /** Traditional words that win over the derived ones: [derived, wanted]. */
  hantOverrides: readonly (readonly [string, string])[];
}

export type KnowledgeOutcome = { ok: true; knowledge: Knowledge } | { ok: false; problems: Problem[] };

/** Reads a knowledge folder. Everything wrong in any of its files is told at once. */
export function readKnowledge(dir: string): KnowledgeOutcome {
  const wallet = readYaml(join(dir, "wallet.yaml"), walletSchema, "knowledge/wallet.yaml");
  const holidays = readYaml(join(dir, "holidays.yaml"), holidaysSchema, "knowledge/holidays.yaml");
  const lexicon = readYaml(join(dir, "lexicon.yaml"), lexiconSchema, "knowledge/lexicon.yaml");
  const danger = readYaml(join(dir, "danger-signs.yaml"), dangerSchema, "knowledge/danger-signs.yaml");
  const dangerMessages = readYaml(
    join(dir, "danger-messages.yaml"),
    dangerMessagesSchema,
    "knowledge/danger-messages.yaml",
  );
  const overrides = readYaml(
    join(dir, "zh-hant-overrides.yaml"),
    z.record(z.string(), z.string()).nullable(),
    "knowledge/zh-hant-overrides.yaml",
  );
  const files = areaNames(dir).map((name) => readYaml(join(dir, "areas", name), areaSchema, `knowledge/areas/${name}`));
  const problems: Problem[] = [wallet, holidays, lexicon, danger, dangerMessages, overrides, ...files].flatMap(
    (file) => file.problems,
  );
  if (files.length === 0) problems.push({ file: "knowledge/areas", line: 1, message: "no area file found" });
  const entries = files.flatMap(intentsOf);
  const rows = files.flatMap(rowsOf);
  problems.push(
    ...checkIntents(entries, {
      placeholders: wallet.value && Object.keys(wallet.value.placeholders),
      latinOk: lexicon.value?.["latin-ok"],
    }),
  );
  if (
    problems.length > 0 ||
    !wallet.value ||
    !holidays.value ||
    !lexicon.value ||
    !danger.value ||
    !dangerMessages.value
  )
    return { ok: false, problems };
  const hantOverrides = Object.entries(overrides.value ?? {});
  const intents = new Map(entries.map((intent) => [intent.id, intent]));
  return {
    ok: true,
    knowledge: {
      ...{ intents, rows, hantOverrides },
      wallet: wallet.value,
      holidays: holidays.value,
      lexicon: toLexicon(lexicon.value),
      danger: toDangerSigns(danger.value, dangerMessages.value),
    },
  };
}

function areaNames(dir: string): string[] {
  try {
    return readdirSync(join(dir, "areas"))
      .filter((name) => name.endsWith(".yaml"))
      .sort();
  } catch {
    return [];
  }
}

function intentsOf(file: YamlFile<AreaFile>): Intent[] {
  const area = file.value?.area;
  if (!file.value || !area) return [];
  return file.value.intents.map(({ "follow-ups": followUps, "dialog-if-suited": dialogIfSuited, ...rest }, at) => ({
    ...rest,
    area,
    followUps,
    dialogIfSuited,
    where: {
      file: file.file,
      get line() {
        return file.lineOf(["intents", at]);
      },
    },
  }));
}

function rowsOf(file: YamlFile<AreaFile>): KnowledgeRow[] {
  return (file.value?.intents ?? []).flatMap((intent, at) =>
    languages.flatMap((language: Language) =>
      intent.utterances[language].map((text, n) => ({
        text,
        label: intent.id,
        language,
        file: file.file,
        get line() {
          return file.lineOf(["intents", at, "utterances", language, n]);
        },
      })),
    ),
  );
}
