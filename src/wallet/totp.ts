import { createHmac, timingSafeEqual } from "node:crypto";

const stepMs = 30_000;
const digits = 6;
/** Steps that the customer's clock may be ahead or behind. */
const drift = 1;
const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 6238 with SHA-1, 30 s and 6 digits, as every authenticator app speaks it. `secret` is base32. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = mac[mac.length - 1]! & 15;
  return ((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).toString().padStart(digits, "0");
}

export const totpStep = (at: string): number => Math.floor(Date.parse(at) / stepMs);
export const totpSecondsLeft = (at: string): number => Math.ceil((stepMs - (Date.parse(at) % stepMs)) / 1000);

/** The time step whose code this is, at most one off; undefined when it is none's, or of a step not after `usedStep`. */
export function matchTotp(secret: string, code: string, at: string, usedStep: number | undefined): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const now = totpStep(at);
  let found: number | undefined;
  for (let step = now - drift; step <= now + drift; step += 1) {
    const same = timingSafeEqual(Buffer.from(totpCode(secret, step)), Buffer.from(code));
    if (same && (usedStep === undefined || step > usedStep)) found ??= step;
  }
  return found;
}

export function encodeBase32(bytes: Uint8Array): string {
  let out = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) out += base32[(value >>> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? out + base32[(value << (5 - bits)) & 31] : out;
}

function bytesOf(secret: string): Buffer {
  const out: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of secret) {
    value = (value << 5) | base32.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((value >>> bits) & 255);
      value &= (1 << bits) - 1;
    }
  }
  return Buffer.from(out);
}
