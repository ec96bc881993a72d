import { createHash } from "node:crypto";
import type { Seal } from "../seal.ts";
import { utf8Of } from "./utf8.ts";

/** The form of what is sealed inside; a file of another one is refused, not guessed at. */
export const schemaVersion = 1;

/** What became of reading a file. "damaged" may be restored from elsewhere; "refused" is whole, but not for us to read. */
export type Unsealed =
  | { state: "whole"; text: string }
  | { state: "damaged"; why: string }
  | { state: "refused"; why: string };

const magic = "walletline-store";
const headLine = new RegExp(`^${magic} (\\d{1,6}) ([0-9a-f]{64})$`);

/** One line with schema version and SHA-256 of all that counts, then the sealed bytes; the text comes in pieces. */
export function sealFile(text: string[], seal: Seal): Buffer {
  const sealed = seal.seal(utf8Of(text));
  return Buffer.concat([Buffer.from(`${magic} ${schemaVersion} ${checksum(schemaVersion, sealed)}\n`), sealed]);
}

/** Tells damage (the checksum does not hold) from a key or a schema that is not ours (it holds). */
export function unsealFile(bytes: Buffer, seal: Seal): Unsealed {
  if (bytes.length === 0) return { state: "damaged", why: "it is empty" };
  const end = bytes.subarray(0, 200).indexOf(0x0a);
  const head = headLine.exec(end < 0 ? "" : bytes.subarray(0, end).toString("latin1"));
  if (!head) return { state: "damaged", why: "it does not begin as a file of this store" };
  const version = Number(head[1]);
  const sealed = bytes.subarray(end + 1);
  if (checksum(version, sealed) !== head[2]) return { state: "damaged", why: "its checksum does not hold" };
  if (version !== schemaVersion) {
    return { state: "refused", why: `it has schema ${version}, and this release reads schema ${schemaVersion}` };
  }
  try {
    return { state: "whole", text: seal.open(sealed).toString() };
  } catch (error) {
    return { state: "refused", why: error instanceof Error ? error.message : "it cannot be opened" };
  }
}

const checksum = (version: number, sealed: Buffer): string =>
  createHash("sha256").update(`${version}\n`).update(sealed).digest("hex");
