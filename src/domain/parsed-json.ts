import { deepestJson, jsonDepth } from "./json-depth.ts";

/** Undefined, which no schema takes, when it is not JSON or nests too deep. A key by which a copy of it would get another prototype is left out. */
export function parsedJson(text: string): unknown {
  if (jsonDepth(Buffer.from(text)) > deepestJson) return undefined;
  try {
    return JSON.parse(text, (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch {
    return undefined;
  }
}
