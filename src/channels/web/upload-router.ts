import { type Request, Router } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { MessageAttachment } from "../../domain/message.ts";
import { parsedJson } from "../../domain/parsed-json.ts";
import type { AttachmentLinks } from "./attachment-links.ts";
import type { Authorise } from "./authorise.ts";
import { addressKey, type RateLimit } from "./rate-limit.ts";
import { type ReadActivity, readActivity } from "./read-activity.ts";
import { type ReadUpload, readUpload } from "./read-upload.ts";
import { badArgument, type OrRefusal, type Refusal, refusals, sendRefusal, tooMany } from "./refusal.ts";
import { acceptedType, displayName, longestUpload } from "./upload-types.ts";
import type { Uploads } from "./uploads.ts";

/** Uploads being read at one time: each may hold 15 MB of memory. */
const mostAtOnce = 6;
/** Of one address: one that lets its bytes drip must not keep everybody else's from being taken. */
const mostOfOne = 3;

/** Direct Line's upload, and the attachments that come of it. */
export function createUploadRouter({
  authorise,
  conversations,
  uploads,
  links,
  limit,
}: {
  authorise: Authorise;
  conversations: Conversations;
  uploads: Uploads;
  links: AttachmentLinks;
  /** By address: what one visitor may put on our disk. */
  limit: RateLimit;
}): Router {
  const router = Router();
  /** The address of each upload being read. */
  const underWay: string[] = [];

  router.post("/conversations/:id/upload", async (req, res) => {
    res.set("Cache-Control", "no-store");
    const allowed = await authorise.token(req.headers, req.params.id);
    const address = addressKey(req.ip);
    const refused =
      allowed.refused ??
      (allowed.record.ended ? refusals.ended : undefined) ??
      (isFullFor(address) ? tooMany(2) : undefined) ??
      overLimit(address);
    if (refused || allowed.refused) {
      req.resume();
      return sendRefusal(res, refused as Refusal);
    }
    underWay.push(address);
    try {
      const taken = await take(req, allowed.claims.conversation);
      if (taken.refused) return sendRefusal(res, taken.refused);
      res.json({ id: taken.id });
    } finally {
      underWay.splice(underWay.indexOf(address), 1);
    }
  });

  const isFullFor = (address: string): boolean =>
    underWay.length >= mostAtOnce || underWay.filter((other) => other === address).length >= mostOfOne;

  function overLimit(address: string): Refusal | undefined {
    const limited = limit.take(address);
    return limited === "ok" ? undefined : tooMany(limited.waitSeconds);
  }

  async function take(req: Request, conversation: string): Promise<OrRefusal<{ id: string }>> {
    const read = await readUpload(req);
    if (read.refused) return read;
    const checked = check(read);
    if (checked.refused) return checked;
    const attachments: MessageAttachment[] = [];
    const discard = async () => {
      for (const { id } of attachments) await uploads.remove(conversation, id);
    };
    try {
      for (const file of checked.files) attachments.push(await uploads.save(conversation, file));
      const { text, clientId, channelData, locale } = checked.activity;
      const dedupe = clientId ? { clientId, dedupeKey: clientId } : {};
      const accepted = await conversations.accept(conversation, { text, attachments, channelData, locale, ...dedupe });
      if (accepted === "not-found") {
        await discard();
        return { refused: refusals.notFound };
      }
      if (accepted.outcome === "repeated") await discard();
      return { id: accepted.messageId };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  router.get("/attachments/:id", async (req, res) => {
    const { id } = req.params;
    const { c: conversation, t: ticket } = req.query;
    if (typeof conversation !== "string" || typeof ticket !== "string" || !links.isGood(conversation, id, ticket)) {
      return sendRefusal(res, refusals.notFound);
    }
    const found = await uploads.read(conversation, id);
    if (found === "not-found") return sendRefusal(res, refusals.notFound);
    const { attachment, bytes } = found;
    res.set({
      "Content-Type": attachment.contentType === "text/plain" ? "text/plain; charset=utf-8" : attachment.contentType,
      "Content-Disposition": `attachment; filename="file"; filename*=UTF-8''${encodeName(attachment.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      // The widget shows images inside pages of the wallet, which live at another origin.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": "private, max-age=3600",
    });
    res.end(bytes);
  });

  return router;
}

type Checked = { activity: ReadActivity; files: { name: string; contentType: string; bytes: Buffer }[] };

/** Every file must be one we take; a single bad one turns the whole message down. */
function check({ activity = '{"type":"message"}', files }: ReadUpload): OrRefusal<Checked> {
  if (files.length === 0) return { refused: badArgument("There is no file in it.") };
  const body = parsedJson(activity);
  if (body === undefined) return { refused: badArgument("The activity part is not JSON, or nests too deep.") };
  const read = readActivity(body);
  if (read.refused) return read;
  if (read.activity.type !== "message") return { refused: badArgument("Only a message can carry files.") };
  const checked: Checked["files"] = [];
  for (const { name, declared, bytes } of files) {
    if (bytes.length > longestUpload) return { refused: refusals.tooBig };
    const contentType = acceptedType(declared, bytes);
    if (contentType === undefined) return { refused: refusals.type };
    checked.push({ name: displayName(name), contentType, bytes });
  }
  return { activity: read.activity, files: checked };
}

/** RFC 8187: what encodeURIComponent leaves and the header must not have. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
