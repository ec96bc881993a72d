import { z } from "zod";

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

/** The claims as they stand in a JWT. */
export const claimsShape = z.object({
  conv: z.string(),
  user: z.string(),
  origins: z.array(z.string()).optional(),
  first: z.number().int(),
  gen: z.number().int(),
});

export function writeClaims({ conversation, user, origins, first, generation }: TokenClaims) {
  return { conv: conversation, user, ...(origins ? { origins } : {}), first, gen: generation };
}

export function readClaims({ conv, user, origins, first, gen }: z.infer<typeof claimsShape>): TokenClaims {
  return { conversation: conv, user, origins, first, generation: gen };
}
