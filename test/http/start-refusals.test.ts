import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { root } from "../support/root.ts";
import { createServerProcess, freePort } from "../support/server-process.ts";

let house = "";

/** A copy of the project whose files a test may spoil. */
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "walletline-house-"));
  for (const folder of ["dist/src", "dist/dialogs", "knowledge", "dialogs", "src"])
    await cp(join(root, folder), join(house, folder), { recursive: true });
  await cp(join(root, "package.json"), join(house, "package.json"));
  await symlink(join(root, "node_modules"), join(house, "node_modules"));
  await symlink(join(root, "dist/model"), join(house, "dist/model"));
});
afterAll(() => rm(house, { recursive: true, force: true }));

/** Starts the server that must not start; what it said and how it ended. */
async function refused(env: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  const port = String(await freePort());
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(house, "dist/src/main.js")], {
      cwd: house,
      env: { PATH: process.env.PATH, PORT: port, DATA_DIR: join(house, "data"), KEY_DIR: join(house, "keys"), ...env },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      // It started: that is for the test to see, not to wait for.
      child.kill("SIGKILL");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once("exit", (code) => resolve({ code, out, err }));
  });
}

/** Spoils a file of the copy for one test. */
async function spoiled(file: string, spoil: (text: string) => string, run: () => Promise<void>): Promise<void> {
  const path = join(house, file);
  const text = await readFile(path, "utf8");
  await writeFile(path, spoil(text));
  try {
    await run();
  } finally {
    await writeFile(path, text);
  }
}

describe("a start that cannot go well", () => {
  it("names every bad variable at once and ends with 1, before any port is open", async () => {
    const { code, out, err } = await refused({
      PORT: "a-port",
      PUBLIC_URL: "not a url",
      WIDGET_ORIGINS: "https://ok.example, nonsense",
      DIRECTLINE_SECRET: "short",
      WIDGET_TOKENS_PER_MINUTE: "0",
    });
    expect(code).toBe(1);
    expect(out).toBe("");
    for (const name of ["PORT", "PUBLIC_URL", "WIDGET_ORIGINS", "DIRECTLINE_SECRET", "WIDGET_TOKENS_PER_MINUTE"])
      expect(err).toContain(name);
    expect(err).not.toContain("short");
  });

  it("refuses a setting whose adapter does not exist, instead of leaving it out", async () => {
    const { code, err } = await refused({ DATABASE_URL: "postgres://localhost/x", WALLET_URL: "https://core.example" });
    expect(code).toBe(1);
    for (const name of ["DATABASE_URL", "WALLET_URL", "DESK_ORIGIN"]) expect(err).toContain(name);
  });

  it("names every problem of every knowledge file with file and line", async () => {
    await spoiled(
      "knowledge/areas/payment.yaml",
      (text) =>
        text.replace("{refund-card}", "{no-such-fact}").replace(/^( {4}title: ).*$/m, "$1{ zh-Hans: 付款失败 }"),
      () =>
        spoiled(
          "dialogs/common/phrases.yaml",
          (text) => `${text}\nhalf-said:\n  zh-Hans: 只有 Chinese 这一半 {x}\n`,
          async () => {
            const { code, out, err } = await refused({});
            expect(code).toBe(1);
            expect(out).toBe("");
            expect(err).toMatch(/knowledge\/areas\/payment\.yaml:\d+ .*title/);
            expect(err).toMatch(/dialogs\/common\/phrases\.yaml:\d+ .*half-said/);
          },
        ),
    );
    await spoiled(
      "dialogs/common/phrases.yaml",
      (text) => `${text}\nhalf-said:\n  zh-Hans: 只有一半\n\nodd:\n  zh-Hans: 您好 {a}\n  en: Hello {b}\n`,
      async () => {
        const { code, err } = await refused({});
        expect(code).toBe(1);
        expect(err).toMatch(/dialogs\/common\/phrases\.yaml:\d+ .*half-said/);
      },
    );
  });

  it("refuses a key that is damaged, and does not make another in its place", async () => {
    const keys = join(house, "bad-keys");
    await cp(join(house, "package.json"), join(keys, "seal.key"), { recursive: true });
    const { code, err } = await refused({ KEY_DIR: keys });
    expect(code).toBe(1);
    expect(err).toContain("seal.key");
  });

  it("refuses a second process on the same data, and lets the first one go on", async () => {
    const dir = await mkdtemp(join(tmpdir(), "walletline-second-"));
    const first = await createServerProcess(dir);
    await first.start();
    try {
      const { code, out, err } = await refused({ DATA_DIR: join(dir, "data"), KEY_DIR: join(dir, "keys") });
      expect(code).toBe(1);
      expect(out).toBe("");
      expect(err).toMatch(/in use|another process|already/i);
      expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    } finally {
      await first.kill();
      await rm(dir, { recursive: true, force: true });
    }
  });
});
