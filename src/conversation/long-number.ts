/** More digits than this may be the beginning of a card number, whose end, in a later message, masks it only in the transcript. */
const digitsAtMost = 11;

export const isLongNumber = (text: string): boolean => text.replace(/\D/g, "").length > digitsAtMost;

/** The words, without a number that may turn out to have been a card's; a phone number in full form stays. */
export const withoutLongNumber = (text: string): string =>
  text.replace(/(?<![+\d])\d(?:[ .-]?\d){11,}/g, (digits) => digits.replace(/\d/g, "•"));
