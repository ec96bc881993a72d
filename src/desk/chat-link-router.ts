import { Router } from "express";
import type { ChatLinks } from "../handoff/chat-links.ts";
import { agentOf } from "./require-agent.ts";

/** Links an agent's account of the company's chat to the desk account that is signed in here, and takes it back. */
export function createChatLinkRouter({ links }: { links: Pick<ChatLinks, "codeFor" | "count" | "unlink"> }): Router {
  const router = Router();
  router.get("/chat-link", async (_req, res) => {
    res.json({ linked: await links.count(agentOf(res).user) });
  });
  router.post("/chat-link", async (_req, res) => {
    res.status(201).json(await links.codeFor(agentOf(res).user));
  });
  router.delete("/chat-link", async (_req, res) => {
    await links.unlink(agentOf(res).user);
    res.json({ linked: 0 });
  });
  return router;
}
