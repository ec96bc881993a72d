import { type Browser, chromium } from "playwright-core";

/** Pages of made-up origins must reach the server on loopback, which Chrome keeps from the open web. */
const flags = ["--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"];

/** Opens a Chrome: the packed one on Linux, an installed Chrome or Edge elsewhere; undefined, and a line on stdout, when there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const tries =
    process.platform === "linux"
      ? [packed, installed("chrome"), installed("msedge")]
      : [installed("chrome"), installed("msedge")];
  for (const attempt of tries) {
    try {
      return await attempt();
    } catch {
      // the next one may be there
    }
  }
  console.log("browser: skipped, no Chrome");
  return undefined;
}

async function packed(): Promise<Browser> {
  const { default: lambda } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await lambda.executablePath(),
    headless: true,
    // The packed build's own flags are for a serverless host; as root only the sandbox has to go.
    args: [...flags, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
}

const installed = (channel: string) => () => chromium.launch({ channel, headless: true, args: flags });
