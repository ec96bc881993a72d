import type { MessageAttachment } from "../../domain/message.ts";
import { readUpTo } from "../../domain/read-up-to.ts";
import { type MissingFile, missingFile } from "../sent-to/missing-file.ts";
import { acceptedType, displayName, longestUpload } from "../web/upload-types.ts";
import type { Uploads } from "../web/uploads.ts";
import type { TeamsFile } from "./read-teams-activity.ts";
import { isFileHost, isTrustedHost } from "./trusted-hosts.ts";

const mostFiles = 5;
/** For all files of a message: Teams takes one for lost that is not answered within 15 seconds. */
const patienceMs = 8_000;

export interface Fetched {
  attachments: MessageAttachment[];
  /** Why others did not come, each reason once. */
  missing: MissingFile[];
}

/** Fetches a customer's files, checks their bytes and keeps them sealed. Our token goes to the Connector's hosts only. security.md R40. */
export function createFetchFiles({
  uploads,
  token,
  extraHosts,
  patience = patienceMs,
  fetch = globalThis.fetch,
}: {
  uploads: Uploads;
  token(): Promise<string>;
  extraHosts: readonly string[];
  patience?: number;
  fetch?: typeof globalThis.fetch;
}) {
  async function fetchOne({ name, contentType, url, withToken }: TeamsFile, signal: AbortSignal) {
    if (!isFileHost(url, extraHosts)) return "refused";
    const authorised = withToken && isTrustedHost(url, extraHosts);
    const answer = await fetch(url, {
      headers: authorised ? { authorization: `Bearer ${await token()}` } : {},
      signal,
      redirect: "error",
    });
    if (answer.status === 429 || answer.status >= 500) return "late";
    if (!answer.ok || !answer.body) return "gone";
    if (Number(answer.headers.get("content-length") ?? 0) > longestUpload) return "refused";
    const bytes = await readUpTo(answer.body, longestUpload);
    const declared = contentType === "image/*" ? (answer.headers.get("content-type") ?? "") : contentType;
    const type = bytes && acceptedType(declared, bytes);
    return bytes && type ? { name: displayName(name), contentType: type, bytes } : "refused";
  }

  return async (conversation: string, files: readonly TeamsFile[]): Promise<Fetched> => {
    const signal = AbortSignal.timeout(patience);
    const tooLate = new Promise<"late">((resolve) => {
      signal.addEventListener("abort", () => resolve("late"));
    });
    const coming = files.slice(0, mostFiles).map((file) => fetchOne(file, signal).catch((): "late" => "late"));
    const attachments: MessageAttachment[] = [];
    const why = new Set<MissingFile>(files.length > mostFiles ? ["refused"] : []);
    for (const one of coming) {
      const fetched = await Promise.race([one, tooLate]);
      if (typeof fetched === "string") why.add(fetched);
      else attachments.push(await uploads.save(conversation, fetched));
    }
    return { attachments, missing: missingFile.filter((reason) => why.has(reason)) };
  };
}
