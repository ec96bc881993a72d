import { createSecretKey } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Now } from "../../domain/ids.ts";
import { type OrRefusal, refusals } from "./refusal.ts";
import { claimsShape, readClaims, type TokenClaims, writeClaims } from "./token-claims.ts";

/** Seconds a token lives. Direct Line 3.0. */
const lifetimeSeconds = 1800;
/** Seconds after its first token when a chain of refreshes ends. security.md 2.3. */
export const chainSeconds = 12 * 3600;

export interface IssuedToken {
  token: string;
  /** Seconds. */
  expires_in: number;
}

/** Tokens whose signature was found good; the one unused for longest is forgotten first, and checked anew when it comes again. */
const remembered = 20_000;

export type WebTokens = ReturnType<typeof createWebTokens>;

/** Signs and checks conversation tokens: HS256, by the given clock, without leeway. */
export function createWebTokens({ key, now }: { key: Uint8Array; now: Now }) {
  const seconds = () => Math.floor(Date.parse(now()) / 1000);
  const secret = createSecretKey(key);
  const good = new Map<string, { claims: TokenClaims; expires: number }>();

  function remember(token: string, known: { claims: TokenClaims; expires: number }): void {
    good.delete(token);
    good.set(token, known);
    if (good.size > remembered) good.delete(good.keys().next().value as string);
  }

  async function issue(claims: TokenClaims): Promise<IssuedToken> {
    const at = seconds();
    const expires = Math.min(at + lifetimeSeconds, claims.first + chainSeconds);
    const token = await new SignJWT(writeClaims(claims))
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setIssuer("walletline")
      .setAudience("directline")
      .setIssuedAt(at)
      .setExpirationTime(expires)
      .sign(secret);
    return { token, expires_in: expires - at };
  }

  return {
    issue,
    /** The first token of a chain that starts now. */
    issueFirst: (claims: Omit<TokenClaims, "first">) => issue({ ...claims, first: seconds() }),
    async verify(token: string): Promise<OrRefusal<{ claims: TokenClaims }>> {
      const known = good.get(token);
      if (known && known.expires > seconds()) {
        remember(token, known);
        return { claims: known.claims };
      }
      good.delete(token);
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ["HS256"],
          issuer: "walletline",
          audience: "directline",
          requiredClaims: ["exp", "iat"],
          currentDate: new Date(now()),
        });
        const claims = readClaims(claimsShape.parse(payload));
        remember(token, { claims, expires: payload.exp ?? 0 });
        return { claims };
      } catch (error) {
        return { refused: error instanceof errors.JWTExpired ? refusals.tokenExpired : refusals.badToken };
      }
    },
  };
}
