import { createSecretKey } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Now } from "../../domain/ids.ts";
import { claimsShape, readClaims, type TokenClaims, writeClaims } from "./token-claims.ts";

/** Seconds in which a stream URL must be opened. Direct Line 3.0. */
const lifetimeSeconds = 60;

/** What a stream URL allows: its token's conversation, from one place in the transcript on. */
export interface StreamTicket {
  claims: TokenClaims;
  /** Sequence number after which the stream begins. */
  after: number;
}

const payloadShape = claimsShape.extend({ after: z.number().int().min(0) });

export type StreamTickets = ReturnType<typeof createStreamTickets>;

/** Signs and checks the `t` of a stream URL. */
export function createStreamTickets({ key, now }: { key: Uint8Array; now: Now }) {
  const secret = createSecretKey(key);
  return {
    async issue({ claims, after }: StreamTicket): Promise<string> {
      const at = Math.floor(Date.parse(now()) / 1000);
      return new SignJWT({ ...writeClaims(claims), after })
        .setProtectedHeader({ alg: "HS256", typ: "JWT" })
        .setAudience("directline-stream")
        .setExpirationTime(at + lifetimeSeconds)
        .sign(secret);
    },
    async verify(ticket: string): Promise<StreamTicket | "refused"> {
      try {
        const { payload } = await jwtVerify(ticket, secret, {
          algorithms: ["HS256"],
          audience: "directline-stream",
          requiredClaims: ["exp"],
          currentDate: new Date(now()),
        });
        const { after, ...claims } = payloadShape.parse(payload);
        return { claims: readClaims(claims), after };
      } catch {
        return "refused";
      }
    },
  };
}
