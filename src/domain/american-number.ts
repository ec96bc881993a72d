const shape = /(?<![\d+])\(?([2-9]\d{2})\)?[ .-]{0,2}([2-9]\d{2})[ .-]?(\d{4})(?!\d)/;
/** An o beside figures is a nought. */
const nought = /(?<=\d[ .()-]?)o(?=[\d ]|$)|(?<=^|[ (.-])o(?=\d)/gi;

/** A phone number as people write it in North America, without the 1 in front; ten such digits may be anything where no number was asked for. */
export function americanNumberIn(text: string): { value: string; start: number; end: number } | undefined {
  const found = shape.exec(text.replace(nought, "0"));
  if (!found) return undefined;
  return { value: `+1${found.slice(1).join("")}`, start: found.index, end: found.index + found[0].length };
}
