import { randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { after, elapsed, minute } from "../domain/instants.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import type { CodeMethod } from "./identity-state.ts";
import type { Monotonic } from "./monotonic.ts";

/** Wrong tries that end one challenge. Another code does not reset the account's own count. NIST SP 800-63B-4 3.1.3.2; security.md R6. */
export const triesPerChallenge = 5;
/** How long a code lives. security.md R3. */
const codeLivesMs = 5 * minute;

/** One code that was sent, or for an unknown identifier might have been; at `account/<account>#challenge/<id>`. */
export interface Challenge {
  id: string;
  account: string;
  conversation: string;
  channel: string;
  purpose: string;
  method: CodeMethod;
  salt: string;
  /** HMAC of the code, base64url; the code itself is nowhere but sealed in its undelivered message. */
  mac: string;
  issuedAt: string;
  expiresAt: string;
  /** The same deadline on a clock that nobody can set back; counts while `boot` is the machine's. */
  deadline: { boot: string; atMs: number };
  tries: number;
  /** Taken: no other submission can be right any more. */
  consumedAt?: string;
}

/** What a code is good for, and nothing else. security.md R5. */
export type Bound = Pick<Challenge, "id" | "account" | "conversation" | "channel" | "purpose">;

/** Six digits, uniform, leading zeros kept. security.md R2. */
export const drawCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, "0");

const boundTo = ({ id, account, conversation, channel, purpose }: Bound) => [
  id,
  account,
  conversation,
  channel,
  purpose,
];

export function createChallenge(
  bound: Bound & { method: CodeMethod },
  code: string,
  at: { secrets: IdentitySecrets; monotonic: Monotonic; now: string },
): Challenge {
  const salt = randomBytes(16).toString("base64url");
  return {
    ...bound,
    salt,
    mac: at.secrets.codeMac(code, salt, boundTo(bound)).toString("base64url"),
    issuedAt: at.now,
    expiresAt: after(at.now, codeLivesMs),
    deadline: { boot: at.monotonic.boot, atMs: at.monotonic.nowMs() + codeLivesMs },
    tries: 0,
  };
}

/** Whether a code could still be right: on both clocks, not taken, tries left. */
export function challengeState(challenge: Challenge, now: string, monotonic: Monotonic): "open" | "late" | "spent" {
  if (challenge.consumedAt !== undefined || challenge.tries >= triesPerChallenge) return "spent";
  const age = elapsed(challenge.issuedAt, now);
  const lateHere = challenge.deadline.boot === monotonic.boot && monotonic.nowMs() >= challenge.deadline.atMs;
  return age < 0 || age >= codeLivesMs || lateHere ? "late" : "open";
}

/** Compares in constant time, under what the code is submitted for. */
export function codeIsRight(challenge: Challenge, code: string, submitted: Bound, secrets: IdentitySecrets): boolean {
  return timingSafeEqual(
    Buffer.from(challenge.mac, "base64url"),
    secrets.codeMac(code, challenge.salt, boundTo(submitted)),
  );
}
