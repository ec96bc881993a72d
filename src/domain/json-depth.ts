/** Arrays and objects inside one another in what strangers send. security.md R40. */
export const deepestJson = 32;

/** How deep a JSON text nests, brackets inside strings not counted. */
export function jsonDepth(text: Uint8Array): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (inString) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) most = Math.max(most, ++depth);
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return most;
}
