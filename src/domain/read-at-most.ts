/** The bytes that come; of more than `longest` none is kept, and the rest is read all the same: a sender that is cut off does not hear the answer. */
export async function readAtMost(chunks: AsyncIterable<Uint8Array>, longest: number): Promise<Buffer | "too-big"> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length <= longest) kept.push(chunk);
    else kept.length = 0;
  }
  return length > longest ? "too-big" : Buffer.concat(kept);
}
