/** The offset, moved behind a character of two UTF-16 units that it would cut in half. */
export function wholeCharacter(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end + 1 : end;
}
