const alwaysFine =
  /\{[^}]*\}|https?:\/\/\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+|@\w+|\b[\w-]+(\.[\w-]+)+(\/[\w/-]*)?|\b(WL|YQ)\b(-[\w…]*)?/g;

/** Latin words in a Chinese text that are neither addresses, placeholders, case numbers nor words of the allow-list (any letter case). */
export function strayLatin(text: string, latinOk: readonly string[]): string[] {
  const fine = new Set(latinOk.map((word) => word.toLowerCase()));
  const words = text.replace(alwaysFine, " ").match(/[A-Za-z][A-Za-z'-]*/g) ?? [];
  return words.filter((word) => !fine.has(word.toLowerCase()));
}
