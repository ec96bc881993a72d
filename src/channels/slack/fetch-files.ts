import { conversationKeys } from "../../domain/conversation.ts";
import type { NewId, Now } from "../../domain/ids.ts";
import { languageOfTag } from "../../domain/language.ts";
import type { Message, MessageAttachment } from "../../domain/message.ts";
import type { OutboxItem, Store } from "../../domain/store.ts";
import type { Door } from "../sent-to/door.ts";
import { acceptedType, displayName, longestUpload } from "../web/upload-types.ts";
import type { Uploads } from "../web/uploads.ts";
import { downloadFile } from "./download-file.ts";
import type { SlackWords } from "./render-outgoing.ts";
import type { SlackAddress } from "./slack-channel.ts";
import type { SlackFilesToFetch } from "./take-in.ts";

export interface FetchFilesDependencies {
  store: Store;
  door: Door<SlackAddress>;
  uploads: Uploads;
  token: string;
  filesOrigin?: string;
  say: SlackWords;
  now: Now;
  newId: NewId;
}

/** Files of one message; Slack's own clients send no more than ten. */
const mostFiles = 20;
/** Tries of a file host that does not answer; then the customer is told that the file did not come. */
const mostTries = 5;

/**
 * Brings the files that customers sent into their conversations: the bytes are fetched after Slack has been answered, as a
 * delivery of the outbox, so that a restart in between loses none.
 */
export function createFetchFiles(
  deps: FetchFilesDependencies,
): (item: OutboxItem) => Promise<"delivered" | "gone" | object> {
  const { store, door, uploads, token, filesOrigin, say, now, newId } = deps;

  return async (item) => {
    const { caller, files, eventId } = item.payload as SlackFilesToFetch;
    const conversation = item.conversation ?? "";
    const attachments: MessageAttachment[] = [];
    const refused: string[] = [];
    const discard = async () => {
      for (const { id } of attachments) await uploads.remove(conversation, id);
    };
    for (const [index, { name, mimetype, url_private_download: url, size }] of files.entries()) {
      const shown = displayName(name ?? undefined);
      const file =
        index >= mostFiles || (size ?? 0) > longestUpload
          ? "refused"
          : await downloadFile({ url: url ?? undefined, token, longest: longestUpload, origin: filesOrigin });
      if (file === "later" && item.attempts < mostTries) {
        await discard();
        return {};
      }
      const contentType = typeof file === "string" ? undefined : acceptedType(mimetype ?? file.contentType, file.bytes);
      if (typeof file === "string" || contentType === undefined) refused.push(shown);
      else attachments.push(await uploads.save(conversation, { name: shown, contentType, bytes: file.bytes }));
    }
    if (attachments.length > 0) {
      const { outcome } = await door.enter(caller, { text: "", attachments, dedupeKey: `files:${eventId}` });
      if (outcome === "repeated") await discard();
    }
    if (refused.length > 0) {
      // Somebody whose very first message holds nothing else has no conversation yet in which to be told.
      await door.greet(caller);
      await tell(item, caller.locale, refused);
    }
    return "delivered";
  };

  /** In one record with the end of the delivery, so that it is told once. */
  async function tell(
    { id: item, conversation = "" }: OutboxItem,
    locale: string | undefined,
    refused: string[],
  ): Promise<void> {
    const state = await store.read<{ language?: Message["language"] }>(conversationKeys.state(conversation));
    const language = state.value?.language ?? languageOfTag(locale) ?? "zh-Hans";
    const text = [...refused, say("file-refused", {}, language)].join("\n");
    const entry: Message = { id: newId(), from: "bot", audience: "everyone", text, at: now(), language };
    await store.commit({
      append: [{ stream: conversationKeys.transcript(conversation), entry }],
      outboxDone: [item],
    });
  }
}
