import { describe, expect, it } from "@jest/globals";
import type { Wallet } from "../../src/wallet/wallet.ts";
import { confirmedEffects } from "./confirmed-effects.ts";
import { overHttp, spoilt } from "./open-cores.ts";
import { injectFaults } from "./report-faults.ts";
import { createSeeded } from "./seeded.ts";

const seed = Number(process.env.FAULT_SEED ?? 1);

/** A client that sends a write once more when it failed, as a careless one does. */
const careless = (wallet: Wallet): Partial<Wallet> => {
  const calls = wallet as unknown as Record<string, (write: unknown) => Promise<unknown>>;
  const names = confirmedEffects.map(({ operation }) => operation);
  return Object.fromEntries(
    names.map((name) => [name, (write: unknown) => calls[name]!(write).catch(() => calls[name]!(write))]),
  ) as Partial<Wallet>;
};

describe(`under injected faults (seed ${seed})`, () => {
  it("each confirmation has at most one effect, and what is said of it is so", async () => {
    const { broken, ends } = await injectFaults(32, seed);
    expect(broken).toEqual([]);
    expect(ends.told).toBeGreaterThan(0);
  }, 120_000);

  it("the same holds before a wallet core over HTTP", async () => {
    const { broken, ends } = await injectFaults(8, seed, { openDesk: overHttp(createSeeded(seed)) });
    expect(broken).toEqual([]);
    expect(ends.told).toBeGreaterThan(0);
  }, 120_000);

  it("a client that sends a write again is found out", async () => {
    const openDesk = spoilt(careless);
    const { broken } = await injectFaults(40, 7, { openDesk });
    expect(broken).toContainEqual(expect.stringMatching(/dedupe off: 2 arrivals/));
  }, 120_000);

  it("so is a void that does not hold", async () => {
    const openDesk = spoilt(() => ({ voidOperation: async () => ({ state: "void" }) }));
    const { broken } = await injectFaults(40, 7, { openDesk });
    expect(broken).toContainEqual(expect.stringMatching(/told not done, and it is not void/));
  }, 120_000);
});
