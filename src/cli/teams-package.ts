import { createWriteStream } from "node:fs";
import { stdout } from "node:process";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { ZipFile } from "yazl";
import { createAppManifest } from "../channels/teams/app-manifest.ts";
import { drawIcons } from "../channels/teams/draw-icons.ts";
import { configured, readWords, refuse } from "./terminal.ts";
import { usages } from "./usages.ts";

const accent = "#1558B0";

/** `walletline teams-package`: the zip that is uploaded to Teams. Answers the exit code. */
export async function teamsPackage(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      privacy: { type: "string" },
      terms: { type: "string" },
      version: { type: "string", default: "1.0.0" },
      out: { type: "string", default: "walletline-teams.zip" },
    },
  });
  const { privacy, terms, version, out } = values;
  const config = configured();
  const problems = [
    ...(config.teams ? [] : ["TEAMS_APP_ID: required, with TEAMS_TENANT_ID and a password or certificate"]),
    ...(config.publicUrl.startsWith("https:") ? [] : ["PUBLIC_URL: Teams wants https"]),
    ...(isHttps(privacy) ? [] : ["--privacy: the https address of your privacy notice"]),
    ...(isHttps(terms) ? [] : ["--terms: the https address of your terms of use"]),
    ...(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version) ? [] : ["--version: wants x.y.z"]),
  ];
  if (problems.length > 0 || !config.teams || !privacy || !terms) refuse(usages["teams-package"], problems.join("\n"));
  const { knowledge, phrases } = readWords(config.root);
  const wordsIn = (language: "zh-Hans" | "en") => ({
    name: knowledge.wallet.name[language],
    fullName: phrases.render("channels", "app-name", {}, language).join(" "),
    short: phrases.render("channels", "app-short", {}, language).join(" "),
    full: phrases.render("channels", "app-full", {}, language).join(" "),
  });
  const { manifest, en } = createAppManifest({
    ...{ appId: config.teams.appId, publicUrl: config.publicUrl, version, accent },
    ...{ privacyUrl: privacy, termsUrl: terms, website: knowledge.wallet.website },
    words: { "zh-Hans": wordsIn("zh-Hans"), en: wordsIn("en") },
  });
  const icons = drawIcons(accent);
  const zip = new ZipFile();
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  zip.addBuffer(json(manifest), "manifest.json");
  zip.addBuffer(json(en), "en.json");
  zip.addBuffer(icons.color, "color.png");
  zip.addBuffer(icons.outline, "outline.png");
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out));
  stdout.write(`${out}\n`);
  return 0;
}

const isHttps = (value: string | undefined): boolean =>
  URL.canParse(value ?? "") && new URL(value ?? "").protocol === "https:";
