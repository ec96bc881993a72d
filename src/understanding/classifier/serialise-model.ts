import type { Model } from "./model.ts";

const magic = 0x574c4d34;

/** The model as bytes: a header, then the arrays one after the other, each from a multiple of four. Same model, same bytes. */
export function serialiseModel(model: Model): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(model.heads));
  const arrays = [model.table, model.weights];
  const sizes = Int32Array.of(magic, header.length, ...arrays.map((array) => array.byteLength));
  const parts = [bytesOf(sizes), header, ...arrays.map(bytesOf)];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += padded(part.length);
  }
  return out;
}

/** The model in bytes that `serialiseModel` wrote; throws on anything else. The arrays share the bytes' memory where they can. */
export function deserialiseModel(bytes: Uint8Array): Model {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const sizes = new Int32Array(whole.buffer, whole.byteOffset, 4);
  if (sizes[0] !== magic) throw new Error("not a model");
  let at = padded(sizes.byteLength);
  function next(length: number): [ArrayBufferLike, number] {
    const start = at;
    at += padded(length);
    if (length < 0 || at > whole.length) throw new Error("model cut short");
    return [whole.buffer, whole.byteOffset + start];
  }
  const heads = JSON.parse(new TextDecoder().decode(new Uint8Array(...next(sizes[1]!), sizes[1])));
  const table = new Int32Array(...next(sizes[2]!), sizes[2]! / 4);
  const weights = new Uint16Array(...next(sizes[3]!), sizes[3]! / 2);
  return { heads, table, weights };
}

function bytesOf(array: Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
