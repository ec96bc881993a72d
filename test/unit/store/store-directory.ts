import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../../src/domain/store.ts";
import { openLowdbStore } from "../../../src/store/lowdb-store.ts";
import { createSeal } from "../../../src/store/seal.ts";

type Options = Partial<Parameters<typeof openLowdbStore>[0]>;

/** A data directory of its own, with what opens it; everything is closed and removed at the end. */
export async function createStoreDirectory() {
  const root = await mkdtemp(join(tmpdir(), "walletline-store-"));
  const seal = createSeal({ keys: [{ id: "k1", key: randomBytes(32) }], current: "k1" });
  const opened: Store[] = [];
  const alarms: { level: "warn" | "error"; event: unknown }[] = [];
  const log = {
    warn: (fields: object) => void alarms.push({ level: "warn", event: (fields as { event: unknown }).event }),
    error: (fields: object) => void alarms.push({ level: "error", event: (fields as { event: unknown }).event }),
  };
  const now = () => new Date().toISOString();
  const dir = join(root, "data");
  let copies = 0;
  return {
    dir,
    seal,
    alarms,
    async open(options: Options = {}): Promise<Store> {
      const store = await openLowdbStore({ dir, seal, now, log, ...options });
      opened.push(store);
      return store;
    },
    /**
     * The directory as a process killed at this moment would leave it: without its lock, because that process is dead. What
     * is written first is copied last, so that a store that goes on writing meanwhile leaves no copy that never was.
     */
    async killedCopy(from = dir): Promise<string> {
      copies += 1;
      const copy = join(root, `killed-${copies}`);
      for (const part of ["log/mark", "known", "files", ""])
        await cp(join(from, part), join(copy, part), { recursive: true, force: false }).catch((error: unknown) => {
          if ((error as { code?: string }).code !== "ENOENT") throw error;
        });
      await rm(join(copy, "lock"), { force: true });
      return copy;
    },
    async cleanUp(): Promise<void> {
      for (const store of opened) await store.close().catch(() => undefined);
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** All regular files below a directory. */
export async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
