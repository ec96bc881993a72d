import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";

/** An open file that is written at given offsets. */
export interface DiskFile {
  write(bytes: Buffer, at: number): Promise<void>;
  /** fdatasync: resolves once the bytes and the length are on the disk. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** What the embedded store needs from a file system; tests put faults in between. */
export interface Disk {
  /** Makes a file that did not exist, mode 0600 whatever the umask. */
  create(path: string): Promise<DiskFile>;
  openExisting(path: string): Promise<DiskFile>;
  /** The same, and each write resolves once its bytes and the length are on the disk, as after `sync`. */
  openSynced(path: string): Promise<DiskFile>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  /** Names in a directory, undefined when there is no such directory. */
  list(dir: string): Promise<string[] | undefined>;
  /** Makes the directory with mode 0700 if it is missing; a directory that is there gets that mode. */
  makeDir(dir: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  /** No error when it is gone already. */
  remove(path: string): Promise<void>;
  syncDir(dir: string): Promise<void>;
}

/** Whether a file system error has this code, "ENOENT" for one. */
export const isErrno = (error: unknown, code: string): boolean =>
  error !== null && typeof error === "object" && "code" in error && error.code === code;

/**
 * Linux ends a write to such a file when fdatasync would have ended: one way to the disk and back instead of two, between which
 * a busy process comes late. Elsewhere the flag is missing, or says less than Node's fdatasync does.
 */
const writesThrough = process.platform === "linux";

/** Whether files come out with the mode that was asked for: a umask may take even the owner's bits. Found out once a process. */
let keepsMode: boolean | undefined;

/** The real file system. */
export const nodeDisk: Disk = {
  async create(path) {
    const handle = await open(path, "wx", 0o600);
    keepsMode ??= ((await handle.stat()).mode & 0o777) === 0o600;
    if (!keepsMode) await handle.chmod(0o600);
    return diskFile(handle);
  },
  openExisting: async (path) => diskFile(await open(path, "r+")),
  async openSynced(path) {
    if (writesThrough) return diskFile(await open(path, constants.O_RDWR | constants.O_DSYNC));
    const file = diskFile(await open(path, "r+"));
    return {
      ...file,
      async write(bytes, at) {
        await file.write(bytes, at);
        await file.sync();
      },
    };
  },
  read: (path) => orUndefined(readFile(path)),
  list: (dir) => orUndefined(readdir(dir)),
  async makeDir(dir) {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const handle = await open(dir, "r");
    await handle.chmod(0o700).finally(() => handle.close());
  },
  rename,
  link,
  remove: (path) => rm(path, { force: true }),
  async syncDir(dir) {
    const handle = await open(dir, "r");
    await handle.sync().finally(() => handle.close());
  },
};

/** Writes a whole file under a name nobody else uses, on the disk when it resolves; the caller renames it into place. */
export async function writeTemporary(disk: Disk, dir: string, bytes: Buffer): Promise<string> {
  const path = `${dir}/${randomUUID()}`;
  const file = await disk.create(path);
  try {
    await file.write(bytes, 0);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
  await file.close();
  return path;
}

function diskFile(handle: FileHandle): DiskFile {
  return {
    async write(bytes, at) {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
        done += bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isErrno(error, "ENOENT")) return undefined;
    throw error;
  }
}
