import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { chmod, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createSeal } from "../../../src/store/seal.ts";
import { root } from "../../support/root.ts";
import { createStoreDirectory, filesBelow } from "./store-directory.ts";

const canary = "CANARY-13800138000";

describe("data at rest", () => {
  let directory: Awaited<ReturnType<typeof createStoreDirectory>>;
  const umask = process.umask();
  beforeEach(async () => {
    directory = await createStoreDirectory();
  });
  afterEach(() => directory.cleanUp());

  const fill = async (store: Awaited<ReturnType<typeof directory.open>>, writes: number) => {
    await Promise.all(
      Array.from({ length: writes }, (_, n) =>
        store.commit({
          put: { [`account/a${n % 50}#contact`]: { phone: canary, n } },
          append: [{ stream: `conversation/c${n % 50}#transcript`, entry: { text: canary, id: n } }],
          outbox: [
            {
              id: `o${n}`,
              route: "sms",
              payload: { code: canary },
              attempts: 0,
              notBefore: "2026-01-01T00:00:00.000Z",
            },
          ],
        }),
      ),
    );
  };

  it("is readable by the owner alone, after a thousand writes and after a restart, whatever the umask", async () => {
    const store = await directory.open({ tuning: { segmentBytes: 40_000 } });
    await fill(store, 1_000);
    await store.close();
    const again = await directory.open();
    await fill(again, 100);
    const files = await filesBelow(directory.dir);
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) expect([file, (await stat(file)).mode & 0o777]).toEqual([file, 0o600]);
    for (const dir of new Set([directory.dir, ...files.map((file) => dirname(file))])) {
      expect([dir, (await stat(dir)).mode & 0o777]).toEqual([dir, 0o700]);
    }
  });

  it.each(["000", "022", "277"])("makes files of mode 0600 under the umask %s", async (mask) => {
    await mkdir(directory.dir, { recursive: true });
    const disk = pathToFileURL(join(root, "dist/src/store/lowdb/disk.js")).href;
    const script = `const { nodeDisk } = await import(${JSON.stringify(disk)});
      for (const name of ["first", "second"]) await (await nodeDisk.create(process.argv[1] + "/" + name)).close();`;
    const run = spawnSync(
      "sh",
      ["-c", `umask ${mask} && exec "$0" --input-type=module -e "$1" "$2"`, process.execPath, script, directory.dir],
      { encoding: "utf8" },
    );
    expect([run.status, run.stderr]).toEqual([0, ""]);
    for (const name of ["first", "second"]) expect(statSync(join(directory.dir, name)).mode & 0o777).toBe(0o600);
  });

  it("closes a directory that was open to others", async () => {
    await (await directory.open()).close();
    await chmod(directory.dir, 0o777);
    await (await directory.open()).close();
    expect((await stat(directory.dir)).mode & 0o777).toBe(0o700);
    expect(process.umask()).toBe(umask);
  });

  it("shows no plain text in any file, neither while running nor closed", async () => {
    const store = await directory.open({ tuning: { segmentBytes: 20_000 } });
    await fill(store, 300);
    const encoded = [canary, Buffer.from(canary).toString("base64").slice(2, -4), Buffer.from(canary).toString("hex")];
    for (let round = 0; round < 2; round++) {
      for (const file of await filesBelow(directory.dir)) {
        const text = (await readFile(file)).toString("latin1");
        for (const form of encoded) expect([file, text.includes(form)]).toEqual([file, false]);
      }
      await store.close();
    }
  });

  it("is refused with a clear message when the key is another one, and readable after a rotation", async () => {
    const key = randomBytes(32);
    const first = createSeal({ keys: [{ id: "2025", key }], current: "2025" });
    const store = await directory.open({ seal: first });
    await fill(store, 20);
    const killed = await directory.killedCopy();
    await store.close();
    for (const dir of [directory.dir, killed]) {
      const wrong = createSeal({ keys: [{ id: "2025", key: randomBytes(32) }], current: "2025" });
      await expect(directory.open({ dir, seal: wrong })).rejects.toThrow('does not open with the key "2025"');
      const unknown = createSeal({ keys: [{ id: "2026", key }], current: "2026" });
      await expect(directory.open({ dir, seal: unknown })).rejects.toThrow(
        'sealed with the key "2025", which is not among those given (2026)',
      );
      const rotated = createSeal({
        keys: [
          { id: "2025", key },
          { id: "2026", key: randomBytes(32) },
        ],
        current: "2026",
      });
      for (let round = 0; round < 2; round++) {
        const reopened = await directory.open({ dir, seal: rotated });
        expect((await reopened.read<{ phone: string }>("account/a7#contact")).value?.phone).toBe(canary);
        await reopened.commit({ put: { "account/a7#contact": { phone: canary } } });
        await reopened.close();
      }
    }
  });
});
