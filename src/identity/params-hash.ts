import { createHash } from "node:crypto";

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]));
};

/** The same for the same parameters in any key order. */
export const paramsHash = (params: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(sorted(params)))
    .digest("base64url");
