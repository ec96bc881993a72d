/** A phone as E.164 (a mainland number without its country is one of +86; a "+" lost in a query string comes back) or an e-mail in lower case; undefined when it is neither. */
export function sandboxAddress(typed: string): string | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text.includes("@")) return /^[^@\s]+@[^@\s]+$/.test(text) ? text.toLowerCase() : undefined;
  const digits = text.replace(/[\s()+-]/g, "");
  if (!/^\d{7,15}$/.test(digits)) return undefined;
  return /^1[3-9]\d{9}$/.test(digits) && !text.startsWith("+") ? `+86${digits}` : `+${digits}`;
}
