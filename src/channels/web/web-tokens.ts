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

export type WebTokens = ReturnType<typeof createWebTokens>;

/** Signs and checks conversation tokens: HS256, by the given clock, without leeway. */
export function createWebTokens({ key, now }: { key: Uint8Array; now: Now }) {
  const seconds = () => Math.floor(Date.parse(now()) / 1000);

  async function issue(claims: TokenClaims): Promise<IssuedToken> {
    const at = seconds();
    const expires = Math.min(at + lifetimeSeconds, claims.first + chainSeconds);
    const token = await new SignJWT(writeClaims(claims))
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setIssuer("walletline")
      .setAudience("directline")
      .setIssuedAt(at)
      .setExpirationTime(expires)
      .sign(key);
    return { token, expires_in: expires - at };
  }

  return {
    issue,
    /** The first token of a chain that starts now. */
    issueFirst: (claims: Omit<TokenClaims, "first">) => issue({ ...claims, first: seconds() }),
    async verify(token: string): Promise<OrRefusal<{ claims: TokenClaims }>> {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ["HS256"],
          issuer: "walletline",
          audience: "directline",
          requiredClaims: ["exp", "iat"],
          currentDate: new Date(now()),
        });
        return { claims: readClaims(claimsShape.parse(payload)) };
      } catch (error) {
        return { refused: error instanceof errors.JWTExpired ? refusals.tokenExpired : refusals.badToken };
      }
    },
  };
}
