import { z } from "zod";
import { forwardedWords } from "../sent-to/forwarded-words.ts";
import { onlyCalled } from "../sent-to/only-called.ts";
import { readText } from "./read-text.ts";
import { slackFile as file, type SlackFile } from "./slack-file.ts";
import { slackId as id, originOf, type SlackOrigin, slackTs as ts } from "./slack-shapes.ts";

const message = z.object({
  channel: id,
  channel_type: z.string().max(20).optional(),
  ts,
  thread_ts: ts.nullish(),
  subtype: z.string().max(60).optional(),
  user: id.optional(),
  user_team: id.nullish(),
  team: id.nullish(),
  bot_id: z.string().max(40).nullish(),
  text: z.string().nullish(),
  files: z.array(file).max(200).nullish(),
  attachments: z.array(z.unknown()).max(100).nullish(),
});
/** A message that somebody forwards: Slack puts its words beside the text, which may be empty then. */
const forwarded = z.object({
  is_share: z.literal(true),
  text: z.string().nullish(),
  fallback: z.string().nullish(),
  files: z.array(file).max(200).nullish(),
});
const mention = z.object({
  channel: id,
  ts,
  thread_ts: ts.nullish(),
  user: id.optional(),
  user_team: id.nullish(),
  team: id.nullish(),
  bot_id: z.string().max(40).nullish(),
});
const homeOpened = z.object({ user: id, channel: id.optional(), tab: z.enum(["home", "messages"]) });

const callback = z.object({
  type: z.literal("event_callback"),
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z.array(z.object({ enterprise_id: id.nullish(), team_id: id.nullish() })).nullish(),
  event_id: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
  event: z.looseObject({ type: z.string().max(100) }),
});
const delivery = z.discriminatedUnion("type", [
  callback,
  z.object({ type: z.literal("url_verification"), challenge: z.string().max(1_000) }),
  z.object({ type: z.literal("app_rate_limited") }),
]);

/** What one delivery of the Events API asks of us. */
export type SlackDelivery =
  | { kind: "challenge"; challenge: string }
  /** Said to the bot alone. */
  | {
      kind: "message";
      origin: SlackOrigin;
      user: string;
      eventId: string;
      channel: string;
      /** The first message of the thread in which it is a reply. */
      thread?: string;
      text: string;
      files: SlackFile[];
    }
  /** Named in a channel that others read; its words are not taken in. */
  | {
      kind: "mention";
      origin: SlackOrigin;
      user: string;
      eventId: string;
      channel: string;
      /** The first message of its thread: itself, unless `isReply`. */
      thread: string;
      isReply?: true;
    }
  | {
      kind: "opened";
      origin: SlackOrigin;
      user: string;
      eventId: string;
      tab: "home" | "messages";
      channel?: string;
    }
  /** Our own words, other bots', edits, deletions, and events nobody asked for. */
  | { kind: "nothing"; rateLimited?: true };

/** Subtypes of a message that are somebody's own new words; edits, deletions and bots have others. */
const ownWords = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/** Reads a body of the Events API; "malformed" when it is not of its documented shape. */
export function readDelivery(body: unknown): SlackDelivery | "malformed" {
  const read = delivery.safeParse(body);
  if (!read.success) return "malformed";
  if (read.data.type === "url_verification") return { kind: "challenge", challenge: read.data.challenge };
  if (read.data.type === "app_rate_limited") return { kind: "nothing", rateLimited: true };
  const { event, event_id: eventId } = read.data;
  const named = originOf({ team: read.data.team_id, organisation: organisationOf(read.data) });
  if (!named) return "malformed";
  const through: SlackOrigin = read.data.is_ext_shared_channel ? { ...named, isShared: true } : named;
  const originIn = (own: Own): SlackOrigin => {
    const home = own.user_team ?? own.team;
    return home ? { ...through, home } : through;
  };
  switch (event.type) {
    case "message":
      return inCase(message, event, (said) => {
        const { user, channel, ts: at, thread_ts: first } = said;
        if (!user || said.bot_id || !ownWords.has(said.subtype) || !isPrivate(said)) return nothing;
        const thread = first && first !== at ? { thread: first } : {};
        return { kind: "message", origin: originIn(said), user, eventId, channel, ...thread, ...contentOf(said) };
      });
    case "app_mention":
      return inCase(mention, event, (called) => {
        const { user, bot_id, channel, ts: at, thread_ts } = called;
        if (!user || bot_id) return nothing;
        const thread = {
          thread: thread_ts ?? at,
          ...(thread_ts && thread_ts !== at ? { isReply: true as const } : {}),
        };
        return { kind: "mention", origin: originIn(called), user, eventId, channel, ...thread };
      });
    case "app_home_opened":
      return inCase(homeOpened, event, ({ user, tab, channel }) => ({
        ...{ kind: "opened", origin: through, user, eventId, tab },
        ...(channel ? { channel } : {}),
      }));
    default:
      return nothing;
  }
}

type Own = Pick<z.infer<typeof mention>, "user_team" | "team">;

/** The organisation of the workspace that an event came through; in a channel shared with another company only the event itself tells. */
function organisationOf({
  team_id: team,
  enterprise_id: named,
  is_ext_shared_channel: isShared,
  authorizations,
}: z.infer<typeof callback>): string | undefined {
  const ofOurs = isShared ? [] : (authorizations ?? []);
  const installed = ofOurs.find(({ team_id: own, enterprise_id }) => enterprise_id && (!own || own === team));
  return named ?? installed?.enterprise_id ?? undefined;
}

/** What was written, and below it what was forwarded; a link's preview is neither. */
function contentOf({ text, files, attachments }: z.infer<typeof message>): { text: string; files: SlackFile[] } {
  const shared = (attachments ?? []).flatMap((given) => forwarded.safeParse(given).data ?? []);
  const quoted = shared.map((each) => readText(each.text || each.fallback || "")).filter((words) => words !== "");
  const lines = [readText(text ?? ""), ...quoted.map(forwardedWords)].filter((line) => line !== "");
  const sent = [...(files ?? []), ...shared.flatMap((each) => each.files ?? [])];
  const isCall = lines.length === 0 && sent.length === 0 && (text ?? "").trim() !== "";
  return { text: isCall ? onlyCalled : lines.join("\n"), files: sent };
}

/** A chat of the app and one person. */
const isPrivate = ({ channel, channel_type: type }: { channel: string; channel_type?: string }): boolean =>
  type === "im" && channel.startsWith("D");

const nothing: SlackDelivery = { kind: "nothing" };

function inCase<T>(
  shape: z.ZodType<T>,
  event: unknown,
  then: (event: T) => SlackDelivery,
): SlackDelivery | "malformed" {
  const read = shape.safeParse(event);
  return read.success ? then(read.data) : "malformed";
}
