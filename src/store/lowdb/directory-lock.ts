import { readFileSync } from "node:fs";
import { type Disk, isErrno, writeTemporary } from "./disk.ts";

/** Who holds the data directory: the process, and when it started, because process ids are used again. */
interface Holder {
  pid: number;
  started: string;
}

/** Takes the data directory for this process, or throws with a message that names who holds it. Resolves to its release. */
export async function lockDirectory(disk: Disk, path: string, temporary: string): Promise<() => Promise<void>> {
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? "unknown" } satisfies Holder);
  for (let tries = 0; tries < 5; tries++) {
    if (await tryLock(disk, path, temporary, own)) return () => release(disk, path, own);
    const found = (await disk.read(path))?.toString();
    if (found !== undefined) await dropStale(disk, path, found);
  }
  throw new Error(`The lock ${path} keeps changing hands: are several processes starting on this directory?`);
}

async function tryLock(disk: Disk, path: string, temporary: string, own: string): Promise<boolean> {
  const written = await writeTemporary(disk, temporary, Buffer.from(own));
  try {
    await disk.link(written, path);
    return (await disk.read(path))?.toString() === own;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  } finally {
    await disk.remove(written);
  }
}

/** Moves the lock of a dead process aside; if somebody else's live lock was moved instead, it is put back. */
async function dropStale(disk: Disk, path: string, found: string): Promise<void> {
  const holder = parseHolder(found);
  if (!holder)
    throw new Error(`The lock ${path} is damaged. If no other process uses this directory, delete that file.`);
  if (isAlive(holder)) {
    throw new Error(
      `The data directory is in use by process ${holder.pid} (lock ${path}). Stop it first, or use another DATA_DIR.`,
    );
  }
  const aside = `${path}.stale-${crypto.randomUUID()}`;
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return;
    throw error;
  }
  if ((await disk.read(aside))?.toString() !== found) await disk.link(aside, path).catch(() => undefined);
  await disk.remove(aside);
}

async function release(disk: Disk, path: string, own: string): Promise<void> {
  if ((await disk.read(path))?.toString() === own) await disk.remove(path);
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Holder;
    return Number.isSafeInteger(pid) && pid > 0 && typeof started === "string" ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (started !== "unknown" && startOf(process.pid) !== undefined) return startOf(pid) === started;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, "EPERM");
  }
}

/** Boot and clock tick at which a process started (proc(5), stat field 22); undefined where there is no /proc or no such process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return fields[0] === "Z" ? undefined : `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}
