import { Router } from "express";
import { z } from "zod";
import type { createJoin } from "./join-conversation.ts";
import { addressKey, type RateLimit } from "./rate-limit.ts";
import { badArgument, refusals, sendRefusal, tooMany } from "./refusal.ts";
import type { WebTokens } from "./web-tokens.ts";

/** Checks the host page's word on who its visitor is. Each identity is good once. */
export type IdentityVerifier = (identity: string) => Promise<{ customer: string } | "rejected">;

const body = z.object({
  locale: z.string().max(100).nullish(),
  identity: z.string().min(1).max(8192).nullish(),
  resume: z.string().max(400).nullish(),
});

/** `POST /api/widget/token`. */
export function createWidgetTokenRouter({
  join,
  tokens,
  limit,
  verifyIdentity,
  sourceOf,
}: {
  join: ReturnType<typeof createJoin>;
  tokens: WebTokens;
  /** By address. */
  limit: RateLimit;
  verifyIdentity?: IdentityVerifier;
  /** Hides an address behind a keyed hash. */
  sourceOf: (address: string) => string;
}): Router {
  const router = Router();
  router.post("/", async (req, res) => {
    res.set("Cache-Control", "no-store");
    const limited = limit.take(addressKey(req.ip));
    if (limited !== "ok") return sendRefusal(res, tooMany(limited.waitSeconds));
    const parsed = body.safeParse(req.body ?? (hasBody(req.headers) ? undefined : {}));
    if (!parsed.success) return sendRefusal(res, badArgument("locale, identity and resume are strings, sent as JSON."));
    const { locale, identity, resume } = parsed.data;
    const verified = identity ? await (verifyIdentity?.(identity) ?? "rejected") : undefined;
    if (verified === "rejected") return sendRefusal(res, refusals.identity);
    const { origin } = req.headers;
    const joined = await join({
      ...(locale ? { locale } : {}),
      ...(resume ? { resume } : {}),
      ...(origin ? { origin } : {}),
      source: sourceOf(addressKey(req.ip)),
      ...(verified ? { customer: verified.customer } : {}),
    });
    const { conversation, user, generation } = joined;
    const issued = await tokens.issueFirst({
      conversation,
      user,
      generation,
      ...(origin ? { origins: [origin] } : {}),
    });
    res.json({ ...issued, conversationId: conversation, resume: joined.resume });
  });
  return router;
}

/** A body that no parser took is a malformed one; none at all is an empty request. */
const hasBody = (headers: { "content-length"?: string; "transfer-encoding"?: string }): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
