import { createHash } from "node:crypto";
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { MessageAttachment } from "../../domain/message.ts";
import type { Caller, Door } from "../sent-to/door.ts";
import { unreadCode } from "../sent-to/unread-code.ts";
import type { createTokenCheck } from "./check-token.ts";
import type { createFetchFiles } from "./fetch-files.ts";
import { readTeamsActivity, type TeamsActivity } from "./read-teams-activity.ts";
import type { TeamsAddress } from "./teams-address.ts";
import type { TeamsAgents } from "./teams-agents.ts";

export interface TeamsRouterDependencies {
  door: Door<TeamsAddress>;
  conversations: Pick<Conversations, "typing">;
  /** People who take conversations in Teams; absent: nobody does. */
  agents?: TeamsAgents;
  checkToken: ReturnType<typeof createTokenCheck>;
  /** Parses a JSON body of so many bytes at most. */
  jsonBody(longest: number): RequestHandler;
  fetchFiles: ReturnType<typeof createFetchFiles>;
  discard(conversation: string, attachment: string): Promise<void>;
  /** Shows the customer that the bot has begun. */
  typing(conversation: string): void;
  log(fields: Record<string, unknown>, event: string): void;
}

/** Bytes of a body, beyond security.md R40 and after its token was found good: what fills a message in Teams (some 100 KB of UTF-16) comes as text and once more as HTML, and a text too long for us is for the customer to be told of. */
const longestBody = 512 * 1024;

/** Where whoever sends may write any id of a user into it; the conversation is what their token is bound to. security.md R21. */
const idsByClient: ReadonlySet<string> = new Set(["webchat", "directline", "directlinespeech", "emulator"]);

/** What stands for a text of any length. */
const shortOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

const titles: Record<string, string> = { msteams: "Microsoft Teams" };

/** `POST /api/messages`: Teams and every other channel of Azure Bot Service. Token, then body, then shape, then what the token may send. Answered when it is on disk; the bot answers later. */
export function createTeamsRouter(deps: TeamsRouterDependencies): Router {
  const { door, log } = deps;
  const router = Router();
  const readBody = deps.jsonBody(longestBody);

  const bodyOf = (req: Request, res: Response) =>
    new Promise<unknown>((resolve, reject) => {
      readBody(req, res, (error: unknown) => (error ? reject(error) : resolve(req.body)));
    });

  const tell = (res: Response, status: number, code: string) =>
    log({ status, code, requestId: (res.locals as { requestId?: string }).requestId }, "teams.refused");
  function refuse(res: Response, status: number, code: string): void {
    tell(res, status, code);
    res.status(status).json({ error: { code, message: "The request was not accepted." } });
  }

  router.post("/api/messages", async (req, res) => {
    res.set("Cache-Control", "no-store");
    const sender = await deps.checkToken(req.headers.authorization);
    if ("status" in sender) {
      // What of a stranger's body has not come by now is not waited for.
      if (!req.complete) res.set("Connection", "close");
      return refuse(res, sender.status, sender.code);
    }
    const activity = readTeamsActivity(await bodyOf(req, res));
    if (!activity) return refuse(res, 400, "BadArgument");
    const problem = sender.problemWith(activity.address);
    if (problem) return refuse(res, problem.status, problem.code);
    if (activity.type === "invoke") return invoked(res, activity);
    await take(activity);
    res.status(200).end();
  });

  router.use("/api/messages", ((error, _req, res, next) => {
    const code = unreadCode(error);
    if (code) tell(res, (error as { status: number }).status, code);
    next(error);
  }) satisfies ErrorRequestHandler);

  /** Answered at once with what Teams shows. */
  async function invoked(res: Response, activity: TeamsActivity): Promise<void> {
    const answer = await deps.agents?.invoked(activity);
    if (answer === undefined) return void res.status(501).end();
    if (answer === "closed") return void res.status(200).end();
    res.status(200).json(answer);
  }

  async function take(activity: TeamsActivity): Promise<void> {
    const { type, userId, tenant, address, locale } = activity;
    if (userId === undefined || userId === address.bot.id) return;
    const title = titles[address.channelId] ?? `Azure Bot Service (${address.channelId})`;
    const user = idsByClient.has(address.channelId) ? `${userId} ${address.conversation.id}` : userId;
    const caller: Caller<TeamsAddress> = { tenant, user, address, title, ...(locale ? { locale } : {}) };
    if (type === "typing" && activity.isPrivate) deps.conversations.typing(door.conversationOf(caller));
    if (type === "message") return message(caller, activity);
    const comes =
      type === "conversationUpdate" ? activity.botAdded : type === "installationUpdate" && activity.action === "add";
    if (comes && activity.isPrivate) await door.greet(caller);
  }

  async function message(caller: Caller<TeamsAddress>, activity: TeamsActivity): Promise<void> {
    const { id, text, choice, locale, files, hasMore, isPrivate, address } = activity;
    // A channel that names no message cannot tell its repeats either.
    const key = id === undefined ? undefined : `${address.channelId}/${address.conversation.id}/${id}`;
    if (!isPrivate) {
      const phrase = deps.agents?.isOurs(address) ? "room-called" : "continue-privately";
      return door.calledAmongOthers(caller, key ?? `${address.conversation.id}/${shortOf(text)}`, phrase);
    }
    const conversation = door.conversationOf(caller);
    const fetched = files.length > 0 ? await deps.fetchFiles(conversation, files) : { attachments: [], missing: [] };
    const tellOfMissing = async () => {
      for (const why of fetched.missing) await door.say(caller, `file-${why}`, key ?? "file");
    };
    if (text.trim() === "" && !choice && fetched.attachments.length === 0) {
      if (files.length === 0 && hasMore) await door.say(caller, "file-refused", key ?? "file");
      return tellOfMissing();
    }
    const entering = door.enter(caller, {
      ...{ text, attachments: fetched.attachments },
      ...(choice ? { choice } : {}),
      ...(locale ? { locale } : {}),
      ...(key ? { dedupeKey: key } : {}),
    });
    const accepted = await entering.catch(async (error: unknown) => {
      await drop(conversation, fetched.attachments);
      throw error;
    });
    if (accepted.outcome === "repeated") return drop(conversation, fetched.attachments);
    deps.typing(conversation);
    await tellOfMissing();
  }

  async function drop(conversation: string, attachments: MessageAttachment[]): Promise<void> {
    for (const { id } of attachments) await deps.discard(conversation, id);
  }

  return router;
}
