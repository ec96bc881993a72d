/** `{tries}`, or the word that goes with a number: `{tries:try|tries}`. */
const placeholder = /\{([a-z][a-zA-Z0-9-]*)(?::([^|{}]+)\|([^|{}]+))?\}/g;

/** Names of the `{placeholders}` in a text, each once, sorted. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] ?? ""))].sort();
}

/** Puts values in, and the word for one or for many where there are two; a placeholder without a value stays as it is, so that the fault can be seen. Values are not looked into again. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string | number>>): string {
  return fillFrom(text, (name) => (Object.hasOwn(values, name) ? values[name] : undefined));
}

/** The same with values that are asked for by name; undefined where there is none. */
export function fillFrom(text: string, given: (name: string) => string | number | undefined): string {
  if (!text.includes("{")) return text;
  return text.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    const value = given(name);
    if (value === undefined) return whole;
    return one === undefined ? String(value) : String(Number(value) === 1 ? one : many);
  });
}
