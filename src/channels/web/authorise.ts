import type { Conversations } from "../../conversation/conversations.ts";
import type { DeepReadonly, Store } from "../../domain/store.ts";
import { type OrRefusal, refusals } from "./refusal.ts";
import type { TokenClaims } from "./token-claims.ts";
import { emptyWebRecord, type WebRecord, webKeys } from "./web-record.ts";
import type { WebTokens } from "./web-tokens.ts";

/** The value of "Authorization: Bearer …"; undefined when there is none that could be a token. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/=-]{1,4096})$/i.exec(header ?? "")?.[1];
}

export type Authorise = ReturnType<typeof createAuthorise>;

/** The one way in for HTTP and sockets: token, its origins, its conversation, and that both still stand. */
export function createAuthorise({
  store,
  conversations,
  tokens,
}: {
  store: Store;
  conversations: Pick<Conversations, "meta">;
  tokens: WebTokens;
}) {
  /** Checks claims that are already known to be ours. */
  async function standing(
    claims: TokenClaims,
    origin: string | undefined,
  ): Promise<OrRefusal<{ record: DeepReadonly<WebRecord> }>> {
    if (origin !== undefined && claims.origins && !claims.origins.includes(origin)) return { refused: refusals.origin };
    const { value: record = emptyWebRecord } = await store.view<WebRecord>(webKeys.record(claims.conversation));
    if (record.generation > claims.generation) return { refused: refusals.tokenExpired };
    if ((await conversations.meta(claims.conversation)) === "not-found") return { refused: refusals.notFound };
    return { record };
  }

  return {
    standing,
    async token(
      headers: { authorization?: string; origin?: string },
      conversation?: string,
    ): Promise<OrRefusal<{ claims: TokenClaims; record: DeepReadonly<WebRecord> }>> {
      const bearer = bearerOf(headers.authorization);
      if (bearer === undefined) return { refused: refusals.unauthorised };
      const verified = await tokens.verify(bearer);
      if (verified.refused) return verified;
      const { claims } = verified;
      const stands = await standing(claims, headers.origin);
      if (stands.refused) return stands;
      if (conversation !== undefined && conversation !== claims.conversation) return { refused: refusals.notFound };
      return { claims, record: stands.record };
    },
  };
}
