import { createHmac } from "node:crypto";
import { Router } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import type { Store } from "../../domain/store.ts";
import { allowOrigin } from "./allow-origin.ts";
import { createAttachmentLinks } from "./attachment-links.ts";
import { createAuthorise } from "./authorise.ts";
import { createBaseOf } from "./base-address.ts";
import { createDirectLineRouter } from "./directline-router.ts";
import { createGenerateToken } from "./generate-token.ts";
import { createHistory } from "./history.ts";
import { createJoin } from "./join-conversation.ts";
import { createMessageRoute, type MessageRoute } from "./message-route.ts";
import type { QueueView } from "./queue-view.ts";
import { createRateLimit } from "./rate-limit.ts";
import { sendRefusal } from "./refusal.ts";
import type { After } from "./stream.ts";
import { createStreamTickets } from "./stream-tickets.ts";
import { createStreams } from "./streams.ts";
import type { ActivityContext } from "./to-activity.ts";
import { createUpgradeStream, type Upgrade } from "./upgrade-stream.ts";
import { createUploadRouter } from "./upload-router.ts";
import type { Uploads } from "./uploads.ts";
import { deriveWebKeys } from "./web-keys.ts";
import { createWebTokens } from "./web-tokens.ts";
import { createWidgetTokenRouter, type IdentityVerifier } from "./widget-token-router.ts";

export interface WebChannelDependencies {
  store: Store;
  conversations: Conversations;
  uploads: Uploads;
  /** At least 32 bytes, the same after a restart. */
  signingKey: Uint8Array;
  now: Now;
  newId: NewId;
  /** Every origin a browser may come from, PUBLIC_URL's included. */
  origins: readonly string[];
  publicUrl: string;
  /** DIRECTLINE_SECRET; without it nobody can generate tokens. */
  directLineSecret?: string;
  /** Without it every host identity is rejected. */
  verifyIdentity?: IdentityVerifier;
  queueView: QueueView;
  /** Who serves the customer now, with the code that proves it; null while nobody does. */
  agentCard?: (conversation: string) => Promise<{ name: string; number: string; code: string; until: string } | null>;
  botName?: string;
  /** Absent: a queue bar's text says nothing of the place. */
  placeText?: ActivityContext["placeText"];
  /** Absent: lists to tick come without a card. */
  tickWords?: ActivityContext["tickWords"];
  limits: { widgetTokensPerMinute: number; activitiesPerMinute?: number; uploadsPerMinute?: number };
  after?: After;
  /** Whether a message more would wait too long; given how many are being taken in at the moment. Absent: never. */
  isOverloaded?: (beingTaken: number) => boolean;
}

export interface WebChannel {
  messages: MessageRoute;
  /** Answers everything else below /v3/directline and /api/widget. */
  router: Router;
  /** Takes the upgrades of streams. */
  upgrade: Upgrade;
  /** Shows that the bot or an agent is writing, for about five seconds; to open sockets only, never stored. */
  typing(conversation: string, by: { from: "bot" | "agent"; name?: string }): void;
  /** A signed address of a file of the conversation, for channels that only link to files. */
  fileLink(conversation: string, attachment: string): string;
  /** Open sockets. */
  sockets(): number;
  close(): void;
}

const afterByClock: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};

/** The web channel: Direct Line 3.0 for the widget, Web Chat and the official client, and the widget's tokens. */
export function createWebChannel(deps: WebChannelDependencies): WebChannel {
  const { store, conversations, uploads, now, newId, limits, after = afterByClock } = deps;
  const keys = deriveWebKeys(deps.signingKey);
  const origins = new Set(deps.origins);
  const baseOf = createBaseOf(deps.publicUrl);
  const tokens = createWebTokens({ key: keys.token, now });
  const tickets = createStreamTickets({ key: keys.ticket, now });
  const links = createAttachmentLinks({ key: keys.attachment, now });
  const authorise = createAuthorise({ store, conversations, tokens });
  const history = createHistory({
    ...{ store, queueView: deps.queueView, botName: deps.botName },
    ...{ placeText: deps.placeText, tickWords: deps.tickWords, linkTo: links.linkTo },
  });
  const streams = createStreams({ store, history, now, after });
  const { upgrade, close: closeServer } = createUpgradeStream({ origins, tickets, authorise, streams, baseOf });
  const perMinute = (count: number) => createRateLimit({ perMinute: count, burst: count, now });

  const allow = allowOrigin(origins);

  const router = Router();
  router.use(["/v3/directline", "/api/widget"], allow);
  router.use(
    "/v3/directline",
    createDirectLineRouter({
      ...{ conversations, newId, tokens, tickets, authorise, history, baseOf },
      generateToken: createGenerateToken({ secret: deps.directLineSecret, conversations, tokens, newId }),
    }),
    createUploadRouter({ authorise, conversations, uploads, links, limit: perMinute(limits.uploadsPerMinute ?? 12) }),
  );
  router.get("/api/widget/agent", async (req, res) => {
    const authorised = await authorise.token(req.headers);
    if (authorised.refused) return sendRefusal(res, authorised.refused);
    res.set("Cache-Control", "no-store");
    res.json({ agent: (await deps.agentCard?.(authorised.claims.conversation)) ?? null });
  });
  router.use(
    "/api/widget/token",
    createWidgetTokenRouter({
      join: createJoin({ store, conversations, now, newId, onNewGeneration: streams.closeOlder }),
      tokens,
      limit: perMinute(limits.widgetTokensPerMinute),
      verifyIdentity: deps.verifyIdentity,
      sourceOf: (address) => createHmac("sha256", keys.source).update(address).digest("base64url").slice(0, 22),
    }),
  );

  return {
    messages: createMessageRoute({
      ...{ store, conversations, now, newId, authorise, streams },
      activityLimit: perMinute(limits.activitiesPerMinute ?? 3600),
      allowOrigin: allow,
      isOverloaded: deps.isOverloaded ?? (() => false),
    }),
    router,
    upgrade,
    typing: (conversation, { from, name }) =>
      streams.tell(conversation, {
        type: "typing",
        id: newId(),
        timestamp: now(),
        channelId: "directline",
        conversation: { id: conversation },
        from: {
          id: from,
          ...((name ?? (from === "bot" ? deps.botName : undefined)) ? { name: name ?? deps.botName } : {}),
          role: "bot",
        },
      }),
    fileLink: (conversation, attachment) => links.linkTo({ base: deps.publicUrl, conversation, user: "" }, attachment),
    sockets: streams.total,
    close() {
      streams.close();
      closeServer();
    },
  };
}
