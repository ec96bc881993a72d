import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { NewId } from "../../domain/ids.ts";
import type { MessageAttachment } from "../../domain/message.ts";
import type { Store } from "../../domain/store.ts";
import { isOwnId, webKeys } from "./web-record.ts";

/** Encrypts what rests on disk; `open` throws on damage and on a foreign key. */
export interface UploadSeal {
  seal(plain: Buffer): Buffer;
  open(sealed: Buffer): Buffer;
}

/** A customer's file as it is kept: under a name of our own, in a folder of its conversation's. */
export interface Uploads {
  /** Durable when it resolves. `contentType` must have been checked against the bytes. */
  save(conversation: string, file: { name: string; contentType: string; bytes: Buffer }): Promise<MessageAttachment>;
  read(conversation: string, id: string): Promise<{ attachment: MessageAttachment; bytes: Buffer } | "not-found">;
  remove(conversation: string, id: string): Promise<void>;
  /** All files of a conversation, for its erasure. */
  erase(conversation: string): Promise<void>;
}

async function sync(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

/** Keeps uploads below `dir` (folders 0700, files 0600), sealed; `shield` takes secrets out of their names, which agents read. */
export function createUploads({
  dir,
  seal,
  store,
  newId,
  shield,
}: {
  dir: string;
  seal: UploadSeal;
  store: Store;
  newId: NewId;
  shield: (text: string) => string;
}): Uploads {
  const folderOf = (conversation: string) => {
    if (!isOwnId(conversation)) throw new Error("uploads: not a conversation's id");
    return join(dir, conversation);
  };

  return {
    async save(conversation, { name, contentType, bytes }) {
      const id = newId();
      const folder = folderOf(conversation);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = join(folder, `${id}.part`);
      const file = await open(unfinished, "wx", 0o600);
      try {
        await file.writeFile(seal.seal(bytes));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, id));
      await sync(folder);
      await sync(dir);
      const attachment: MessageAttachment = { id, name: shield(name), contentType, bytes: bytes.length };
      await store.commit({ put: { [webKeys.upload(conversation, id)]: attachment } });
      return attachment;
    },
    async read(conversation, id) {
      if (!isOwnId(conversation) || !isOwnId(id)) return "not-found";
      const { value: attachment } = await store.read<MessageAttachment>(webKeys.upload(conversation, id));
      if (!attachment) return "not-found";
      return { attachment, bytes: seal.open(await readFile(join(folderOf(conversation), id))) };
    },
    async remove(conversation, id) {
      await store.commit({ put: { [webKeys.upload(conversation, id)]: null } });
      await rm(join(folderOf(conversation), id), { force: true });
    },
    erase: (conversation) => rm(folderOf(conversation), { recursive: true, force: true }),
  };
}
