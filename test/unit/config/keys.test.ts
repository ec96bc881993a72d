import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openKeys, rotateSeal } from "../../../src/keys.ts";
import { openLowdbStore } from "../../../src/store/lowdb-store.ts";
import { createSeal } from "../../../src/store/seal.ts";
import { filesBelow } from "../store/store-directory.ts";

const canary = "李雷 13800001001";

describe("the keys of a data folder", () => {
  let root: string;
  const keyDir = () => join(root, "keys");
  const dir = () => join(root, "store");
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "walletline-keys-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function sealNow() {
    const opened = openKeys(keyDir(), { mayMake: true });
    if (!opened.ok) throw new Error(opened.problems.join());
    return createSeal(opened.keys.seal);
  }
  const openStore = () =>
    openLowdbStore({ dir: dir(), seal: sealNow(), now: () => new Date("2026-11-28T00:00:00Z").toISOString() });
  async function write(id: string) {
    const store = await openStore();
    await store.commit({ put: { [`account/${id}#note`]: canary } });
    await store.close();
  }
  async function read(id: string) {
    const store = await openStore();
    try {
      return (await store.read<string>(`account/${id}#note`)).value;
    } finally {
      await store.close();
    }
  }
  /** Ids of the keys that files on the disk name in their first bytes of sealed data. */
  async function namedKeys() {
    const named = new Set<string>();
    for (const file of await filesBelow(dir())) {
      const bytes = readFileSync(file);
      for (const id of ["k1", "k2", "k3"]) if (bytes.includes(Buffer.from(`\u0002${id}`))) named.add(id);
    }
    return [...named].sort();
  }

  it("seal new data with a new key after a rotation, and read what the older one has sealed", async () => {
    await write("before");
    expect(await namedKeys()).toEqual(["k1"]);
    expect(rotateSeal(keyDir())).toEqual({ id: "k2", file: join(keyDir(), "seal.k2.key") });
    expect(statSync(join(keyDir(), "seal.k2.key")).mode & 0o777).toBe(0o600);
    expect(sealNow().keyId).toBe("k2");
    expect(await read("before")).toBe(canary);
    await write("after");
    expect(await namedKeys()).toContain("k2");
    expect(rotateSeal(keyDir()).id).toBe("k3");
    for (const id of ["before", "after"]) expect(await read(id)).toBe(canary);
    for (const file of await filesBelow(root)) expect(readFileSync(file).includes(Buffer.from(canary))).toBe(false);
  });

  it("are missed by name when one is gone that something was sealed with", async () => {
    await write("before");
    rotateSeal(keyDir());
    await write("after");
    renameSync(join(keyDir(), "seal.k2.key"), join(root, "away"));
    await expect(read("after")).rejects.toThrow(/key "k2".*not among those given \(k1\)/s);
    renameSync(join(root, "away"), join(keyDir(), "seal.k2.key"));
    expect(await read("after")).toBe(canary);
  });

  it("are told to be wrong when another one was put in a key's place, and nothing is started empty or overwritten", async () => {
    await write("before");
    const right = readFileSync(join(keyDir(), "seal.key"));
    writeFileSync(join(keyDir(), "seal.key"), randomBytes(32).toString("base64"));
    await expect(read("before")).rejects.toThrow(/does not open with the key "k1"/);
    writeFileSync(join(keyDir(), "seal.key"), right);
    expect(await read("before")).toBe(canary);
  });

  it("are refused when one is damaged, by its file, and never made anew", () => {
    sealNow();
    rotateSeal(keyDir());
    writeFileSync(join(keyDir(), "seal.k2.key"), "short");
    const opened = openKeys(keyDir(), { mayMake: true });
    expect(opened).toEqual({ ok: false, problems: [`${join(keyDir(), "seal.k2.key")}: not 32 bytes of base64`] });
  });
});
