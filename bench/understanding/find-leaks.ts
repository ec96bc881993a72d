/** An utterance of the knowledge that is nearly a row of an evaluation set. */
export interface Leak<U> {
  utterance: U;
  row: string;
}

const nearest = 0.2;
/** Texts up to this long say the same by necessity. */
const exempt = 4;
const buckets = 48;

interface Counted {
  text: string;
  units: Uint8Array;
}

/** Pairs within normalised edit distance 0.2 (edits over the longer length). A count of characters rules most pairs out before they are compared. */
export function findLeaks<U extends { text: string }>(utterances: readonly U[], rows: readonly string[]): Leak<U>[] {
  const byLength = new Map<number, Counted[]>();
  for (const row of new Set(rows.map(plain)))
    if (row.length > exempt) byLength.set(row.length, [...(byLength.get(row.length) ?? []), counted(row)]);
  const leaks: Leak<U>[] = [];
  for (const utterance of utterances) {
    const text = plain(utterance.text);
    if (text.length <= exempt) continue;
    const own = counted(text);
    for (
      let length = Math.ceil(text.length * (1 - nearest));
      length <= Math.floor(text.length / (1 - nearest));
      length++
    ) {
      const most = Math.floor(nearest * Math.max(length, text.length));
      const hit = byLength
        .get(length)
        ?.find((other) => difference(own.units, other.units) <= 2 * most && editsWithin(text, other.text, most));
      if (hit) leaks.push({ utterance, row: hit.text });
    }
  }
  return leaks;
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

function counted(text: string): Counted {
  const units = new Uint8Array(buckets);
  for (let i = 0; i < text.length; i++) units[text.charCodeAt(i) % buckets]!++;
  return { text, units };
}

function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < buckets; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum;
}

function editsWithin(a: string, b: string, most: number): boolean {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (Math.min(...row) > most) return false;
    above = row;
  }
  return (above[b.length] ?? most + 1) <= most;
}
