import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Pages of made-up origins must reach the server on loopback, which Chrome keeps from the open web. */
const flags = ["--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"];

/** Opens a Chrome: the packed one on Linux, an installed Chrome or Edge elsewhere; undefined, and a line on stdout, when there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const found = await firstOf((options) => chromium.launch(options));
  if (!found) console.log("browser: skipped, no Chrome");
  return found;
}

/** A Chrome of its own, that ends as a crash or a power cut ends it: nothing in it gets to say goodbye. */
export async function openMortalBrowser(): Promise<{ browser: Browser; kill(): Promise<void> }> {
  const server = await firstOf((options) => chromium.launchServer(options));
  if (!server) throw new Error("there is no Chrome");
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}

async function firstOf<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T | undefined> {
  const elsewhere = [installed("chrome"), installed("msedge")];
  for (const options of process.platform === "linux" ? [packed, ...elsewhere] : elsewhere) {
    try {
      return await launch(await options());
    } catch {
      // the next one may be there
    }
  }
  return undefined;
}

/** As root only Chrome's own sandbox has to go. */
async function packed(): Promise<LaunchOptions> {
  const args = [...flags, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];
  return { executablePath: await unpack(), headless: true, args };
}

const installed = (channel: string) => async (): Promise<LaunchOptions> => ({ channel, headless: true, args: flags });

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
