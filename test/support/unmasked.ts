const kinds: [name: string, found: RegExp][] = [
  ["a phone number", /(?<!\d)(?:\+\d{1,3}[ -]?)?1[3-9]\d{9}(?!\d)|\+\d{10,14}(?!\d)/],
  ["a card or identity number", /(?<!\d)\d{13,19}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/],
  ["an e-mail address", /(?<![\p{L}\d._%+*-])[\p{L}\d._%+-]+@[\p{L}\d-]+\.[a-z]{2,}/iu],
  ["a one-time code", /(?<![\d#.,:-])\d{6}(?![\d.,:])/],
];

/** Keys under which machines talk to each other; what stands there is no word of anybody. */
const machines = new Set(["id", "ts", "thread_ts", "url", "value", "action_id", "block_id", "channel", "$schema"]);

/** What no other company may get, as "a phone number: …", in all words of a payload. security.md R33. */
export function unmasked(payload: unknown, key = ""): string[] {
  if (typeof payload === "string")
    return machines.has(key)
      ? []
      : kinds.flatMap(([name, found]) => (found.test(payload) ? [`${name}: ${payload}`] : []));
  if (typeof payload !== "object" || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]) => unmasked(value, Array.isArray(payload) ? key : name));
}
