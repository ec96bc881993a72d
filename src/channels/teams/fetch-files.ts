import type { MessageAttachment } from "../../domain/message.ts";
import { acceptedType, displayName, longestUpload } from "../web/upload-types.ts";
import type { Uploads } from "../web/uploads.ts";
import type { TeamsFile } from "./read-teams-activity.ts";
import { isFileHost, isTrustedHost } from "./trusted-hosts.ts";

const mostFiles = 5;
const timeoutMs = 8_000;

export interface Fetched {
  attachments: MessageAttachment[];
  /** Files that were not taken: type, size, address, or the other side did not answer. */
  refused: number;
}

/** Fetches a customer's files, checks their bytes and keeps them sealed. Our token goes to the Connector's hosts only. security.md R40. */
export function createFetchFiles({
  uploads,
  token,
  extraHosts,
  fetch = globalThis.fetch,
}: {
  uploads: Uploads;
  token(): Promise<string>;
  extraHosts: readonly string[];
  fetch?: typeof globalThis.fetch;
}) {
  async function fetchOne({ name, contentType, url, withToken }: TeamsFile) {
    if (!isFileHost(url, extraHosts)) return undefined;
    const authorised = withToken && isTrustedHost(url, extraHosts);
    const answer = await fetch(url, {
      headers: authorised ? { authorization: `Bearer ${await token()}` } : {},
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    if (!answer.ok || !answer.body || Number(answer.headers.get("content-length") ?? 0) > longestUpload)
      return undefined;
    const bytes = await readUpTo(answer.body, longestUpload);
    const declared = contentType === "image/*" ? (answer.headers.get("content-type") ?? "") : contentType;
    const type = bytes && acceptedType(declared, bytes);
    return bytes && type ? { name: displayName(name), contentType: type, bytes } : undefined;
  }

  return async (conversation: string, files: readonly TeamsFile[]): Promise<Fetched> => {
    const attachments: MessageAttachment[] = [];
    for (const file of files.slice(0, mostFiles)) {
      const fetched = await fetchOne(file).catch(() => undefined);
      if (fetched) attachments.push(await uploads.save(conversation, fetched));
    }
    return { attachments, refused: files.length - attachments.length };
  };
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
