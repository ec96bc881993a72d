import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";

/** Pages of made-up origins must reach the server on loopback, which Chrome keeps from the open web. */
const flags = ["--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"];

/** Opens a Chrome: the packed one on Linux, an installed Chrome or Edge elsewhere; undefined, and a line on stdout, when there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const elsewhere = [installed("chrome"), installed("msedge")];
  for (const attempt of process.platform === "linux" ? [packed, ...elsewhere] : elsewhere) {
    try {
      return await attempt();
    } catch {
      // the next one may be there
    }
  }
  console.log("browser: skipped, no Chrome");
  return undefined;
}

/** As root only Chrome's own sandbox has to go. */
async function packed(): Promise<Browser> {
  const args = [...flags, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];
  return chromium.launch({ executablePath: await unpack(), headless: true, args });
}

const installed = (channel: string) => () => chromium.launch({ channel, headless: true, args: flags });

/** Unpacks the Chrome that came with npm, once a machine and user. Test workers do so at the same time: the name appears only when the file is whole. */
async function unpack(): Promise<string> {
  const required = createRequire(import.meta.url);
  const packedFile = join(required.resolve("@sparticuz/chromium"), "../../../bin/chromium.br");
  const { version } = required(join(packedFile, "../../package.json")) as { version: string };
  const file = join(tmpdir(), `walletline-chromium-${version}-${userInfo().uid}`);
  if (existsSync(file)) return file;
  const part = `${file}.${process.pid}`;
  await pipeline(createReadStream(packedFile), createBrotliDecompress(), createWriteStream(part, { mode: 0o700 }));
  await rename(part, file);
  return file;
}
