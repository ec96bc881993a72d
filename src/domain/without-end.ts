/** A text without the characters at its end that `of`, a pattern for one, fits. `/[.]+$/` takes the square of their number: it begins anew at each of them. */
export function withoutEnd(text: string, of: RegExp): string {
  let end = text.length;
  while (end > 0 && of.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
