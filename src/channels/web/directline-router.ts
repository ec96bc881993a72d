import { type Request, type Response, Router } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import type { Store } from "../../domain/store.ts";
import type { Authorise } from "./authorise.ts";
import { type BaseOf, socketBase } from "./base-address.ts";
import { endConversation } from "./end-conversation.ts";
import type { GenerateToken } from "./generate-token.ts";
import type { History } from "./history.ts";
import type { RateLimit } from "./rate-limit.ts";
import { type ReadActivity, readActivity } from "./read-activity.ts";
import { badArgument, type Refusal, refusals, sendRefusal, tooMany } from "./refusal.ts";
import type { StreamTickets } from "./stream-tickets.ts";
import type { Streams } from "./streams.ts";
import type { TokenClaims } from "./token-claims.ts";
import { resolveWatermark } from "./watermark.ts";
import type { WebRecord } from "./web-record.ts";
import type { WebTokens } from "./web-tokens.ts";

/** Entries a GET of activities answers at once; clients ask on until it is empty. */
const pageSize = 500;

export interface DirectLineDependencies {
  store: Store;
  conversations: Conversations;
  now: Now;
  newId: NewId;
  tokens: WebTokens;
  tickets: StreamTickets;
  authorise: Authorise;
  history: History;
  streams: Streams;
  baseOf: BaseOf;
  activityLimit: RateLimit;
  generateToken: GenerateToken;
}

interface Call {
  req: Request;
  res: Response;
  claims: TokenClaims;
  record: WebRecord;
}

/** The endpoints of Direct Line 3.0 (protocols.md 3.2), without the upload. */
export function createDirectLineRouter(deps: DirectLineDependencies): Router {
  const { conversations, tokens, tickets, authorise, history, baseOf } = deps;
  const router = Router();

  /** Runs a call once its token is found to be good for it; what it returns is why it was turned down. */
  const authorised =
    (run: (call: Call) => Promise<Refusal | undefined>) =>
    async (req: Request<{ id?: string }>, res: Response): Promise<void> => {
      res.set("Cache-Control", "no-store");
      const allowed = await authorise.token(req.headers, req.params.id);
      const refused = allowed.refused ?? (await run({ req, res, claims: allowed.claims, record: allowed.record }));
      if (refused) sendRefusal(res, refused);
    };

  async function streamUrl({ req, claims }: Call, after: number): Promise<string> {
    const ticket = await tickets.issue({ claims, after });
    return `${socketBase(baseOf(req))}/v3/directline/conversations/${claims.conversation}/stream?t=${ticket}`;
  }

  // First, because it is asked for most: routes are tried in their order.
  router.post(
    "/conversations/:id/activities",
    authorised(async ({ req, res, claims, record }) => {
      const limited = deps.activityLimit.take(claims.conversation);
      if (limited !== "ok") return tooMany(limited.waitSeconds);
      const read = readActivity(req.body);
      if (read.refused) return read.refused;
      const taken = await take(read.activity, claims, record);
      if ("refused" in taken) return taken.refused;
      res.json({ id: taken.id });
      return undefined;
    }),
  );

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

  /** Durable when it answers; never waits for the bot. */
  async function take(
    { type, text, choice, lockedFor, clientId, channelData, locale }: ReadActivity,
    { conversation }: TokenClaims,
    record: WebRecord,
  ): Promise<{ id: string } | { refused: Refusal }> {
    if (record.ended !== undefined) return { refused: refusals.ended };
    if (type === "endOfConversation") return { id: await endConversation(deps, conversation) };
    if (type === "typing") conversations.typing(conversation);
    if (type !== "message") return { id: deps.newId() };
    if (text.trim() === "" && !choice) return { refused: badArgument("The message is empty.") };
    const dedupe = clientId ? { clientId, dedupeKey: clientId } : {};
    const accepted = await conversations.accept(conversation, {
      text,
      choice,
      lockedFor,
      channelData,
      locale,
      ...dedupe,
    });
    return accepted === "not-found" ? { refused: refusals.notFound } : { id: accepted.messageId };
  }

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
