/** Bytes of one file. */
export const longestUpload = 5 * 1024 * 1024;

const starts =
  (...bytes: number[]) =>
  (file: Buffer) =>
    bytes.every((byte, at) => file[at] === byte);
const ascii = (text: string) => starts(...Buffer.from(text, "latin1"));

/** Markup that a careless reader might run; a plain text has no need to begin with it. */
const markup = /^\s*(<!doctype|<html|<svg|<\?xml|<script|<!--|<iframe|<body|<head)/i;

function isPlainText(file: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
    return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}

/** The one list of what customers may send, each with what its bytes must look like. */
const types: readonly [contentType: string, matches: (file: Buffer) => boolean][] = [
  ["image/png", starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["image/jpeg", starts(0xff, 0xd8, 0xff)],
  ["image/gif", (file) => ascii("GIF87a")(file) || ascii("GIF89a")(file)],
  ["image/webp", (file) => ascii("RIFF")(file) && file.subarray(8, 12).toString("latin1") === "WEBP"],
  ["application/pdf", ascii("%PDF-")],
  ["text/plain", isPlainText],
];

/** The declared type when it is on the list and the bytes bear it out. */
export function acceptedType(declared: string, file: Buffer): string | undefined {
  const wanted = (declared.split(";")[0] ?? "").trim().toLowerCase();
  const [type] =
    types.find(([contentType, matches]) => contentType === wanted && file.length > 0 && matches(file)) ?? [];
  return type;
}

/** A file name for display only: no path, no leading dot, no control or direction characters, at most 120 characters. */
export function displayName(given: string | undefined): string {
  const last = (given ?? "").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "")
    .replace(/^[\s.]+/, "")
    .trim();
  return [...clean].slice(0, 120).join("") || "file";
}
