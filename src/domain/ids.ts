import { randomBytes, randomInt } from "node:crypto";

const idBytes = 16;
/** Random bytes are fetched for many ids at once; each is used for one only. */
let random = Buffer.alloc(0);
let used = 0;

/** 128 random bits as 22 URL-safe characters; used wherever an id must not be guessable. */
export function newId(): string {
  if (used === random.length) {
    random = randomBytes(256 * idBytes);
    used = 0;
  }
  used += idBytes;
  return random.toString("base64url", used - idBytes, used);
}

/** Letters and digits that are not mistaken for one another when read aloud. */
const caseAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A case number a customer can read out: "WL-" and eight characters (about 39 bits). */
export function newCaseNumber(): string {
  return `WL-${Array.from({ length: 8 }, () => caseAlphabet[randomInt(caseAlphabet.length)]).join("")}`;
}

const caseNumber = /\bWL-[0-9A-Z]{8}\b/g;

/** The case numbers that stand in a text, in order. */
export const caseNumbersIn = (text: string): string[] => text.match(caseNumber) ?? [];

/** Where ids come from; tests hand in a counting one. */
export type NewId = () => string;

/** The clock, as an ISO 8601 instant in UTC. */
export type Now = () => string;

/** Runs something so many milliseconds later; returns how to call it off. */
export type After = (ms: number, run: () => void) => () => void;
