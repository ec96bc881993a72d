import { deserialiseModel, serialiseModel } from "./classifier/serialise-model.ts";
import type { UnderstandingModel } from "./understanding-model.ts";

const checksumLength = 4;

/** All that was learnt as bytes: a checksum of the rest, the vocabulary, the Han table, the pairs, the classifier. Same model, same bytes. */
export function serialiseUnderstanding({ classifier, han, vocabulary, pairs }: UnderstandingModel): Uint8Array {
  const told = JSON.stringify({
    ...{ first: han.first, length: han.simplified.length, pairs: pairs.size },
    vocabulary: [...vocabulary],
  });
  const head = Buffer.from(told.padEnd(told.length + ((4 - (Buffer.byteLength(told) % 4)) % 4)));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const rest = Buffer.concat([
    size,
    head,
    bytesOf(han.simplified),
    bytesOf(han.syllable),
    bytesOf(Uint32Array.from(pairs.keys())),
    bytesOf(Uint32Array.from(pairs.values())),
    serialiseModel(classifier),
  ]);
  const sum = Buffer.alloc(checksumLength);
  sum.writeInt32LE(checksum(rest));
  return Buffer.concat([sum, rest]);
}

/** What `serialiseUnderstanding` wrote; throws when a single bit of it has changed. */
export function deserialiseUnderstanding(bytes: Buffer): UnderstandingModel {
  const rest = bytes.subarray(checksumLength);
  if (rest.length < 8 || rest.length % 4 !== 0 || bytes.readInt32LE(0) !== checksum(rest))
    throw new Error("the model is damaged");
  const headLength = rest.readUInt32LE(0);
  const { first, length, vocabulary, pairs: pairCount } = JSON.parse(rest.subarray(4, 4 + headLength).toString());
  let at = 4 + headLength;
  const copied = (length: number): ArrayBuffer => {
    at += length;
    return Uint8Array.from(rest.subarray(at - length, at)).buffer;
  };
  const han = {
    first,
    simplified: new Uint16Array(copied(length * 2)),
    syllable: new Uint16Array(copied(length * 2)),
  };
  const [keys, counts] = [new Uint32Array(copied(pairCount * 4)), new Uint32Array(copied(pairCount * 4))];
  return {
    han,
    vocabulary: new Map(vocabulary),
    pairs: new Map(Array.from(keys, (key, nth) => [key, counts[nth]!])),
    classifier: deserialiseModel(rest.subarray(at)),
  };
}

function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Against damage, not against malice: whoever can write the cache can write the code. Reads 40 MB in some 15 ms. */
function checksum(bytes: Uint8Array): number {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
  // Taken out of the loop: under a test runner each look at a global costs more than the sum.
  const { imul } = Math;
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = imul(sum ^ words[i]!, 0x01000193);
  return sum | 0;
}
