import { createHash } from "node:crypto";
import type { NewId } from "../../domain/ids.ts";
import type { ResumeEntry } from "./web-record.ts";
import { isOwnId } from "./web-record.ts";

/** Milliseconds a resume value lives unused. */
const lifetimeMs = 30 * 24 * 3600_000;
/** Browsers of one conversation whose values are kept; the oldest chain is dropped first. */
const chainsKept = 10;
/** Successors handed out for one used value (the answers to lost requests) that are kept. */
const successorsKept = 3;

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** A resume value is "<conversation>.<128-bit secret>"; anything else names no conversation. */
export function readResume(value: string): { conversation: string; hash: string } | undefined {
  const [conversation, secret, ...rest] = value.split(".");
  if (rest.length > 0 || !isOwnId(conversation) || !isOwnId(secret)) return undefined;
  return { conversation, hash: hashOf(secret) };
}

export interface ResumeContext {
  conversation: string;
  /** Instant in milliseconds. */
  at: number;
  origin?: string;
  /** At least 128 random bits. */
  newId: NewId;
}

/** The entry that a presented value matches: not expired, and not given to another origin. */
export function findResume(
  entries: readonly ResumeEntry[],
  { hash, at, origin }: { hash: string; at: number; origin?: string },
): ResumeEntry | undefined {
  return entries.find(
    (entry) =>
      entry.hash === hash &&
      Date.parse(entry.expiresAt) > at &&
      (origin === undefined || entry.origin === undefined || entry.origin === origin),
  );
}

function successor({ conversation, at, origin, newId }: ResumeContext, chain: string) {
  const secret = newId();
  const entry: ResumeEntry = {
    chain,
    hash: hashOf(secret),
    expiresAt: new Date(at + lifetimeMs).toISOString(),
    ...(origin === undefined ? {} : { origin }),
  };
  return { value: `${conversation}.${secret}`, entry };
}

/** Opens a chain for a browser that came without a value of this conversation. */
export function startChain(entries: readonly ResumeEntry[], context: ResumeContext) {
  const { value, entry } = successor(context, context.newId());
  const live = entries.filter((each) => Date.parse(each.expiresAt) > context.at);
  const chains = [...new Set(live.map((each) => each.chain))].slice(-(chainsKept - 1));
  return { value, entries: [...live.filter((each) => chains.includes(each.chain)), entry] };
}

/** Uses a value: it stays good until its successor is used, and whatever it succeeded ends now. */
export function rotate(entries: readonly ResumeEntry[], presented: ResumeEntry, context: ResumeContext) {
  const { value, entry } = successor(context, presented.chain);
  const others = entries.filter((each) => each.chain !== presented.chain);
  const siblings = presented.used
    ? entries.filter((each) => each.chain === presented.chain && !each.used).slice(-(successorsKept - 1))
    : [];
  return { value, entries: [...others, { ...presented, used: true }, ...siblings, entry] };
}
