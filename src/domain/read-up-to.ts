/** What comes, whole; undefined as soon as there is more than `most` bytes, whatever the sender said of its length. */
export async function readUpTo(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}
