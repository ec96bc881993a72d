import type { RequestHandler, Response } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import type { Store } from "../../domain/store.ts";
import type { Authorise } from "./authorise.ts";
import { createAuthorised } from "./authorised.ts";
import { endConversation } from "./end-conversation.ts";
import { createOverloadGate } from "./overload-gate.ts";
import type { RateLimit } from "./rate-limit.ts";
import { type ReadActivity, readActivity } from "./read-activity.ts";
import { badArgument, type Refusal, refusals, tooMany } from "./refusal.ts";
import type { Streams } from "./streams.ts";
import type { WebRecord } from "./web-record.ts";

/** `{type: "event", name: "language", locale}`: chosen in the client's menu, between two messages. */
const languageEvent = "language";

export interface MessageRouteDependencies {
  store: Store;
  conversations: Conversations;
  now: Now;
  newId: NewId;
  authorise: Authorise;
  streams: Streams;
  activityLimit: RateLimit;
  allowOrigin: RequestHandler;
  isOverloaded: (beingTaken: number) => boolean;
}

/** POST of an activity: asked for more than all others together, so it is mounted by itself and goes through no router of ours. */
export interface MessageRoute {
  path: string;
  /** Before the body is read. */
  gate: RequestHandler;
  /** Once it is, as JSON. */
  take: RequestHandler[];
}

export function createMessageRoute(deps: MessageRouteDependencies): MessageRoute {
  const { conversations, allowOrigin } = deps;
  const overload = createOverloadGate(deps);
  const authorised = createAuthorised(deps.authorise);

  const post = authorised(async ({ req, res, claims: { conversation }, record }) => {
    const limited = deps.activityLimit.take(conversation);
    if (limited !== "ok") return tooMany(limited.waitSeconds);
    const read = readActivity(req.body);
    if (read.refused) return read.refused;
    const taken = await take(read.activity, conversation, record);
    if ("refused" in taken) return taken.refused;
    answer(res, taken);
    return undefined;
  });

  /** Durable when it answers; never waits for the bot. */
  async function take(
    { type, name, text, choice, lockedFor, clientId, channelData, locale }: ReadActivity,
    conversation: string,
    record: Pick<WebRecord, "ended">,
  ): Promise<{ id: string } | { refused: Refusal }> {
    if (record.ended !== undefined) return { refused: refusals.ended };
    if (type === "endOfConversation") return { id: await endConversation(deps, conversation) };
    if (type === "typing") conversations.typing(conversation);
    if (type === "event" && name === languageEvent && locale) await conversations.shownIn(conversation, locale);
    if (type !== "message") return { id: deps.newId() };
    if (text.trim() === "" && !choice) return { refused: badArgument("The message is empty.") };
    const dedupe = clientId ? { clientId, dedupeKey: clientId } : {};
    const accepted = await conversations.accept(conversation, {
      text,
      choice,
      lockedFor,
      channelData,
      locale,
      ...dedupe,
    });
    return accepted === "not-found" ? { refused: refusals.notFound } : { id: accepted.messageId };
  }

  return {
    path: "/v3/directline/conversations/:id/activities",
    gate: overload.gate,
    take: [allowOrigin, overload.counted(post)],
  };
}

/** To the byte what `res.json` sends, which first looks for whatever an answer might be. */
function answer(res: Response, body: { id: string }): void {
  const text = JSON.stringify(body);
  res.setHeader("Content-Type", "application/json; charset=utf-8");
  res.setHeader("Content-Length", Buffer.byteLength(text));
  res.end(text);
}
