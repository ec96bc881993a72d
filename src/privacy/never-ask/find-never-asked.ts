import type { NeverAsked } from "../../domain/never-asked.ts";
import { withoutEnd } from "../../domain/without-end.ts";
import {
  atAll,
  harmless,
  intoTheApp,
  intoTheChat,
  onItsWay,
  proposals,
  refused,
  things,
  toNobody,
  toUs,
  typing,
} from "./asked-for.ts";
import { clausesOf, plainLetters, sentencesOf, unbroken } from "./plain-clauses.ts";

/** Looked at, in UTF-16 units; longer messages are not sent. */
const longest = 8_000;
/** A clause no longer than this may be a name and nothing else. */
const longestName = 20;
/** A refusal counts for what follows it this closely. */
const reachOfRefusal = 24;
/** Read of what was said before. */
const reach = 400;
/** Marks behind half a word, while the customer answers. */
const trailsOff = /[\s…⋯.·~～*_—-]/;

/**
 * What a message asks the customer for that support never asks for; empty when it may be sent. `earlier` is what the same
 * person said before, in pieces between which the customer spoke. With the last piece the message is one text: a request
 * cut over two messages is one request. Through what the customer said only a word is heard that was cut in two.
 */
export function findNeverAsked(text: string, earlier: readonly string[] = []): NeverAsked[] {
  const alone = inText(text);
  if (alone.length > 0) return alone;
  const justBefore = earlier.at(-1) ?? "";
  const asked = new Set(justBefore === "" ? [] : inText(`${justBefore.slice(-reach)}${text}`));
  for (const kind of inText(justBefore)) asked.delete(kind);
  if (earlier.length < 2) return [...asked];
  const cutBefore = cutInTwo(earlier);
  for (const kind of cutInTwo([...earlier.slice(0, -1), `${justBefore}${text}`]))
    if (!cutBefore.includes(kind)) asked.add(kind);
  return [...asked];
}

/** What is asked for in the pieces as one text, by a word that stands in none of them: "您的验证", "码发给我". */
function cutInTwo(pieces: readonly string[]): NeverAsked[] {
  const parts = pieces.filter((piece) => piece !== "").map((piece) => withoutEnd(piece, trailsOff));
  const whole = parts.join("");
  const cut = things.filter(
    ({ word }) => countIn(plainLetters(whole), word) > sum(parts.map((part) => countIn(plainLetters(part), word))),
  );
  if (cut.length === 0) return [];
  const asked = inText(whole);
  return cut.map(({ kind }) => kind).filter((kind) => asked.includes(kind));
}

function inText(text: string): NeverAsked[] {
  const plain = plainLetters(text.slice(0, longest));
  const found = new Set(
    sentencesOf(plain).flatMap((sentence) => {
      const clauses = clausesOf(sentence);
      return [...clauses, ...joined(clauses)].flatMap((clause) => inClause(clause, sentence));
    }),
  );
  for (const kind of hiddenByMarks(plain)) found.add(kind);
  return [...found];
}

/** "Your password, send it to me": a thing that is merely named, with the request before or after it. */
function joined(clauses: string[]): string[] {
  return clauses.flatMap((clause, at) => {
    const isBare = clause.length <= longestName && things.some(({ named }) => clause.search(named) >= 0);
    if (!isBare || atAll.test(clause)) return [];
    return [clauses[at - 1], clauses[at + 1]]
      .filter((other) => other !== undefined && toUs.test(other))
      .map((other) => (other === clauses[at - 1] ? `${other}${clause}` : `${clause}${other}`));
  });
}

/** A word that is there only once the marks inside it are gone was cut on purpose. */
function hiddenByMarks(plain: string): NeverAsked[] {
  const whole = unbroken(plain);
  const cut = things.filter(({ named }) => count(whole, named) > countIn(plain, named));
  if (cut.length === 0) return [];
  const asked = inClause(whole, whole);
  return cut.map(({ kind }) => kind).filter((kind) => asked.includes(kind));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
const countIn = (plain: string, pattern: RegExp): number =>
  sum(clausesOf(plain).map((clause) => count(clause, pattern)));

function inClause(clause: string, sentence: string): NeverAsked[] {
  const said = clause.replace(harmless, (words) => "·".repeat(words.length));
  const asked = things.filter((thing) =>
    Array.from(said.matchAll(thing.named)).some((at) => isAskedFor(said, sentence, thing, at)),
  );
  const proposed = proposals.filter(({ proposed: pattern }) => {
    const match = pattern.exec(said);
    return match !== null && !isRefused(said, match.index);
  });
  return [...asked, ...proposed].map(({ kind }) => kind);
}

type Thing = (typeof things)[number];

function isAskedFor(clause: string, sentence: string, thing: Thing, { 0: name, index }: RegExpExecArray): boolean {
  const before = clause.slice(0, index);
  const after = clause.slice(index + name.length);
  if (thing.stillKeptBefore?.test(before) || thing.stillKeptAfter?.test(after) || toNobody.test(clause)) return false;
  const directed = toUs.exec(clause);
  const verb = directed ?? atAll.exec(clause);
  if (!verb || isRefused(clause, verb.index)) return false;
  if (directed) return true;
  if (typing.test(verb[0]) && intoTheApp.test(sentence) && !intoTheChat.test(sentence)) return false;
  return !onItsWay.test(clause) && !thing.keptBefore?.test(before) && !thing.keptAfter?.test(after);
}

function isRefused(clause: string, at: number): boolean {
  return Array.from(clause.matchAll(refused)).some(
    ({ 0: word, index }) => index <= at && at - (index + word.length) <= reachOfRefusal,
  );
}
