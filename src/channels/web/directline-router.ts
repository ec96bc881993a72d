import { Router } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { NewId } from "../../domain/ids.ts";
import type { Authorise } from "./authorise.ts";
import { type Call, createAuthorised } from "./authorised.ts";
import { type BaseOf, socketBase } from "./base-address.ts";
import type { GenerateToken } from "./generate-token.ts";
import type { History } from "./history.ts";
import { badArgument } from "./refusal.ts";
import type { StreamTickets } from "./stream-tickets.ts";
import { resolveWatermark } from "./watermark.ts";
import type { WebTokens } from "./web-tokens.ts";

/** Entries a GET of activities answers at once; clients ask on until it is empty. */
const pageSize = 500;

export interface DirectLineDependencies {
  conversations: Conversations;
  newId: NewId;
  tokens: WebTokens;
  tickets: StreamTickets;
  authorise: Authorise;
  history: History;
  baseOf: BaseOf;
  generateToken: GenerateToken;
}

/** The endpoints of Direct Line 3.0 (protocols.md 3.2), without the upload and without the POST of an activity (`message-route.ts`). */
export function createDirectLineRouter(deps: DirectLineDependencies): Router {
  const { conversations, tokens, tickets, authorise, history, baseOf } = deps;
  const router = Router();
  const authorised = createAuthorised(authorise);

  async function streamUrl({ req, claims }: Call, after: number): Promise<string> {
    const ticket = await tickets.issue({ claims, after });
    return `${socketBase(baseOf(req))}/v3/directline/conversations/${claims.conversation}/stream?t=${ticket}`;
  }

  router.post("/tokens/generate", deps.generateToken);

  router.post(
    "/tokens/refresh",
    authorised(async ({ res, claims }) => {
      res.json({ conversationId: claims.conversation, ...(await tokens.issue(claims)) });
      return undefined;
    }),
  );

  router.post(
    "/conversations",
    authorised(async (call) => {
      const { conversation } = call.claims;
      const { locale } = (call.req.body ?? {}) as { locale?: unknown };
      if (locale !== undefined && (typeof locale !== "string" || locale.length > 100)) {
        return badArgument("locale is a BCP 47 tag.");
      }
      const started = await conversations.start(conversation, locale ? { locale } : {});
      const token = await tokens.issue(call.claims);
      call.res
        .status(started === "started" ? 201 : 200)
        .json({ conversationId: conversation, ...token, streamUrl: await streamUrl(call, 0) });
      return undefined;
    }),
  );

  router.get(
    "/conversations/:id",
    authorised(async (call) => {
      const { conversation } = call.claims;
      const last = await history.last(conversation);
      const after = resolveWatermark(call.req.query.watermark, { last, none: "latest" });
      const token = await tokens.issue(call.claims);
      call.res.json({ conversationId: conversation, ...token, streamUrl: await streamUrl(call, after) });
      return undefined;
    }),
  );

  router.get(
    "/conversations/:id/activities",
    authorised(async ({ req, res, claims }) => {
      const { conversation, user } = claims;
      const last = await history.last(conversation);
      const after = resolveWatermark(req.query.watermark, { last, none: "start" });
      const page = await history.page({ conversation, user, base: baseOf(req) }, after, pageSize);
      res.json({ activities: page.activities, watermark: String(page.through) });
      return undefined;
    }),
  );

  /** Only sign-in cards ask for it, and we send none; the official client calls it all the same. */
  router.get(
    "/session/getsessionid",
    authorised(async ({ req, res }) => {
      if (req.headers.origin) res.set("Access-Control-Allow-Credentials", "true");
      res.json({ sessionId: deps.newId() });
      return undefined;
    }),
  );

  return router;
}
