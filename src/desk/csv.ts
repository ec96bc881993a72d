/** What a spreadsheet would take for a formula. OWASP, "CSV Injection". */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u;

/** Lines of RFC 4180, with a byte order mark so that spreadsheets read Chinese; no cell can become a formula. */
export function toCsv(head: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
