/** Bytes of memory that are kept for the next text; a longer one gets its own. */
const keptAtMost = 4 * 1024 * 1024;
let kept = Buffer.alloc(0);

/**
 * Pieces of text as UTF-8, one behind the other. Joining them first would copy every value once more, into memory that is new
 * each time. For the same reason the bytes stand only until the next call: whoever wants to keep them copies them.
 */
export function utf8Of(pieces: string[]): Buffer {
  // A character takes three bytes at most.
  const room = 3 * lengthOf(pieces);
  if (room > kept.length && room <= keptAtMost) kept = Buffer.allocUnsafeSlow(Math.min(2 * room, keptAtMost));
  const bytes = room <= kept.length ? kept : Buffer.allocUnsafeSlow(room);
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes.subarray(0, at);
}

/** In characters. */
export function lengthOf(pieces: string[]): number {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  return length;
}
