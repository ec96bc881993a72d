/** First and last prefix of a range of issuers, and the lengths their numbers have. ISO/IEC 7812 and the networks' published ranges. */
const issuers: [first: string, last: string, lengths: number[]][] = [
  ["103", "103", [19]],
  ["2200", "2204", [16, 17, 18, 19]],
  ["2221", "2720", [16]],
  ["300", "305", [14, 16, 17, 18, 19]],
  ["3095", "3095", [14, 16, 17, 18, 19]],
  ["34", "34", [15]],
  ["3528", "3589", [16, 17, 18, 19]],
  ["36", "36", [14, 15, 16, 17, 18, 19]],
  ["37", "37", [15]],
  ["38", "39", [14, 16, 17, 18, 19]],
  ["4", "4", [13, 16, 19]],
  ["50", "50", [13, 14, 15, 16, 17, 18, 19]],
  ["51", "55", [16]],
  ["56", "58", [13, 14, 15, 16, 17, 18, 19]],
  ["60", "69", [13, 14, 15, 16, 17, 18, 19]],
  ["81", "82", [16, 17, 18, 19]],
  ["9558", "9558", [16, 17, 18, 19]],
  ["9792", "9792", [16]],
];

export const longestCardNumber = 19;
export const shortestCardNumber = 13;

/** Digits only: a known issuer's range, a length it uses, and the check digit. */
export function isCardNumber(digits: string): boolean {
  if (digits.length < shortestCardNumber || digits.length > longestCardNumber) return false;
  if (!luhn(digits)) return false;
  return issuers.some(([first, last, lengths]) => isWithin(digits, first, last) && lengths.includes(digits.length));
}

function isWithin(digits: string, first: string, last: string): boolean {
  const prefix = digits.slice(0, first.length);
  return prefix >= first && prefix <= last;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const value = digits.charCodeAt(digits.length - 1 - place) - 48;
    const weighed = place % 2 === 1 ? value * 2 : value;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
