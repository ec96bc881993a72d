import { createHash } from "node:crypto";
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Now } from "../domain/ids.ts";
import { minute, second } from "../domain/instants.ts";
import type { Store } from "../domain/store.ts";
import type { CustomerId } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";

/** A token may be valid no longer than this, and our clocks may differ by so much. architecture.md, "Widget token". */
const longestLifeSeconds = 120;
const skewSeconds = 5;
/** Token ids are remembered in pieces of this length; the last two count. */
const rememberedMs = 10 * minute;

export interface HostIdentityRoom {
  store: Pick<Store, "read" | "commit" | "ids" | "erase">;
  /** `createRemoteJWKSet(new URL(…))` or `createLocalJWKSet(…)`. */
  keys: JWTVerifyGetKey;
  issuer?: string;
  now: Now;
  /** Told why a token was turned down, in words for whoever sets it up; nothing of the token itself. */
  onTurnedAway?: (reason: TurnedDown) => void;
}

/** Why a token was not taken: what is wrong, with which of its claims, or why the keys could not be had. */
export interface TurnedDown {
  why: string;
  claim?: string;
  cause?: string;
}

/** Verifies the wallet page's token: who the customer is, for two minutes at most, once. Each try is on the trail. Without the keys nobody is known; rejects only when the store cannot be reached. */
export function createHostIdentityVerifier(
  room: HostIdentityRoom,
): (token: string) => Promise<{ customer: CustomerId } | "rejected"> {
  let swept = "";
  return async (token) => {
    const claims = await verified(room, token);
    if ("why" in claims) {
      room.onTurnedAway?.(claims);
      return turnedAway(room, "rejected");
    }
    const piece = pieceOf(claims.iat);
    const fresh = await firstUse(room, piece, claims);
    if (fresh && swept !== piece) {
      swept = piece;
      await forgetBefore(room, piece);
    }
    if (fresh) return { customer: claims.sub };
    room.onTurnedAway?.({ why: "used before", claim: "jti" });
    return turnedAway(room, "replayed", claims.sub);
  };
}

/** What a token that does not hold says of anybody is no account. */
async function turnedAway({ store, now }: HostIdentityRoom, outcome: "rejected" | "replayed", account?: CustomerId) {
  await store.commit({ append: [audited({ at: now(), act: "host-identity", outcome, account })] });
  return "rejected" as const;
}

interface Claims {
  sub: string;
  jti: string;
  iat: number;
}

async function verified({ keys, issuer, now }: HostIdentityRoom, token: string): Promise<Claims | TurnedDown> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["ES256", "EdDSA"],
      audience: "walletline",
      issuer,
      currentDate: new Date(now()),
      clockTolerance: skewSeconds,
      maxTokenAge: longestLifeSeconds,
      requiredClaims: ["iss", "aud", "sub", "iat", "exp", "jti"],
    });
    const { sub, jti, iat, exp, aud } = payload;
    if (typeof sub !== "string" || sub === "") return { why: "empty", claim: "sub" };
    if (typeof jti !== "string" || jti === "") return { why: "empty", claim: "jti" };
    if (typeof iat !== "number" || typeof exp !== "number" || exp - iat > longestLifeSeconds)
      return { why: `lives longer than ${longestLifeSeconds} s`, claim: "exp" };
    return aud === "walletline" ? { sub, jti, iat } : { why: "for others, too", claim: "aud" };
  } catch (error) {
    return whyOf(error);
  }
}

/** jose's own words name a claim, never its value; a fault of ours among them stands without any. */
function whyOf(error: unknown): TurnedDown {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return { why: error.reason, claim: error.claim };
  const isOfToken = error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC";
  if (isOfToken && !unreadableKeys.has(error.code)) return { why: error.code };
  const { code, cause, message } = error as { code?: unknown; cause?: { code?: unknown }; message?: unknown };
  return { why: "the keys could not be fetched", cause: String(cause?.code ?? code ?? message) };
}

/** What is wrong with the answer at the keys' address, not with the token. */
const unreadableKeys: ReadonlySet<string> = new Set(["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID"]);

/** One file holds the ids of ten minutes: the same token always falls into the same one. */
const pieceOf = (iat: number): string => String(Math.floor((iat * second) / rememberedMs));

async function firstUse({ store, now }: HostIdentityRoom, piece: string, { jti, sub, iat }: Claims): Promise<boolean> {
  const key = `host-identity/${piece}#${createHash("sha256").update(jti).digest("base64url")}`;
  const outcome = await store.commit({
    expect: { [key]: 0 },
    put: { [key]: iat },
    append: [audited({ at: now(), act: "host-identity", outcome: "accepted", account: sub })],
  });
  return outcome === "done";
}

async function forgetBefore({ store }: HostIdentityRoom, piece: string): Promise<void> {
  const old = (await store.ids("host-identity")).filter((known) => Number(known) < Number(piece) - 1);
  for (const id of old) await store.erase(`host-identity/${id}`);
}
