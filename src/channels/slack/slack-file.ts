import { z } from "zod";
import type { SlackApi } from "./slack-api.ts";
import { refusal, waitOf } from "./slack-sent.ts";
import { slackId as id } from "./slack-shapes.ts";

/** What is not as it should be counts as not told: no words are lost over a file. */
const told = (longest: number) => z.string().max(longest).nullish().catch(undefined);
/** A file as Slack announces it; nothing of it is believed before its bytes are looked at. */
export const slackFile = z.object({
  id,
  name: told(1_000),
  mimetype: told(200),
  size: z.number().int().nonnegative().nullish().catch(undefined),
  url_private: told(2_000),
  url_private_download: told(2_000),
  mode: told(60),
  file_access: told(60),
});
export type SlackFile = z.infer<typeof slackFile>;

/** Slack's words for what it keeps to itself: deleted, too old for a free workspace, another organisation's. docs.slack.dev, "File object". */
const closed = new Set(["tombstone", "hidden_by_limit", "file_access_denied", "access_denied", "file_not_found"]);
const isClosed = ({ mode, file_access: access }: SlackFile): boolean =>
  closed.has(mode ?? "") || closed.has(access ?? "");
const addressOf = (file: SlackFile): string | undefined => file.url_private_download ?? file.url_private ?? undefined;

/** "gone": Slack does not hand it over; "late": it cannot say now. */
type NotFound = { why: "gone" } | { why: "late"; retryAfterMs?: number };

/** A file with its address. One of another organisation comes as its id alone, and Slack is asked for the rest. */
export function createFindFile(api: SlackApi) {
  return async (announced: SlackFile): Promise<(SlackFile & { url: string }) | NotFound> => {
    if (isClosed(announced)) return { why: "gone" };
    const given = addressOf(announced);
    if (given && announced.file_access !== "check_file_info") return { ...announced, url: given };
    const answer = await api("files.info", { file: announced.id });
    if (answer.outcome === "refused") {
      const told = refusal(answer.error);
      return "retryAfterMs" in told && !closed.has(answer.error) ? { why: "late", ...told } : { why: "gone" };
    }
    if (answer.outcome !== "done") return { why: "late", ...waitOf(answer) };
    const { data: file } = slackFile.safeParse(answer.data.file);
    const url = file && !isClosed(file) ? addressOf(file) : undefined;
    return file && url ? { ...file, url } : { why: "gone" };
  };
}
