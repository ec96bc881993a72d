/** The text with each code unit replaced by another one; most texts come back as they are. */
export function replaceUnits(text: string, better: (unit: number) => number): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const other = better(unit);
    if (other === unit) continue;
    out += text.slice(from, i) + String.fromCharCode(other);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
