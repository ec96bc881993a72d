/** Whether one becomes the other by at most `most` letters put in, left out, changed, or swapped with their neighbour. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most || a.length > 64 || b.length > 64) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : 99;
      const changes = Math.min(changed, last[j]! + 1, row[j - 1]! + 1, swapped);
      row.push(changes);
      if (changes < least) least = changes;
    }
    // A swap looks two rows back: past two rows of too much there is no way down.
    if (least > most && leastBefore > most) return false;
    leastBefore = least;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]! <= most;
}
