import { Router } from "express";
import type { ChatLinks } from "../handoff/chat-links.ts";
import { agentOf } from "./require-agent.ts";

/** A code that links an agent's account of the company's chat to the desk account that is signed in here. */
export function createChatLinkRouter({ links }: { links: Pick<ChatLinks, "codeFor"> }): Router {
  const router = Router();
  router.post("/chat-link", async (_req, res) => {
    res.status(201).json(await links.codeFor(agentOf(res).user));
  });
  return router;
}
