import { type ChildProcess, spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { root } from "../support/root.ts";

const growthMb = 20;
/** A process grows at first, whatever is sent; what is measured begins after that. */
const warmUp = 1_500;
const atOnce = 16;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Each names an issuer, a tenant and a key of its own, or the real ones and a signature that is none. security.md R36 and 2.1. */
function unsigned(count: number): string {
  const known = count % 3 === 0;
  const iss = count % 2 ? "https://api.botframework.com" : `https://sts.windows.net/${count}/`;
  const head = { alg: count % 5 ? "RS256" : "none", typ: "JWT", kid: known ? "published" : `made-up-${count}` };
  const aud = count % 7 ? "11111111-2222-4333-8444-555555555555" : `app-${count}`;
  const claims = { iss, aud, tid: `tenant-${count}`, exp: 4e9, serviceurl: "https://smba.trafficmanager.net/cn/" };
  return `Bearer ${part(head)}.${part(claims)}.${count % 5 ? part({ count }) : ""}`;
}

const activity = JSON.stringify({
  ...{ type: "message", id: "1", serviceUrl: "https://smba.trafficmanager.net/cn/", channelId: "msteams", text: "hi" },
  ...{ from: { id: "29:x" }, recipient: { id: "28:y" }, conversation: { id: "a:z" } },
});

/** So many unsigned tokens leave a process as small as it was, and let nothing in. */
export function unsignedTokens(count: number): void {
  let child: ChildProcess;
  let lines: AsyncIterator<string>;
  let port = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  beforeAll(async () => {
    child = spawn(process.execPath, ["--expose-gc", join(root, "test/support/teams-only.js")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    port = Number((await lines.next()).value);
  });
  afterAll(() => {
    agent.destroy();
    child.kill();
  });

  const send = (authorization: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { authorization, "content-type": "application/json" };
      const posted = request({ agent, port, path: "/api/messages", method: "POST", headers }, (answer) => {
        answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
      });
      posted.on("error", reject).end(activity);
    });
  async function sendAll(from: number, to: number): Promise<Set<number>> {
    const statuses = new Set<number>();
    let next = from;
    const one = async () => {
      while (next < to) {
        next += 1;
        statuses.add(await send(unsigned(next)));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return statuses;
  }
  async function residentMb(): Promise<number> {
    child.stdin!.write("\n");
    return Number((await lines.next()).value) / 2 ** 20;
  }

  it(`${count.toLocaleString("en")} unsigned tokens: 401 each, and less than ${growthMb} MB more`, async () => {
    await sendAll(0, warmUp);
    const before = await residentMb();
    expect(await sendAll(warmUp, warmUp + count)).toEqual(new Set([401]));
    const growth = (await residentMb()) - before;
    if (process.env.WALLETLINE_LONG) console.log(`${count} unsigned tokens: ${growth.toFixed(1)} MB`);
    expect(growth).toBeLessThan(growthMb);
  }, 1_800_000);
}
