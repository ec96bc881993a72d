import { hash as hashOf } from "node:crypto";
import { conversationKeys } from "../domain/conversation.ts";
import type { EntityKey } from "../domain/store.ts";

/** One input that was taken in; `messageId` is empty for an event. */
export interface Known {
  /** The hash of what it is called. */
  name: string;
  messageId: string;
  /** Of the content, by which another one under the same key is noticed; empty for an event, and where a secret stood: the hash of a short code is as good as the code. */
  hash: string;
  at: string;
}
/** Known inputs, oldest first: a list, because an object with ever new keys costs three times as much to read. */
export type Shelf = Known[];

/** Dedupe keys are kept this long. architecture.md, "From a message to its answer". */
const keptMs = 48 * 3_600_000;

/**
 * Where an input's dedupe key lies: one of 256 shelves, so that taking one in never writes all keys of 48 hours again.
 * `from` is part of the name: what a client calls its message can never stand for an event of ours.
 */
export function placeOf(
  conversation: string,
  from: "message" | "event",
  called: string,
): { shelf: EntityKey; name: string } {
  const digest = Buffer.from(hashOf("sha256", `${from}:${called}`), "hex");
  return {
    shelf: conversationKeys.dedupe(conversation, digest.toString("hex", 0, 1)),
    name: digest.toString("base64url", 1, 17),
  };
}

/** What is known under a name. */
export const foundOn = (shelf: Shelf | undefined, name: string): Known | undefined =>
  listOf(shelf).find((known) => known.name === name);

/** The shelf with one more on it, and without what is older than 48 hours. */
export function shelfWith(shelf: Shelf | undefined, known: Known): Shelf {
  const oldest = Date.parse(known.at) - keptMs;
  return [...listOf(shelf).filter(({ at }) => Date.parse(at) > oldest), known];
}

/** A data directory from before December 2026 holds objects, keyed by name, for its last 48 hours. */
const listOf = (stored: Shelf | Record<string, Omit<Known, "name">> = []): Shelf =>
  Array.isArray(stored) ? stored : Object.entries(stored).map(([name, known]) => ({ ...known, name }));
