import { conversationKeys } from "../../domain/conversation.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import { languageOfTag } from "../../domain/language.ts";
import type { Message, MessageAttachment } from "../../domain/message.ts";
import type { OutboxItem, Store } from "../../domain/store.ts";
import type { Door } from "../sent-to/door.ts";
import { type MissingFile, missingFile } from "../sent-to/missing-file.ts";
import { acceptedType, displayName, longestUpload } from "../web/upload-types.ts";
import type { Uploads } from "../web/uploads.ts";
import { downloadFile } from "./download-file.ts";
import type { SlackWords } from "./render-outgoing.ts";
import type { SlackApi } from "./slack-api.ts";
import type { SlackAddress } from "./slack-channel.ts";
import { createFindFile, type SlackFile } from "./slack-file.ts";
import type { SlackFilesToFetch } from "./take-in.ts";

export interface FetchFilesDependencies {
  store: Store;
  door: Door<SlackAddress>;
  uploads: Uploads;
  api: SlackApi;
  token: string;
  filesOrigin?: string;
  say: SlackWords;
  /** Takes secrets out of the names of files, which the customer and agents read. security.md R29. */
  shield: (text: string) => string;
  now: Now;
  newId: NewId;
}

/** Files of one message; Slack's own clients send no more than ten. */
const mostFiles = 20;
/** Tries where Slack does not answer; then the customer is told that the file did not come. */
const mostTries = 5;

type Missing = { name?: string; why: MissingFile; retryAfterMs?: number };
type Fetched = { name: string; contentType: string; bytes: Buffer };

/**
 * Brings the files that customers sent into their conversations: the bytes are fetched after Slack has been answered, as a
 * delivery of the outbox, so that a restart in between loses none.
 */
export function createFetchFiles(
  deps: FetchFilesDependencies,
): (item: OutboxItem) => Promise<"delivered" | "gone" | object> {
  const { store, door, uploads, api, token, filesOrigin, say, shield, now, newId } = deps;
  const find = createFindFile(api);
  const nameOf = ({ name }: SlackFile): { name?: string } => (name ? { name: shield(displayName(name)) } : {});

  async function fetched(announced: SlackFile): Promise<Fetched | Missing> {
    const found = await find(announced);
    if ("why" in found) return { ...nameOf(announced), ...found };
    const named = nameOf(found);
    if ((found.size ?? 0) > longestUpload) return { ...named, why: "refused" };
    const file = await downloadFile({ url: found.url, token, longest: longestUpload, origin: filesOrigin });
    if (typeof file === "string") return { ...named, why: file };
    const contentType = acceptedType(found.mimetype ?? file.contentType, file.bytes);
    if (!contentType) return { ...named, why: "refused" };
    return { name: displayName(named.name), contentType, bytes: file.bytes };
  }

  return async (item) => {
    const { caller, files, eventId } = item.payload as SlackFilesToFetch;
    const conversation = item.conversation ?? "";
    const attachments: MessageAttachment[] = [];
    const missing: Missing[] = [];
    const discard = async () => {
      for (const { id } of attachments) await uploads.remove(conversation, id);
    };
    for (const announced of files.slice(0, mostFiles)) {
      const file = await fetched(announced);
      if ("bytes" in file) attachments.push(await uploads.save(conversation, file));
      else if (file.why !== "late" || item.attempts >= mostTries) missing.push(file);
      else {
        await discard();
        return { retryAfterMs: file.retryAfterMs };
      }
    }
    missing.push(...files.slice(mostFiles).map((file) => ({ ...nameOf(file), why: "refused" as const })));
    if (attachments.length > 0) {
      const { outcome } = await door.enter(caller, { text: "", attachments, dedupeKey: `files:${eventId}` });
      if (outcome === "repeated") await discard();
    }
    if (missing.length > 0) {
      // Somebody whose very first message holds nothing else has no conversation yet in which to be told.
      await door.greet(caller);
      await tell(item, caller.locale, missing);
    }
    return "delivered";
  };

  /** In one record with the end of the delivery, so that it is told once. */
  async function tell(
    { id: item, conversation = "" }: OutboxItem,
    locale: string | undefined,
    missing: readonly Missing[],
  ): Promise<void> {
    const state = await store.read<{ language?: Message["language"] }>(conversationKeys.state(conversation));
    const language = state.value?.language ?? languageOfTag(locale) ?? "zh-Hans";
    const told = missingFile.map((why) => [why, missing.filter((file) => file.why === why)] as const);
    const text = told
      .filter(([, files]) => files.length > 0)
      .map(([why, files]) =>
        [...files.flatMap(({ name }) => name ?? []), say(`file-${why}`, { channel: "Slack" }, language)].join("\n"),
      )
      .join("\n\n");
    const entry: Message = { id: newId(), from: "bot", audience: "everyone", text, at: now(), language };
    await store.commit({
      append: [{ stream: conversationKeys.transcript(conversation), entry }],
      outboxDone: [item],
    });
  }
}
