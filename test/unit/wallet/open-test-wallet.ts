import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSandboxWallet } from "../../../src/wallet/sandbox-wallet.ts";

export const startedAt = "2026-11-22T04:00:00.000Z";

export interface TestClock {
  now(): string;
  pass(ms: number): void;
}

export function testClock(from: string = startedAt): TestClock {
  let at = Date.parse(from);
  return {
    now: () => new Date(at).toISOString(),
    pass(ms) {
      at += ms;
    },
  };
}

export const scratch = (): string => mkdtempSync(join(tmpdir(), "walletline-sandbox-"));

/** A sandbox wallet on a folder of its own (or a given one), with a clock that stands still, ids that count, and sleeps that only note how long. */
export async function openTestWallet({ dir = scratch(), clock = testClock(), latencyMs = 0 } = {}) {
  let count = 0;
  const slept: number[] = [];
  const opened = await openSandboxWallet({
    dir,
    now: clock.now,
    newId: () => `id-${++count}`,
    publicUrl: "http://localhost:3978",
    latencyMs,
    sleep: async (ms) => {
      slept.push(ms);
    },
  });
  return { ...opened, dir, clock, slept };
}
