import { createHmac, timingSafeEqual } from "node:crypto";
import type { Now } from "../domain/ids.ts";

/** Letters and digits that are not mistaken for one another when read aloud. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const windowMs = 5 * 60_000;
const letters = 6;

/** An agent's code of the moment, and until when it is shown. */
export interface ProofCode {
  /** "K7P-M2Q". */
  code: string;
  until: string;
}

export interface AgentProof {
  now(number: string): ProofCode;
  /** Whether the code is this agent's of now, or of the five minutes before: who types it takes a moment. */
  proves(number: string, code: string): boolean;
}

/** Codes that only we can make: an HMAC over staff number and time window. `key`: at least 32 bytes. */
export function createAgentProof({ key, now }: { key: Uint8Array; now: Now }): AgentProof {
  const windowNow = () => Math.floor(Date.parse(now()) / windowMs);
  function codeIn(number: string, window: number): string {
    const mac = createHmac("sha256", key).update(`agent-proof ${number} ${window}`).digest();
    let rest = mac.readBigUInt64BE(0);
    let code = "";
    for (let place = 0; place < letters; place += 1) {
      code += alphabet[Number(rest % BigInt(alphabet.length))];
      rest /= BigInt(alphabet.length);
    }
    return `${code.slice(0, letters / 2)}-${code.slice(letters / 2)}`;
  }
  return {
    now: (number) => ({
      code: codeIn(number, windowNow()),
      until: new Date((windowNow() + 1) * windowMs).toISOString(),
    }),
    proves(number, code) {
      const given = Buffer.from(
        code
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, "")
          .padEnd(letters)
          .slice(0, letters),
      );
      return [0, 1].some((back) =>
        timingSafeEqual(given, Buffer.from(codeIn(number, windowNow() - back).replace("-", ""))),
      );
    },
  };
}
