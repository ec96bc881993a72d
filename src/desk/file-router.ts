import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { Now } from "../domain/ids.ts";
import type { MessageAttachment } from "../domain/message.ts";
import { readAtMost } from "../domain/read-at-most.ts";
import type { Store } from "../domain/store.ts";
import type { Handoff } from "../handoff/create-handoff.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { agentStanding } from "./agent-standing.ts";
import { badArgument, type DeskRefusal, deskRefusals, neverAsked, refuse } from "./desk-refusal.ts";
import { maskContacts } from "./mask-contacts.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";

/** Port to where files of conversations are kept; the same list of types and the same size as for customers. */
export interface DeskFiles {
  /** Bytes of one file. */
  longest: number;
  /** Durable when it resolves; "type": not on the list, or the bytes do not bear it out. */
  save(
    conversation: string,
    file: { name: string; declared: string; bytes: Buffer },
  ): Promise<MessageAttachment | "type">;
  read(conversation: string, id: string): Promise<{ attachment: MessageAttachment; bytes: Buffer } | "not-found">;
  remove(conversation: string, id: string): Promise<void>;
}

export interface FileRouterDeps {
  store: Store;
  handoff: Pick<Handoff, "write">;
  files: DeskFiles;
  owners: OwnerGuard;
  now: Now;
}

/** Uploads of all agents that are read at one time: each holds up to the longest file in memory. */
const mostAtOnce = 6;
const given = z.object({
  name: z.string().min(1).max(400),
  declared: z.string().min(1).max(100),
  id: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
});

/** Files of a conversation: opened by who has it or reads along, each opening on the trail first; sent to the customer by who has it. */
export function createFileRouter({ store, handoff, files, owners, now }: FileRouterDeps): Router {
  const router = onlyIds(Router());
  let underWay = 0;

  router.get("/:id/files/:file", async (req, res) => {
    const { id: conversation, file } = req.params;
    const { user } = agentOf(res);
    const { standing } = await agentStanding(store, user, conversation);
    if (standing !== "mine" && standing !== "guest") return owners.refuseMoved(conversation, res);
    const found = await files.read(conversation, file);
    if (found === "not-found") return refuse(res, deskRefusals.notFound);
    await store.commit({
      append: [onTrail({ at: now(), act: "desk.file", outcome: "shown", conversation, agent: user, detail: { file } })],
    });
    sendFile(res, found);
  });

  router.post("/:id/files", async (req, res) => {
    const refused = await refusalBeforeReading(req.params.id, req, res);
    if (refused !== "none") {
      // Read to its end, so that the answer reaches a browser that is still sending.
      req.resume();
      return refused === "answered" ? undefined : refuse(res, refused);
    }
    underWay += 1;
    try {
      await take(req.params.id, req, res);
    } finally {
      underWay -= 1;
    }
  });

  async function refusalBeforeReading(
    conversation: string,
    req: Request,
    res: Response,
  ): Promise<DeskRefusal | "answered" | "none"> {
    if (!(await owners.owns(conversation, res))) return "answered";
    if (Number(req.headers["content-length"] ?? 0) > files.longest) return deskRefusals.tooBig;
    return underWay >= mostAtOnce ? deskRefusals.busy : "none";
  }

  async function take(conversation: string, req: Request, res: Response): Promise<void> {
    const about = given.safeParse({
      name: decoded(req.get("x-file-name")),
      declared: req.get("x-file-type"),
      id: req.get("x-message-id"),
    });
    const bytes = await readAtMost(req, files.longest);
    if (!about.success) return refuse(res, badArgument("X-File-Name, X-File-Type and X-Message-Id are wanted."));
    if (bytes === "too-big") return refuse(res, deskRefusals.tooBig);
    const { id, ...file } = about.data;
    const saved = await files.save(conversation, { ...file, bytes });
    if (saved === "type") return refuse(res, deskRefusals.fileType);
    const written = await handoff
      .write(conversation, agentOf(res), { text: "", id, attachments: [saved] })
      .catch(async (error: unknown) => {
        await files.remove(conversation, saved.id);
        throw error;
      });
    if (typeof written === "object" && "written" in written)
      return void res.status(201).json({ id: written.written, attachment: saved });
    await files.remove(conversation, saved.id);
    if (typeof written === "object")
      return "held" in written
        ? refuse(res, neverAsked(written.held))
        : void res.status(201).json({ id: written.repeated });
    await owners.refuseMoved(conversation, res);
  }

  return router;
}

/** Pictures are shown in place, all else is saved; nothing in either runs, and no other site can hold it. */
function sendFile(res: Response, { attachment, bytes }: { attachment: MessageAttachment; bytes: Buffer }): void {
  const { name, contentType } = attachment;
  const how = contentType.startsWith("image/") ? "inline" : "attachment";
  res.set({
    "Content-Type": contentType === "text/plain" ? "text/plain; charset=utf-8" : contentType,
    "Content-Disposition": `${how}; filename="file"; filename*=UTF-8''${encodeName(maskContacts(name))}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
  });
  res.end(bytes);
}

/** RFC 8187: what encodeURIComponent leaves and the header must not have. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function decoded(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
