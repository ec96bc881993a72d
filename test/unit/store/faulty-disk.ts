import { type Disk, type DiskFile, nodeDisk } from "../../../src/store/lowdb/disk.ts";

export interface DiskCall {
  op: keyof Disk | "write" | "sync" | "truncate";
  path: string;
}

/** A disk on which chosen calls fail or wait. A failing write leaves half of its bytes behind, as a full disk does. */
export function createFaultyDisk() {
  let fails: (call: DiskCall) => string | undefined = () => undefined;
  let gate: Promise<void> | undefined;
  const calls: DiskCall[] = [];
  const check = async (op: DiskCall["op"], path: string) => {
    calls.push({ op, path });
    if (op === "sync" && path.endsWith(".log")) await gate;
    const code = fails({ op, path });
    if (code) throw Object.assign(new Error(`${code}: ${op} ${path}`), { code });
  };
  const file = (opened: DiskFile, path: string): DiskFile => ({
    async write(bytes, at) {
      await check("write", path).catch(async (error: unknown) => {
        await opened.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), at);
        throw error;
      });
      await opened.write(bytes, at);
    },
    async sync() {
      await check("sync", path);
      await opened.sync();
    },
    async truncate(length) {
      await check("truncate", path);
      await opened.truncate(length);
    },
    close: () => opened.close(),
  });
  const disk: Disk = {
    async create(path) {
      await check("create", path);
      return file(await nodeDisk.create(path), path);
    },
    async openExisting(path) {
      await check("openExisting", path);
      return file(await nodeDisk.openExisting(path), path);
    },
    async openSynced(path) {
      await check("openSynced", path);
      const opened = file(await nodeDisk.openExisting(path), path);
      return {
        ...opened,
        async write(bytes, at) {
          await opened.write(bytes, at);
          await opened.sync();
        },
      };
    },
    read: async (path) => check("read", path).then(() => nodeDisk.read(path)),
    list: async (dir) => check("list", dir).then(() => nodeDisk.list(dir)),
    makeDir: async (dir) => check("makeDir", dir).then(() => nodeDisk.makeDir(dir)),
    rename: async (from, to) => check("rename", to).then(() => nodeDisk.rename(from, to)),
    link: async (from, to) => check("link", from).then(() => nodeDisk.link(from, to)),
    remove: async (path) => check("remove", path).then(() => nodeDisk.remove(path)),
    syncDir: async (dir) => check("syncDir", dir).then(() => nodeDisk.syncDir(dir)),
  };
  return {
    disk,
    calls,
    /** From now on, calls for which this gives an error code fail with it. */
    failWhen(rule: (call: DiskCall) => string | undefined): void {
      fails = rule;
    },
    heal(): void {
      fails = () => undefined;
    },
    /** Holds the log's syncs back until the returned function is called. */
    holdSyncs(): () => void {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => {
        release = () => {
          gate = undefined;
          resolve();
        };
      });
      return release;
    },
  };
}
