/**
 * A watermark is the transcript's sequence number as a string; protocols.md 3.4.
 * "none" is what clients send before they have seen any; whatever cannot be one of ours means "latest", never an error.
 */
function readWatermark(given: unknown): number | "none" | "latest" {
  if (given === undefined || given === "") return "none";
  if (typeof given !== "string" || !/^\d{1,15}$/.test(given)) return "latest";
  return Number(given);
}

/** The number after which to read, given the newest one; `none` says what an absent watermark means at this call. */
export function resolveWatermark(given: unknown, { last, none }: { last: number; none: "start" | "latest" }): number {
  const read = readWatermark(given);
  if (read === "none") return none === "start" ? 0 : last;
  return read === "latest" ? last : Math.min(read, last);
}
