/** Number of the parent (an intent's area) of each label, from 0; labels without "/" have one together. */
export function parentsOf(labels: readonly string[]): Int32Array {
  const areas = labels.map((label) => label.slice(0, Math.max(0, label.indexOf("/"))));
  const distinct = [...new Set(areas)];
  return Int32Array.from(areas, (area) => distinct.indexOf(area));
}
