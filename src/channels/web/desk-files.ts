import type { MessageAttachment } from "../../domain/message.ts";
import { acceptedType, displayName, longestUpload } from "./upload-types.ts";
import type { Uploads } from "./uploads.ts";

/** Files that agents send and open, under the customers' own rules: one list of types, each borne out by the bytes, one size. */
export function createDeskFiles({ save, read, remove }: Pick<Uploads, "save" | "read" | "remove">) {
  return {
    longest: longestUpload,
    read,
    remove,
    async save(
      conversation: string,
      { name, declared, bytes }: { name: string; declared: string; bytes: Buffer },
    ): Promise<MessageAttachment | "type"> {
      const contentType = acceptedType(declared, bytes);
      return contentType === undefined ? "type" : save(conversation, { name: displayName(name), contentType, bytes });
    },
  };
}
