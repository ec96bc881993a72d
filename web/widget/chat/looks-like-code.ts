/** Whether a text may hold a one-time code: four digits or more, in any of the ways people write them. */
export function looksLikeCode(text: string): boolean {
  return (text.normalize("NFKC").match(/[0-9零〇一二三四五六七八九]/g)?.length ?? 0) >= 4;
}
