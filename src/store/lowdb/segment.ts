/** A segment of the log while it is live. */
export interface Segment {
  number: number;
  /** The number its first record has, or would have. */
  first: number;
  /** The files its records touch, each with the newest record that does. */
  files: Map<string, number>;
  bytes: number;
  /** Milliseconds of the monotonic clock at its first record, then at its closing. */
  since: number;
  /** Every file it touches has been written at least once since. */
  folded: boolean;
}

export const newSegment = (number: number, first: number, bytes: number): Segment => ({
  number,
  first,
  files: new Map(),
  bytes,
  since: performance.now(),
  folded: false,
});
