import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { newId } from "../domain/ids.ts";
import { readWalletFixture } from "../wallet/check/fixture.ts";
import { type PointOutcome, runCheck } from "../wallet/check/run-check.ts";
import { walletPoints } from "../wallet/check/wallet-points.ts";
import { type CheckedWire, wirePoints } from "../wallet/check/wire-points.ts";
import { createHttpWallet } from "../wallet/http-wallet.ts";
import { configured, refuse, refuseUsage } from "./terminal.ts";

/** `walletline check-wallet`: whether a wallet core keeps wallet-api.yaml, promise by promise. Answers the exit code. */
export async function checkWallet(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: "string" },
      token: { type: "string" },
      fixture: { type: "string" },
      prepare: { type: "string" },
    },
  });
  const config = configured();
  const url = values.url ?? config.walletUrl;
  const token = values.token ?? config.walletToken;
  if (url === undefined) refuseUsage("check-wallet");
  const fixture = readWalletFixture(values.fixture);
  if (values.prepare !== undefined) await prepare(values.prepare, token);
  const { wallet, health, close } = createHttpWallet({ url, token, tls: config.walletTls });
  try {
    const state = await health();
    if (state !== "ok") {
      stdout.write(`${url}/health: ${state === "refused" ? "the token is refused" : "no answer"}\n`);
      return 1;
    }
    const outcomes = await runCheck<CheckedWire>({
      points: [...wirePoints, ...walletPoints],
      checked: { url, token, wallet, fixture, newKey: () => `check-${newId()}`, now: () => new Date().toISOString() },
      tell: (outcome) => stdout.write(shown(outcome)),
    });
    const kept = outcomes.filter(({ problem }) => problem === undefined).length;
    stdout.write(`\n${kept} of ${outcomes.length} promises are kept\n`);
    if (kept < outcomes.length) stdout.write("Were the test customers put back before the run? --prepare does it.\n");
    return kept === outcomes.length ? 0 : 1;
  } finally {
    await close();
  }
}

/** Has the core put its test customers back. */
async function prepare(url: string, token: string | undefined): Promise<void> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { ok, status } = await fetch(url, { method: "POST", headers });
  if (!ok) refuse("the customers could not be put back:", `${url} answered ${status}`);
}

function shown({ name, problem, durationMs }: PointOutcome): string {
  if (problem === undefined) return `  ok    ${name} (${durationMs} ms)\n`;
  const lines = problem.split("\n").filter((line) => line.trim() !== "");
  return `  FAIL  ${name}\n${lines.map((line) => `          ${line}\n`).join("")}`;
}
