import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Adapter } from "lowdb";

/** lowdb adapter: a write is on disk when it resolves, and a crash leaves the old file or the new one, never a part. Rejects on a file that is no JSON. */
export function createDurableJson<T>(path: string): Adapter<T> {
  const next = `${path}.next`;
  return {
    async read() {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rm(next, { force: true });
      const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
      return text === undefined ? null : (JSON.parse(text) as T);
    },
    async write(data) {
      const text = JSON.stringify(data);
      await withFile(next, "w", async (file) => {
        await file.writeFile(text);
        await file.sync();
      });
      await rename(next, path);
      await withFile(dirname(path), "r", (folder) => folder.sync());
    },
  };
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
