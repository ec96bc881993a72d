import { createHmac, timingSafeEqual } from "node:crypto";
import express, { type Request, Router } from "express";
import { z } from "zod";
import type { Now } from "../../domain/ids.ts";
import { parsedJson } from "../../domain/parsed-json.ts";
import type { Heard } from "./hear-other-desk.ts";
import type { FromOtherDesk } from "./other-desk.ts";

/** A signature older or newer than this is a replay. */
const freshSeconds = 300;
const longestBody = 256 * 1024;

const someone = z.object({ id: z.union([z.int(), z.string()]).transform(String), name: z.string().min(1).max(100) });
const conversationId = z.int().transform(String);
const messageCreated = z.object({
  event: z.literal("message_created"),
  id: z.union([z.int(), z.string()]).transform(String),
  content: z.string().nullish(),
  message_type: z.literal("outgoing"),
  private: z.literal(false),
  sender: someone.extend({ type: z.literal("user") }),
  conversation: z.object({
    id: conversationId,
    custom_attributes: z.object({ walletline_conversation: z.string().optional().catch(undefined) }).nullish(),
  }),
  attachments: z.array(z.unknown()).nullish(),
});
const statusChanged = z.object({
  id: conversationId,
  event: z.enum(["conversation_status_changed", "conversation_resolved"]),
  status: z.string(),
});
const updated = z.object({
  id: conversationId,
  event: z.literal("conversation_updated"),
  meta: z.object({ assignee: someone }),
});

/** Chatwoot's webhook of the agent bot: signed, fresh, and only what people did; everything else is answered and left alone. */
export function createChatwootRouter({
  secret,
  hear,
  leaveNote,
  now,
}: {
  secret: string;
  hear: (event: FromOtherDesk) => Promise<Heard>;
  /** Nobody reads what a webhook answers: what an agent must know goes into the conversation. */
  leaveNote: (remote: string, text: string) => void;
  now: Now;
}): Router {
  const router = Router();
  router.post(
    "/api/desks/chatwoot",
    express.raw({ type: () => true, limit: longestBody, inflate: false }),
    async (req, res) => {
      const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      if (!isSigned(req, body, secret, Date.parse(now()) / 1_000)) return void res.status(401).end();
      const event = readChatwootEvent(parsedJson(body.toString("utf8")));
      if (!event) return void res.json({ outcome: "ignored" });
      const { outcome, note } = await hear(event);
      if (note !== undefined) leaveNote(event.remote, note);
      res.json({ outcome });
    },
  );
  return router;
}

/** What an event of Chatwoot means for us; undefined: nothing. The bot's own words come back as events of a bot, not of a user. */
function readChatwootEvent(body: unknown): FromOtherDesk | undefined {
  const said = messageCreated.safeParse(body);
  if (said.success) {
    const { id, content, sender, conversation, attachments } = said.data;
    const text = content?.trim() ?? "";
    const files = (attachments?.length ?? 0) > 0;
    const opened = conversation.custom_attributes?.walletline_conversation !== undefined;
    if (text === "" && !files) return undefined;
    return { kind: "said", remote: conversation.id, opened, agent: sender, message: id, text, files };
  }
  const status = statusChanged.safeParse(body);
  if (status.success && status.data.status === "resolved") return { kind: "completed", remote: status.data.id };
  const assigned = updated.safeParse(body);
  return assigned.success
    ? { kind: "accepted", remote: assigned.data.id, agent: assigned.data.meta.assignee }
    : undefined;
}

function isSigned(req: Request, body: Buffer, secret: string, seconds: number): boolean {
  const timestamp = req.headers["x-chatwoot-timestamp"];
  const given = req.headers["x-chatwoot-signature"];
  if (typeof timestamp !== "string" || typeof given !== "string" || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(seconds - Number(timestamp)) > freshSeconds) return false;
  const expected = `sha256=${createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex")}`;
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
