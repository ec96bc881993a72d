/** Marks words that are somebody else's: with it they are an answer to nothing, and no yes. */
export const forwardedWords = (words: string): string => `Fwd: “${words}”`;
