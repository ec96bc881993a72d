/** `{tries}`, or the word that goes with a number: `{tries:try|tries}`. */
const placeholder = /\{([a-z][a-zA-Z0-9-]*)(?::([^|{}]+)\|([^|{}]+))?\}/g;

/** Names of the `{placeholders}` in a text, each once, sorted. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] ?? ""))].sort();
}

/** Puts values in, and the word for one or for many where there are two; a placeholder without a value stays as it is, so that the fault can be seen. Values are not looked into again. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    return one === undefined ? String(values[name]) : String(Number(values[name]) === 1 ? one : many);
  });
}
