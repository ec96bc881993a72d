import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Now } from "../../domain/ids.ts";
import { type OrRefusal, refusals } from "./refusal.ts";

/** Seconds a token lives. Direct Line 3.0. */
const lifetimeSeconds = 1800;
/** Seconds after its first token when a chain of refreshes ends. security.md 2.3. */
export const chainSeconds = 12 * 3600;

/** Who a token speaks for. */
export interface TokenClaims {
  conversation: string;
  /** `dl_…`, the same in all tokens of the conversation. */
  user: string;
  /** Origins it may be used from; absent: every allowed one. */
  origins?: string[];
  /** When the chain of refreshes began, in seconds since the epoch. */
  first: number;
  /** Tokens of an older generation than the conversation's are expired. */
  generation: number;
}

export interface IssuedToken {
  token: string;
  /** Seconds. */
  expires_in: number;
}

const payloadShape = z.object({
  conv: z.string(),
  user: z.string(),
  origins: z.array(z.string()).optional(),
  first: z.number().int(),
  gen: z.number().int(),
});

export type WebTokens = ReturnType<typeof createWebTokens>;

/** Signs and checks conversation tokens: HS256, by the given clock, without leeway. */
export function createWebTokens({ key, now }: { key: Uint8Array; now: Now }) {
  const seconds = () => Math.floor(Date.parse(now()) / 1000);

  async function issue(claims: TokenClaims): Promise<IssuedToken> {
    const at = seconds();
    const expires = Math.min(at + lifetimeSeconds, claims.first + chainSeconds);
    const { conversation: conv, user, origins, first, generation: gen } = claims;
    const token = await new SignJWT({ conv, user, ...(origins ? { origins } : {}), first, gen })
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
        const { conv, user, origins, first, gen } = payloadShape.parse(payload);
        return { claims: { conversation: conv, user, origins, first, generation: gen } };
      } catch (error) {
        return { refused: error instanceof errors.JWTExpired ? refusals.tokenExpired : refusals.badToken };
      }
    },
  };
}
