/** What a socket of a browser may send at most, and no compression, whose output would tell of secrets by its length. security.md R39. */
export const socketLimits = {
  /** Bytes of one message. */
  maxPayload: 64 * 1024,
  /** Pieces of one message; no client of ours sends more than one. */
  maxFragments: 16,
  perMessageDeflate: false,
} as const;
