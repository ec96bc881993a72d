import { join } from "node:path";
import type { Answers } from "./conversation/turn-deps.ts";
import { type BareVerbs, type BareVerbWords, createBareVerbs } from "./dialog/bare-verbs.ts";
import { type Commands, createCommands } from "./dialog/commands.ts";
import { type Consent, type ConsentPieces, createConsent } from "./dialog/consent.ts";
import type { Language } from "./domain/language.ts";
import { createAnswers } from "./knowledge/create-answers.ts";
import type { Problem } from "./knowledge/problem.ts";
import { type BareVerbFile, readBareVerbs } from "./knowledge/read-bare-verbs.ts";
import { type CommandWords, readCommands } from "./knowledge/read-commands.ts";
import { type ConsentWords, readConsent } from "./knowledge/read-consent.ts";
import { type DialogPhrases, readDialogPhrases } from "./knowledge/read-dialog-phrases.ts";
import { type Knowledge, readKnowledge } from "./knowledge/read-knowledge.ts";
import { type Replies, readReplies } from "./knowledge/read-replies.ts";
import { createTraditional } from "./knowledge/traditional.ts";
import { findNeverAsked } from "./privacy/never-ask/find-never-asked.ts";

/** All words and facts of an installation, read and checked. */
export interface Words {
  knowledge: Knowledge;
  answers: Answers & { facts(language: Language): Readonly<Record<string, string>> };
  phrases: DialogPhrases;
  /** What agents send with a key. */
  replies: Replies;
  commands: Commands;
  /** How a yes or a no to what cannot be undone is read. */
  consent: Consent;
  bareVerbs: BareVerbs;
}

/** Reads knowledge/ and dialogs/ below `root`; every problem of every file at once. */
export function readAll(root: string): { ok: true; words: Words } | { ok: false; problems: Problem[] } {
  const dir = join(root, "knowledge");
  const read = readKnowledge(dir);
  const commands = readCommands(dir);
  const consent = readConsent(dir);
  const others = Object.fromEntries(
    ["identity", "channels"].map((room) => [
      room,
      { file: join(root, "src", room, "phrases.yaml"), shownAs: `src/${room}/phrases.yaml` },
    ]),
  );
  if (!read.ok) {
    // The phrases are read all the same, so that their author hears of everything in one go.
    const unsaid = { traditional: (template: string) => template, facts: () => ({}), others };
    const { problems } = readDialogPhrases(join(root, "dialogs"), unsaid);
    return { ok: false, problems: [...read.problems, ...commands.problems, ...consent.problems, ...problems] };
  }
  const { knowledge } = read;
  const bare = readBareVerbs(dir, (intent) => knowledge.intents.has(intent));
  const known = createAnswers(knowledge);
  const traditional = createTraditional(knowledge);
  const dialogs = readDialogPhrases(join(root, "dialogs"), {
    latinOk: knowledge.lexicon.latinOk,
    traditional,
    facts: known.facts,
    asksNever: findNeverAsked,
    others,
  });
  const replies = readReplies(join(dir, "replies.yaml"), {
    ...{ facts: known.facts, traditional, asksNever: findNeverAsked },
    shownAs: "knowledge/replies.yaml",
  });
  const problems = [
    ...commands.problems,
    ...consent.problems,
    ...bare.problems,
    ...dialogs.problems,
    ...replies.problems,
    ...asksNever(knowledge),
  ];
  if (problems.length > 0 || !consent.words || !bare.words) return { ok: false, problems };
  const steering = createCommands(withTraditional(commands.words, traditional));
  return {
    ok: true,
    words: {
      knowledge,
      phrases: dialogs.phrases,
      replies: replies.replies,
      commands: steering,
      consent: createConsent(piecesOf(consent.words, commands.words, traditional), steering),
      bareVerbs: createBareVerbs(inEveryScript(bare.words, traditional)),
      answers: {
        ...known,
        dialogOf: (intent) => knowledge.intents.get(intent)?.dialog,
        suitedDialogOf: (intent) => knowledge.intents.get(intent)?.dialogIfSuited,
        followUps: (intent) => knowledge.intents.get(intent)?.followUps ?? [],
      },
    },
  };
}

/** The bot is held to what agents are: an answer that asks for what support never asks for does not get past the start. */
function asksNever({ intents }: Knowledge): Problem[] {
  return [...intents.values()].flatMap(({ id, answer, why, where }) =>
    [...Object.values(answer ?? {}), ...Object.values(why ?? {})].flatMap((said) => {
      const kinds = typeof said === "string" ? findNeverAsked(said) : [];
      return kinds.length > 0
        ? [{ ...where, message: `${id}: asks for what support never asks for: ${kinds.join(" ")}` }]
        : [];
    }),
  );
}

/** The pieces of an answer in every script. */
function piecesOf(
  { doubt, thing, verbs, "verbs-agreed": agreed, ...pieces }: ConsentWords,
  { yes, no }: CommandWords,
  traditional: (text: string) => string,
): ConsentPieces {
  return {
    ...flat({ ...pieces, yes: yes!, no: no! }, traditional),
    doubt: doubt.flatMap((each) => [each, traditional(each)]),
    thing: flat(thing, traditional),
    verbs: flat(verbs, traditional),
    "verbs-agreed": agreed,
  } as ConsentPieces;
}

/** The words of bare verbs, in every script. */
const inEveryScript = (
  { means, done, other, verbs, nouns, "may-mean": mayMean, ...pieces }: BareVerbFile,
  traditional: (text: string) => string,
): BareVerbWords =>
  ({
    ...flat(pieces, traditional),
    ...{ verbs: flat(verbs, traditional), nouns: flat(nouns, traditional) },
    ...{ done, other, means, "may-mean": mayMean },
  }) as unknown as BareVerbWords;

/** By name, the words of all languages together. */
const flat = (
  words: Record<string, Record<string, string[]>>,
  traditional: (text: string) => string,
): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(withTraditional(words, traditional)).map(([name, byLanguage]) => [
      name,
      Object.values(byLanguage).flat(),
    ]),
  );

/** Whoever writes Traditional says the same commands: each Simplified wording counts in both scripts. */
function withTraditional(
  words: Record<string, Record<string, string[]>>,
  traditional: (text: string) => string,
): Record<string, Record<string, string[]>> {
  return Object.fromEntries(
    Object.entries(words).map(([command, { "zh-Hant": own = [], ...others }]) => [
      command,
      { ...others, "zh-Hant": [...own, ...(others["zh-Hans"] ?? []).map(traditional)] },
    ]),
  );
}
