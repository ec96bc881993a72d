import type { Request, RequestHandler, Response } from "express";
import { sendRefusal, tooMany } from "./refusal.ts";

/** Clients that keep to Retry-After come back when the rest has been answered. */
const comeBackSeconds = 2;

/**
 * Turns messages away with 429 before anything of them is read, checked or stored, while `isOverloaded`. It is told how many
 * messages are being taken in that no turn knows of yet. security.md P8.
 */
export function createOverloadGate({
  allowOrigin,
  isOverloaded,
}: {
  allowOrigin: RequestHandler;
  isOverloaded: (beingTaken: number) => boolean;
}) {
  let beingTaken = 0;
  const gate: RequestHandler = (req, res, next) =>
    isOverloaded(beingTaken) ? allowOrigin(req, res, () => sendRefusal(res, tooMany(comeBackSeconds))) : next();

  return {
    /** Stands before the body is read. */
    gate,
    /** Counts who is answered by it. It stands behind the body's last byte: a stranger could hold thousands of heads without a body, and shut all others out. */
    counted:
      (answer: (req: Request<{ id?: string }>, res: Response) => Promise<void>) =>
      async (req: Request<{ id?: string }>, res: Response): Promise<void> => {
        beingTaken += 1;
        try {
          await answer(req, res);
        } finally {
          beingTaken -= 1;
        }
      },
  };
}
