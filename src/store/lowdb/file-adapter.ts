import type { Adapter } from "lowdb";
import { Fault } from "../../domain/fault.ts";
import type { Seal } from "../seal.ts";
import { type Disk, isErrno, writeTemporary } from "./disk.ts";
import { decodeImage, emptyImage, encodeImage, type FileImage } from "./file-image.ts";
import { sealFile, unsealFile } from "./sealed-file.ts";
import type { StoreLog } from "./store-log.ts";
import type { StorePaths } from "./store-paths.ts";

/** Which log number each generation on the disk holds; -1 for one that is missing, bad or not looked at. */
export interface Generations {
  current: number;
  previous: number;
}

/** lowdb's adapter for one file of ours. */
export interface FileAdapter extends Adapter<FileImage> {
  generations: Generations;
  /** Removes both generations and the sign that the file was ever stored. */
  erase(): Promise<void>;
}

/** What a file needs from the log: to be written behind it, and to be restored from it. */
export interface LogForFiles {
  /** Resolves when the log holds that number durably; rejects when it was refused. */
  whenDurable(seq: number): Promise<void>;
  /** Applies the log's records after `image.folded` to an image; false when the log does not reach back to `from`. */
  replay(image: FileImage, from: number): Promise<boolean>;
}

type Found =
  | { state: "whole"; image: FileImage }
  | { state: "missing" }
  | { state: "damaged" | "refused"; why: string };

/**
 * One file in two generations. The names that `write` gives are on the disk once their directories are synced, which is left to
 * whoever lets go of the log. `read` gives null for a file that never was, and rejects with a Fault for one that is
 * damaged beyond what generation n−1 and the log can restore; it never takes damage for absence.
 */
export function createFileAdapter(given: {
  file: string;
  paths: StorePaths;
  disk: Disk;
  seal: Seal;
  log: LogForFiles;
  alarm: StoreLog;
  /** Whether a damaged file is restored at once; otherwise only when an operator has moved it away. */
  restoresDamaged: boolean;
}): FileAdapter {
  const { file, disk, seal, log, alarm } = given;
  const at = given.paths.of(file);
  const generations: Generations = { current: -1, previous: -1 };
  let known = false;
  let keepsCurrent = true;

  async function look(path: string): Promise<Found> {
    const bytes = await disk.read(path).catch((error: unknown) => {
      if (isErrno(error, "EISDIR")) return "directory" as const;
      throw error;
    });
    if (!bytes) return { state: "missing" };
    if (bytes === "directory") return { state: "refused", why: "it is a directory" };
    const found = unsealFile(bytes, seal);
    if (found.state !== "whole") return found;
    const image = decodeImage(found.text);
    return image.file === file
      ? { state: "whole", image }
      : { state: "damaged", why: "it is another file, put in this one's place" };
  }

  async function read(): Promise<FileImage | null> {
    const current = await look(at.current);
    const sign = await disk.read(at.known);
    known = sign !== undefined;
    if (current.state === "whole") {
      // A power cut may take the sign and leave the file: it is written again, with a sign, before the log lets go of it.
      generations.current = known ? current.image.folded : -1;
      return current.image;
    }
    if (current.state === "refused") throw refusal(at.current, current.why);
    const previous = await look(at.previous);
    if (current.state === "damaged" && !given.restoresDamaged) {
      const hint = `its previous generation is ${previous.state}: with that and the log it can be restored once ${at.current} is moved away`;
      throw refusal(at.current, current.why, ...(previous.state === "whole" ? [hint] : []));
    }
    if (current.state === "missing" && previous.state === "missing" && !known) {
      keepsCurrent = false;
      return null;
    }
    return restore(current, previous, Number(sign?.toString() || Number.NaN));
  }

  async function restore(current: Found, previous: Found, born: number): Promise<FileImage> {
    const isMissing = current.state === "missing";
    const why = current.state === "damaged" ? current.why : "it is missing";
    const image = previous.state === "whole" ? previous.image : { ...emptyImage(file), born, folded: born - 1 };
    const from = previous.state === "whole" ? 0 : born;
    if (previous.state === "damaged" || previous.state === "refused") throw refusal(at.previous, previous.why, why);
    if (Number.isNaN(from) || !(await log.replay(image, from))) {
      throw refusal(at.current, why, "neither generation n−1 nor the log holds all of it");
    }
    generations.previous = previous.state === "whole" ? previous.image.folded : -1;
    keepsCurrent = false;
    // Only its sign is there: the process ended before the first write did, and the log held everything.
    if (isMissing && previous.state === "missing") return image;
    alarm.warn(
      { event: "store.restored", file, path: at.current, why },
      "a damaged file was restored from what was kept of it",
    );
    return image;
  }

  async function write(image: FileImage): Promise<void> {
    const folded = image.folded;
    const bytes = sealFile(encodeImage(image), seal);
    // Asked in the tick in which the image was taken: a number refused later is given to another record.
    const durable = log.whenDurable(folded);
    durable.catch(() => undefined);
    const written = await writeTemporary(disk, given.paths.temporary, bytes);
    try {
      await durable;
      if (isWritten(image)) {
        await disk.rename(written, at.previous);
        generations.previous = folded;
        return;
      }
      if (!known) await markKnown(image.born);
      const kept = keepsCurrent && (await keepPrevious());
      await disk.rename(written, at.current);
      if (kept) generations.previous = generations.current;
      generations.current = folded;
      keepsCurrent = true;
    } catch (error) {
      await disk.remove(written).catch(() => undefined);
      throw error;
    }
  }

  /** Nothing has changed since the current generation was written: it stays, and only n−1 is behind. The file "work" also names segments. */
  const isWritten = ({ folded, segments }: FileImage): boolean =>
    segments === undefined && known && folded === generations.current;

  async function markKnown(born: number): Promise<void> {
    await disk.rename(await writeTemporary(disk, given.paths.temporary, Buffer.from(String(born || 1))), at.known);
    known = true;
  }

  /** The current generation becomes n−1 without ever being absent under its own name. */
  async function keepPrevious(): Promise<boolean> {
    const aside = `${given.paths.temporary}/${crypto.randomUUID()}`;
    try {
      await disk.link(at.current, aside);
    } catch (error) {
      if (isErrno(error, "ENOENT")) return false;
      const bytes = await disk.read(at.current);
      if (!bytes || !["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].some((code) => isErrno(error, code))) throw error;
      await disk.rename(await writeTemporary(disk, given.paths.temporary, bytes), aside);
    }
    await disk.rename(aside, at.previous);
    return true;
  }

  async function erase(): Promise<void> {
    for (const path of [at.known, at.previous, at.current]) await disk.remove(path);
    for (const dir of [at.knownDir, at.dir]) if (await disk.list(dir)) await disk.syncDir(dir);
    Object.assign(generations, { current: -1, previous: -1 });
    known = false;
    keepsCurrent = true;
  }

  const refusal = (path: string, ...why: string[]) =>
    new Fault("store-failed", `${path} cannot be used: ${why.join("; ")}`);

  return { read, write, generations, erase };
}
