import express, { type Request, type RequestHandler, type Response, Router } from "express";
import type { Now } from "../../domain/ids.ts";
import { jsonDepth } from "../../domain/json-depth.ts";
import { checkSignature } from "./check-signature.ts";
import { readDelivery } from "./read-delivery.ts";
import { readInteraction } from "./read-interaction.ts";
import { isFromAllowedTeam } from "./slack-teams.ts";
import type { SlackInbox } from "./take-in.ts";

/** Bytes of an event (security.md R40), and of an interaction: it brings our own message or form back twice, form-encoded, where a Han character takes up to 18 bytes. */
const longestEvent = 64 * 1024;
const longestInteraction = 512 * 1024;
const deepest = 32;
/** Slack takes a silence of 3 s for a failure; a true failure is told before that. docs.slack.dev, "Events API". */
const patienceMs = 2_500;

const refusals = {
  stale: [401, "SignatureStale"],
  wrong: [401, "SignatureWrong"],
  malformed: [400, "BadSyntax"],
  team: [403, "TeamNotAllowed"],
  late: [503, "NotTaken"],
} as const;

/** `/slack/events` and `/slack/interactions`: signature over the raw bytes, then shape, then workspace, then durable, then 200. security.md R37. */
export function createSlackRouter({
  secret,
  isTeamAllowed,
  inbox,
  now,
  log,
}: {
  secret: string;
  isTeamAllowed: (team: string) => boolean;
  inbox: SlackInbox;
  now: Now;
  log: (fields: Record<string, unknown>, event: string) => void;
}): Router {
  const router = Router();
  const raw = (limit: number) => express.raw({ type: () => true, limit, inflate: false });

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

  router.post("/slack/events", raw(longestEvent), signed, async (req, res) => {
    const delivery = readDelivery(parsed(bytesOf(req)));
    if (delivery === "malformed") return refuse(res, "malformed");
    if (delivery.kind === "challenge") return void res.json({ challenge: delivery.challenge });
    if (!isFromAllowedTeam(delivery, isTeamAllowed)) return refuse(res, "team");
    if (delivery.kind === "nothing" && delivery.rateLimited) log({}, "slack.events-rate-limited");
    if (!(await inTime(inbox.delivery(delivery)))) return refuse(res, "late");
    res.status(200).end();
  });

  router.post("/slack/interactions", raw(longestInteraction), signed, async (req, res) => {
    const payloads = new URLSearchParams(bytesOf(req).toString("utf8")).getAll("payload");
    const interaction = payloads.length === 1 ? readInteraction(parsed(Buffer.from(payloads[0]!))) : "malformed";
    if (interaction === "malformed") return refuse(res, "malformed");
    if (interaction === "nothing") return void res.status(200).end();
    if (!isFromAllowedTeam(interaction, isTeamAllowed)) return refuse(res, "team");
    const answer = await inTime(inbox.interaction(interaction));
    if (!answer) return refuse(res, "late");
    if (answer.value) res.json(answer.value);
    else res.status(200).end();
  });

  return router;
}

const bytesOf = (req: Request): Buffer => (Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0));

function parsed(body: Buffer): unknown {
  if (jsonDepth(body) > deepest) return undefined;
  try {
    return JSON.parse(body.toString("utf8"), (key, value: unknown) => (key === "__proto__" ? undefined : value));
  } catch {
    return undefined;
  }
}

/** What came of it, if it did so before Slack gives up; what comes of it later is found by Slack's next try to be known. */
async function inTime<T>(work: Promise<T>): Promise<{ value: T } | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const done = work.then((value) => ({ value }));
  // Its failure after the deadline is nobody's any more.
  done.catch(() => {});
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
