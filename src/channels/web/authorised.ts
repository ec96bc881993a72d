import type { Request, Response } from "express";
import type { DeepReadonly } from "../../domain/store.ts";
import type { Authorise } from "./authorise.ts";
import { type Refusal, sendRefusal } from "./refusal.ts";
import type { TokenClaims } from "./token-claims.ts";
import type { WebRecord } from "./web-record.ts";

/** A request whose token is good for it. */
export interface Call {
  req: Request;
  res: Response;
  claims: TokenClaims;
  record: DeepReadonly<WebRecord>;
}

/** Runs a call once its token is found to be good for it; what it returns is why it was turned down. */
export const createAuthorised =
  (authorise: Authorise) =>
  (run: (call: Call) => Promise<Refusal | undefined>) =>
  async (req: Request<{ id?: string }>, res: Response): Promise<void> => {
    res.setHeader("Cache-Control", "no-store");
    const allowed = await authorise.token(req.headers, req.params.id);
    const refused = allowed.refused ?? (await run({ req, res, claims: allowed.claims, record: allowed.record }));
    if (refused) sendRefusal(res, refused);
  };
