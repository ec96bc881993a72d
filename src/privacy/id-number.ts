const regions = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(
    " ",
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

/** A Chinese resident identity number, 17 digits and a digit or X: region, day of birth and check character (GB 11643-1999). */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !regions.has(text.slice(0, 2))) return false;
  return (
    isDay(text.slice(6, 14)) &&
    checks[weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11] === text[17]
  );
}

function isDay(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2099 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
