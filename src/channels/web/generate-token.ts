import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { z } from "zod";
import type { Conversations } from "../../conversation/conversations.ts";
import type { NewId } from "../../domain/ids.ts";
import { bearerOf } from "./authorise.ts";
import { badArgument, refusals, sendRefusal } from "./refusal.ts";
import type { WebTokens } from "./web-tokens.ts";

const body = z.object({
  user: z
    .object({
      id: z
        .string()
        .regex(/^dl_[A-Za-z0-9_.-]{1,128}$/)
        .optional(),
    })
    .nullish(),
  trustedOrigins: z.array(z.url().max(400)).max(50).optional(),
});

export type GenerateToken = RequestHandler;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** `POST /tokens/generate`, from the wallet's own server: the secret opens a conversation and never anything else. */
export function createGenerateToken({
  secret,
  conversations,
  tokens,
  newId,
}: {
  secret?: string;
  conversations: Conversations;
  tokens: WebTokens;
  newId: NewId;
}): GenerateToken {
  return async (req, res) => {
    const bearer = bearerOf(req.headers.authorization);
    if (secret === undefined) return sendRefusal(res, refusals.forbidden);
    if (bearer === undefined) return sendRefusal(res, refusals.unauthorised);
    if (!timingSafeEqual(digest(bearer), digest(secret))) return sendRefusal(res, refusals.forbidden);
    const parsed = body.safeParse(req.body ?? {});
    if (!parsed.success) {
      return sendRefusal(res, badArgument("user.id starts with dl_, trustedOrigins is a list of origins."));
    }
    const user = parsed.data.user?.id ?? `dl_${newId()}`;
    const origins = parsed.data.trustedOrigins?.map((each) => new URL(each).origin);
    const meta = await conversations.open({ channel: "web", user: `web::${user}` });
    const claims = { conversation: meta.id, user, generation: 0, ...(origins ? { origins } : {}) };
    res.set("Cache-Control", "no-store");
    res.json({ conversationId: meta.id, ...(await tokens.issueFirst(claims)) });
  };
}
