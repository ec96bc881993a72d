/** The signs of the digits 0 to 9: those that numbers in simplified words are made of, and what else stands for one where digits are written or read out one by one. */
const signs: readonly [inNumbers: string, besides: string][] = [
  ["零〇", "○洞"],
  ["一壹", "幺弌"],
  ["二贰两", "貳弍兩"],
  ["三叁", "參参弎"],
  ["四肆", ""],
  ["五伍", ""],
  ["六陆", "陸"],
  ["七柒", "拐"],
  ["八捌", ""],
  ["九玖", ""],
];

/** By sign, as a number in words has them. */
export const digitsInNumbers: ReadonlyMap<string, number> = bySign(([inNumbers]) => inNumbers);

/** By sign, as they stand one by one: in a phone number, a card, a code. */
export const digitsOneByOne: ReadonlyMap<string, number> = bySign((row) => row.join(""));

function bySign(of: (row: (typeof signs)[number]) => string): Map<string, number> {
  return new Map(signs.flatMap((row, digit) => Array.from(of(row), (sign) => [sign, digit] as const)));
}
