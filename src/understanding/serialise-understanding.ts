import { createHash } from "node:crypto";
import { deserialiseModel, serialiseModel } from "./classifier/serialise-model.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

const digestLength = 32;

/** All that was learnt as bytes: a SHA-256 of the rest, the Han table, the classifier. Same model, same bytes. */
export function serialiseUnderstanding({ classifier, han }: UnderstandingModel): Uint8Array {
  const head = Buffer.from(JSON.stringify({ first: han.first, length: han.simplified.length }).padEnd(60, " "));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const rest = Buffer.concat([size, head, bytesOf(han.simplified), bytesOf(han.syllable), serialiseModel(classifier)]);
  return Buffer.concat([createHash("sha256").update(rest).digest(), rest]);
}

/** What `serialiseUnderstanding` wrote; throws when a single bit of it has changed. */
export function deserialiseUnderstanding(bytes: Buffer): UnderstandingModel {
  const rest = bytes.subarray(digestLength);
  if (!createHash("sha256").update(rest).digest().equals(bytes.subarray(0, digestLength)))
    throw new Error("the model is damaged");
  const headLength = rest.readUInt32LE(0);
  const { first, length } = JSON.parse(rest.subarray(4, 4 + headLength).toString());
  let at = 4 + headLength;
  const simplified = new Uint16Array(Uint8Array.from(rest.subarray(at, at + length * 2)).buffer);
  at += length * 2;
  const syllable = new Uint16Array(Uint8Array.from(rest.subarray(at, at + length * 2)).buffer);
  at += length * 2;
  return { han: { first, simplified, syllable }, classifier: deserialiseModel(rest.subarray(at)) };
}

function bytesOf(array: Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
