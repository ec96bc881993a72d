import { Router } from "express";
import { z } from "zod";
import { conversationKeys } from "../domain/conversation.ts";
import type { Now } from "../domain/ids.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";
import { onTrail } from "../handoff/desk-trail.ts";
import { badArgument, deskRefusals, refuse } from "./desk-refusal.ts";
import { maskContacts } from "./mask-contacts.ts";
import { onlyIds } from "./only-ids.ts";
import type { OwnerGuard } from "./owner-guard.ts";
import { agentOf } from "./require-agent.ts";

/** The page covers the value again after this. security.md R28. */
const shownForMs = 60_000;
const reason = z.string().trim().min(4).max(200);
const wanted = z.union([
  z.strictObject({ contact: z.string().min(1).max(100), reason }),
  z.strictObject({ message: z.string().min(1).max(64), reason }),
]);

export interface UnmaskRouterDeps {
  store: Store;
  /** The plain address of a registered contact of the customer this conversation has proved to be. */
  revealContact: (conversation: string, contact: string) => Promise<string | "not-found">;
  owners: OwnerGuard;
  now: Now;
}

/** Uncovers one field for a minute: the line with the reason is on the trail before anything is shown. What was masked as a secret was never kept and stays dots. */
export function createUnmaskRouter({ store, revealContact, owners, now }: UnmaskRouterDeps): Router {
  const router = onlyIds(Router());
  router.post("/:id/unmask", async (req, res) => {
    const conversation = req.params.id;
    if (!(await owners.owns(conversation, res))) return;
    const given = wanted.safeParse(req.body);
    if (!given.success) return refuse(res, badArgument("contact or message, and a reason of 4 to 200 characters."));
    const field = "contact" in given.data ? `contact:${given.data.contact}` : `message:${given.data.message}`;
    const at = now();
    const detail = { field, reason: maskContacts(given.data.reason) };
    await store.commit({
      append: [onTrail({ at, act: "desk.unmask", outcome: "asked", conversation, agent: agentOf(res).user, detail })],
    });
    const value =
      "contact" in given.data
        ? await revealContact(conversation, given.data.contact)
        : await messageText(store, conversation, given.data.message);
    if (value === "not-found") return refuse(res, deskRefusals.notFound);
    res.json({ value, until: new Date(Date.parse(at) + shownForMs).toISOString() });
  });
  return router;
}

async function messageText(store: Store, conversation: string, id: string): Promise<string> {
  const entries = await store.tail<Message>(conversationKeys.transcript(conversation), 0);
  return entries.findLast(({ entry }) => entry.id === id && entry.from === "customer")?.entry.text ?? "not-found";
}
