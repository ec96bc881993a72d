import { hash as hashOf } from "node:crypto";
import { conversationKeys } from "../domain/conversation.ts";
import type { EntityKey } from "../domain/store.ts";

/** One input that was taken in; `messageId` is empty for an event. */
export interface Known {
  messageId: string;
  /** Of the content, by which another one under the same key is noticed; empty for an event, and where a secret stood: the hash of a short code is as good as the code. */
  hash: string;
  at: string;
}
/** Known inputs by the hash of their name. */
export type Shelf = Record<string, Known>;

/** Dedupe keys are kept this long. architecture.md, "From a message to its answer". */
const keptMs = 48 * 3_600_000;

/**
 * Where an input's dedupe key lies: one of 256 shelves, so that taking one in never writes all keys of 48 hours again.
 * `from` is part of the name: what a client calls its message can never stand for an event of ours.
 */
export function placeOf(
  conversation: string,
  from: "message" | "event",
  name: string,
): { shelf: EntityKey; hash: string } {
  const digest = Buffer.from(hashOf("sha256", `${from}:${name}`), "hex");
  return {
    shelf: conversationKeys.dedupe(conversation, digest.toString("hex", 0, 1)),
    hash: digest.toString("base64url", 1, 17),
  };
}

/** The shelf with one more on it, and without what is older than 48 hours. */
export function shelfWith(shelf: Shelf | undefined, hash: string, known: Known): Shelf {
  const oldest = Date.parse(known.at) - keptMs;
  const fresh: Shelf = {};
  for (const name in shelf) if (Date.parse(shelf[name]!.at) > oldest) fresh[name] = shelf[name]!;
  fresh[hash] = known;
  return fresh;
}
