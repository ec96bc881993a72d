import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import type { Now } from "../../domain/ids.ts";
import { parsedJson } from "../../domain/parsed-json.ts";
import { unreadCode } from "../sent-to/unread-code.ts";
import { checkSignature } from "./check-signature.ts";
import { inTime } from "./in-time.ts";
import { readDelivery } from "./read-delivery.ts";
import { readInteraction } from "./read-interaction.ts";
import type { SlackInbox } from "./take-in.ts";

/** Bytes of a body, beyond security.md R40: an event brings a text twice, as text and as blocks, with six bytes for a Han character, and tells at length of each file; an interaction brings our own message back twice, form-encoded. What is too long of it for us is for the customer to be told, and not for Slack. */
const longestBody = 512 * 1024;
/** Slack takes a silence of 3 s for a failure; a true failure is told before that, and what comes of it later is found by Slack's next try to be known. docs.slack.dev, "Events API". */
const patienceMs = 2_500;

const refusals = {
  stale: [401, "SignatureStale"],
  wrong: [401, "SignatureWrong"],
  malformed: [400, "BadSyntax"],
  foreign: [403, "TeamNotAllowed"],
  unsure: [503, "NotTaken"],
} as const;

/** `/slack/events` and `/slack/interactions`: signature over the raw bytes, then shape, then workspace, then durable, then 200. security.md R37. */
export function createSlackRouter({
  secret,
  inbox,
  now,
  log,
}: {
  secret: string;
  inbox: SlackInbox;
  now: Now;
  log: (fields: Record<string, unknown>, event: string) => void;
}): Router {
  const router = Router();
  const raw = express.raw({ type: () => true, limit: longestBody, inflate: false });

  function refuse(res: Response, why: keyof typeof refusals): void {
    const [status, code] = refusals[why];
    log({ code }, "slack.refused");
    // What is wrong with it now is wrong with it in a minute, too.
    if (status !== 503) res.set("X-Slack-No-Retry", "1");
    res.status(status).json({ error: { code, message: "The request was not taken." } });
  }

  const signed: RequestHandler = (req, res, next) => {
    const body: unknown = req.body;
    const check = checkSignature({
      secret,
      timestamp: req.get("x-slack-request-timestamp"),
      signature: req.get("x-slack-signature"),
      body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      now: now(),
    });
    if (check !== "genuine") return refuse(res, check);
    next();
  };

  router.post("/slack/events", raw, signed, async (req, res) => {
    const delivery = readDelivery(parsedJson(bytesOf(req).toString("utf8")));
    if (delivery === "malformed") return refuse(res, "malformed");
    if (delivery.kind === "challenge") return void res.json({ challenge: delivery.challenge });
    if (delivery.kind === "nothing" && delivery.rateLimited) log({}, "slack.events-rate-limited");
    const { value: taken = "unsure" } = (await inTime(inbox.delivery(delivery), patienceMs)) ?? {};
    if (taken !== "taken") return refuse(res, taken);
    res.status(200).end();
  });

  router.post("/slack/interactions", raw, signed, async (req, res) => {
    const payloads = new URLSearchParams(bytesOf(req).toString("utf8")).getAll("payload");
    const interaction = payloads.length === 1 ? readInteraction(parsedJson(payloads[0]!)) : "malformed";
    if (interaction === "malformed") return refuse(res, "malformed");
    if (interaction === "nothing") return void res.status(200).end();
    const { value: taken = "unsure" } = (await inTime(inbox.interaction(interaction), patienceMs)) ?? {};
    if (typeof taken === "string") return refuse(res, taken);
    if (taken.answer) res.json(taken.answer);
    else res.status(200).end();
  });

  router.use("/slack", ((error, _req, res, next) => {
    const code = unreadCode(error);
    if (!code) return next(error);
    log({ code }, "slack.refused");
    res.set("X-Slack-No-Retry", "1");
    next(error);
  }) satisfies ErrorRequestHandler);

  return router;
}

const bytesOf = (req: Request): Buffer => (Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));
