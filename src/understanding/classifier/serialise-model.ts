import type { Model } from "./model.ts";

const magic = 0x574c4d32;

/** The model as bytes: a header, then the arrays one after the other, each from a multiple of four. Same model, same bytes. */
export function serialiseModel(model: Model): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify({ labels: model.labels, temperature: model.temperature }));
  const arrays = [model.index, model.worths, model.starts, model.scales, model.classes, model.weights];
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
  const sizes = new Int32Array(whole.buffer, whole.byteOffset, 8);
  if (sizes[0] !== magic) throw new Error("not a model");
  let at = padded(sizes.byteLength);
  function next(length: number): [ArrayBufferLike, number] {
    const start = at;
    at += padded(length);
    if (length < 0 || at > whole.length) throw new Error("model cut short");
    return [whole.buffer, whole.byteOffset + start];
  }
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(...next(sizes[1]!), sizes[1])));
  const index = new Int32Array(...next(sizes[2]!), sizes[2]! / 4);
  const worths = new Float32Array(...next(sizes[3]!), sizes[3]! / 4);
  const starts = new Int32Array(...next(sizes[4]!), sizes[4]! / 4);
  const scales = new Float32Array(...next(sizes[5]!), sizes[5]! / 4);
  const classes = new Uint16Array(...next(sizes[6]!), sizes[6]! / 2);
  const weights = new Int8Array(...next(sizes[7]!), sizes[7]);
  const features = worths.length;
  if (starts.length !== features + 1 || scales.length !== features || starts[features] !== weights.length)
    throw new Error("model of the wrong shape");
  return { labels: header.labels, temperature: header.temperature, index, worths, starts, scales, classes, weights };
}

function bytesOf(array: Int32Array | Float32Array | Uint16Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
