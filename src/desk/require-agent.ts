import type { Request, RequestHandler, Response } from "express";
import type { Agent } from "../handoff/handoff-room.ts";
import { deskRefusals, refuse } from "./desk-refusal.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { Session, Sessions } from "./sessions.ts";

/** The live session behind a request that `requireAgent` let through. */
export const sessionOf = (res: Response): Session => res.locals.deskSession as Session;
export const agentOf = (res: Response): Agent => {
  const { user, name } = sessionOf(res).agent;
  return { user, name };
};

/** Lets signed-in agents through, and nobody else. */
export function requireAgent({ sessions, cookie }: { sessions: Sessions; cookie: SessionCookie }): RequestHandler {
  return (req: Request, res, next) => {
    const session = sessions.use(cookie.read(req));
    if (!session) return refuse(res, deskRefusals.unauthorised);
    res.locals.deskSession = session;
    return next();
  };
}
