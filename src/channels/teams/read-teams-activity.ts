import { z } from "zod";
import { readChoice } from "../cards/choice-value.ts";
import { onlyCalled } from "../sent-to/only-called.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { type Mention, typedText } from "./typed-text.ts";

const id = z.string().min(1).max(1_000);
const account = z.object({ id, aadObjectId: z.string().max(100).nullish() });
/** Of a file, what is not as it should be counts as not told: no words are lost over it. */
const told = (longest: number) => z.string().max(longest).nullish().catch(undefined);

/** What we read of an activity; everything else is ignored. */
const shape = z.object({
  type: z.string().min(1).max(100),
  name: z.string().max(100).nullish(),
  id: id.nullish(),
  serviceUrl: z.string().min(1).max(500),
  channelId: z.string().regex(/^[a-z0-9]{1,50}$/),
  from: account.nullish(),
  recipient: account.extend({ name: z.string().max(200).nullish() }),
  conversation: z.object({
    id,
    conversationType: z.string().max(50).nullish(),
    tenantId: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  locale: z.string().max(100).nullish(),
  value: z.unknown().optional(),
  action: z.string().max(50).nullish(),
  membersAdded: z.array(z.object({ id })).max(1_000).nullish(),
  channelData: z.looseObject({ tenant: z.object({ id: z.string().max(100) }).nullish() }).nullish(),
  attachments: z
    .array(
      z.object({
        contentType: told(200),
        // Bytes may stand in the address itself.
        contentUrl: z.string().nullish().catch(undefined),
        name: told(500),
        content: z.unknown().optional(),
      }),
    )
    .max(50)
    .nullish(),
});

export type TeamsFile = { name: string; contentType: string; url: string; withToken: boolean };

export interface TeamsActivity {
  type: string;
  /** What is asked for, of an invoke; with its value. */
  name?: string;
  value?: unknown;
  id?: string;
  action?: string;
  text: string;
  choice?: { ask: string; choice: string };
  locale?: string;
  tenant: string;
  userId?: string;
  address: TeamsAddress;
  /** Only a chat of one customer with the bot is private. */
  isPrivate: boolean;
  /** The bot itself is among those who came. */
  botAdded: boolean;
  files: TeamsFile[];
  /** Something came beside the text, be it nothing that we read: a sticker, a card. */
  hasMore: boolean;
}

/** Parses an untrusted body; undefined for what is no activity. */
export function readTeamsActivity(body: unknown): TeamsActivity | undefined {
  const read = shape.safeParse(body);
  if (!read.success) return undefined;
  const { type, serviceUrl, channelId, conversation, recipient, from, channelData, membersAdded, ...rest } = read.data;
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId;
  const isTeams = channelId === "msteams";
  const given = rest.text ?? "";
  const mentions = (rest.entities ?? []).flatMap(mentionOf);
  const html = (rest.attachments ?? []).flatMap(htmlOf).join("");
  const typed = isTeams ? typedText(given, { mentions, html, botId: recipient.id }) : given;
  const files = (rest.attachments ?? []).flatMap(fileOf);
  const text = typed === "" && given.trim() !== "" && files.length === 0 ? onlyCalled : typed;
  const choice = readChoice(rest.value, text);
  return {
    type,
    ...(rest.name ? { name: rest.name, value: rest.value } : {}),
    ...(rest.id ? { id: rest.id } : {}),
    ...(rest.action ? { action: rest.action } : {}),
    ...(rest.locale ? { locale: rest.locale } : {}),
    text,
    ...(choice ? { choice } : {}),
    tenant: `${channelId}/${tenantId ?? ""}`,
    ...(from ? { userId: from.id } : {}),
    address: {
      ...{ serviceUrl, channelId },
      conversation: { id: conversation.id, ...(tenantId ? { tenantId } : {}) },
      bot: { id: recipient.id, ...(recipient.name ? { name: recipient.name } : {}) },
      user: { id: from?.id ?? "", ...(from?.aadObjectId ? { aadObjectId: from.aadObjectId } : {}) },
    },
    // Teams always says which it is; other channels know no types, and name a group.
    isPrivate:
      conversation.isGroup !== true && (conversation.conversationType ?? (isTeams ? "" : "personal")) === "personal",
    botAdded: (membersAdded ?? []).some((member) => member.id === recipient.id),
    files,
    hasMore: (rest.attachments ?? []).length > 0,
  };
}

const mention = z.object({
  type: z.literal("mention"),
  text: z.string().min(1).max(500).optional(),
  mentioned: z.object({ id }).optional(),
});

function mentionOf(entity: unknown): Mention[] {
  const { data } = mention.safeParse(entity);
  return data ? [{ text: data.text, id: data.mentioned?.id }] : [];
}

const htmlOf = ({ contentType, content }: Attachment): string[] =>
  contentType === "text/html" && typeof content === "string" ? [content] : [];

const teamsFile = "application/vnd.microsoft.teams.file.download.info";
const download = z.object({ downloadUrl: z.string(), fileType: told(20) });

type Attachment = NonNullable<NonNullable<z.infer<typeof shape>["attachments"]>[number]>;

/** Files only: cards, quotes and the HTML copy of a text are none. */
function fileOf({ contentType, contentUrl, name, content }: Attachment): TeamsFile[] {
  const info = contentType === teamsFile ? download.safeParse(content) : undefined;
  if (info?.success) {
    const declared = typesByEnding[(info.data.fileType ?? name?.split(".").at(-1) ?? "").toLowerCase()] ?? "";
    return [{ name: name ?? "file", contentType: declared, url: info.data.downloadUrl, withToken: false }];
  }
  if (!contentUrl || /^(text\/html|application\/vnd\.microsoft\.)/.test(contentType ?? "")) return [];
  return [{ name: name ?? "file", contentType: contentType ?? "", url: contentUrl, withToken: true }];
}

const typesByEnding: Record<string, string> = {
  ...{ png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp" },
  ...{ pdf: "application/pdf", txt: "text/plain" },
};
