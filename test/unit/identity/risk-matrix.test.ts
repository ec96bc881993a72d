import { describe, expect, it } from "@jest/globals";
import { day, hour } from "../../../src/domain/instants.ts";
import type { Operation } from "../../../src/identity/gateway.ts";
import { policy } from "../../../src/identity/policy.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { openRoom, phone } from "./room.ts";

const start = Date.parse("2026-11-22T08:00:00.000Z");
const ago = (ms: number) => new Date(start - ms).toISOString();

/** What the operator says of the number, and whether its codes still count towards recovery. */
const signals = [
  ["nothing has changed", {}, true],
  ["the SIM was changed yesterday", { simChangedAt: ago(day) }, false],
  ["the SIM was changed four days ago", { simChangedAt: ago(96 * hour) }, true],
  ["contacts were changed on Monday", { contactsChangedAt: ago(6 * day) }, false],
  ["contacts were changed last month", { contactsChangedAt: ago(30 * day) }, true],
  ["the source fails", "error", false],
] as const;

/** What two agents must approve, what only follows a recovery and what no conversation may ask for is no matter of proof alone. */
const byProof = (Object.keys(policy) as Operation[]).filter(
  (operation) => !policy[operation].fourEyes && policy[operation].levels.length > 0 && operation !== "resetLink",
);
const withRecovery: Operation[] = ["sendResetLink"];

describe("a code to the phone and one to the e-mail, when", () => {
  it.each(signals)("%s", async (_, told, counts) => {
    const room = openRoom(createFakeWallet([customer("li", { signals: told as never })]));
    await room.prove(phone);
    await room.send("c1", "email");
    await room.check(room.lastCode());
    const allowed = [];
    for (const operation of byProof)
      if ((await room.gateway.allowed({ conversation: "c1" }, operation)) === "allowed") allowed.push(operation);
    expect(allowed).toEqual(byProof.filter((operation) => counts || !withRecovery.includes(operation)));
  });
});
