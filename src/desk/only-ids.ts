import type { NextFunction, Request, Response, Router } from "express";
import { deskRefusals, refuse } from "./desk-refusal.ts";

const idShape = /^[A-Za-z0-9_-]{1,64}$/;

/** What cannot be a conversation's id is not looked for: it could name another thing in the store. */
export function onlyIds(router: Router): Router {
  return router.param("id", (_req: Request, res: Response, next: NextFunction, id: string) =>
    idShape.test(id) ? next() : refuse(res, deskRefusals.notFound),
  );
}
