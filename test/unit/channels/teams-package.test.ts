import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { TeamsAppManifest } from "@microsoft/teams-manifest";
import { root } from "../../support/root.ts";

const dir = mkdtempSync(join(tmpdir(), "walletline-package-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const appId = "11111111-2222-4333-8444-555555555555";
const env = {
  ...{ PATH: process.env.PATH, TEAMS_APP_ID: appId, TEAMS_TENANT_ID: appId, TEAMS_APP_PASSWORD: "x" },
  PUBLIC_URL: "https://help.wallet.example",
};
const run = (args: string[], more: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [join(root, "dist/src/cli.js"), "teams-package", ...args], {
    cwd: dir,
    env: { ...env, ...more },
  });
const pages = ["--privacy", "https://wallet.example/privacy", "--terms", "https://wallet.example/terms"];

/** The files of a small zip, by its central directory. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

describe("walletline teams-package", () => {
  let files: Map<string, Buffer>;
  beforeAll(async () => {
    await run([...pages, "--out", "app.zip"]);
    files = unzip(readFileSync(join(dir, "app.zip")));
  });
  const json = <T>(name: string) => JSON.parse((files.get(name) ?? "").toString()) as T;

  it("holds manifest, words and the two icons, and nothing else", () => {
    expect([...files.keys()].sort()).toEqual(["color.png", "en.json", "manifest.json", "outline.png"]);
    for (const [name, size] of [
      ["color.png", 192],
      ["outline.png", 32],
    ] as const) {
      const icon = files.get(name)!;
      expect(icon.toString("latin1", 1, 4)).toBe("PNG");
      expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it("keeps to the lengths and forms of Microsoft's schema 1.19", () => {
    const manifest = json<TeamsAppManifest>("manifest.json");
    expect(manifest).toMatchObject({
      $schema: "https://developer.microsoft.com/en-us/json-schemas/teams/v1.19/MicrosoftTeams.schema.json",
      ...{ manifestVersion: "1.19", id: appId, validDomains: ["help.wallet.example"] },
      bots: [{ botId: appId, scopes: ["personal", "team", "groupChat"], supportsFiles: true }],
    });
    const english = json<Record<string, string>>("en.json");
    const texts: [string | undefined, number][] = [
      [manifest.name.short, 30],
      [manifest.name.full, 100],
      [manifest.description.short, 80],
      [manifest.description.full, 4_000],
      [manifest.developer.name, 32],
      [english["name.short"], 30],
      [english["name.full"], 100],
      [english["description.short"], 80],
      [english["description.full"], 4_000],
    ];
    for (const [text, most] of texts)
      expect([text, (text ?? "").length > 0 && (text ?? "").length <= most]).toEqual([text, true]);
    expect([manifest.name.short, manifest.name.full]).toEqual(["云雀钱包", "云雀钱包在线客服"]);
    expect([english["name.short"], english["name.full"]]).toEqual(["Skylark Wallet", "Skylark Wallet support desk"]);
    for (const url of [manifest.developer.websiteUrl, manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl])
      expect(url).toMatch(/^https:\/\//);
    expect(manifest.accentColor).toMatch(/^#[0-9A-F]{6}$/);
    expect(`${manifest.description.full}${english["description.full"]}`).not.toContain("{");
  });

  it.each([
    ["no https", pages, { PUBLIC_URL: "http://localhost:3978" }, "PUBLIC_URL"],
    ["no app", pages, { TEAMS_APP_ID: "", TEAMS_TENANT_ID: "", TEAMS_APP_PASSWORD: "" }, "TEAMS_APP_ID"],
    ["no privacy notice", pages.slice(2), {}, "--privacy"],
    ["a version in words", [...pages, "--version", "one"], {}, "--version"],
  ])("refuses %s by name", async (_what, args, more, named) => {
    await expect(run(args, more as Record<string, string>)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(named),
    });
  });
});
