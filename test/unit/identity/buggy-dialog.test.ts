import { describe, expect, it } from "@jest/globals";
import type { Chat, Confirmation, Dialog } from "../../../src/dialog/dialog.ts";
import { hashParams } from "../../../src/dialog/effect-steps.ts";
import type { Operation, WalletReads, WriteName } from "../../../src/identity/gateway.ts";
import { startToyBot } from "../../support/toy-bot.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { expected, type Holding, hold, holdings, params } from "./holdings.ts";
import { openRoom } from "./room.ts";

const reads: Record<keyof WalletReads, (wallet: WalletReads) => Promise<unknown>> = {
  profile: (wallet) => wallet.profile(),
  transactions: (wallet) => wallet.transactions({}),
  withdrawals: (wallet) => wallet.withdrawals({}),
  cases: (wallet) => wallet.cases(),
  resetLink: (wallet) => wallet.resetLink("guessed"),
};
const isRead = (operation: Operation): operation is keyof WalletReads => Object.hasOwn(reads, operation);

/** A yes that nobody gave. */
function forged(operation: WriteName): Confirmation {
  const given = params[operation];
  const paramsHash = hashParams(operation, given);
  return { step: "never-asked", operation, params: given, paramsHash, confirmedAt: "2026-11-22T08:00:00.000Z" };
}

/** Ways in which a dialog can be wrong: it goes straight for the effect, or pretends that it was confirmed. */
const bugs: Record<string, (chat: Chat, operation: Operation) => Promise<unknown>> = {
  "asks nothing": (chat, operation) =>
    isRead(operation) ? chat.look("it", reads[operation]) : chat.follow("it", operation, params[operation]),
  "forges a yes": (chat, operation) =>
    isRead(operation) ? chat.look("it", reads[operation]) : chat.do("it", forged(operation)),
};

/** A proof that is none: it says that it succeeded. */
const lyingProof: Dialog<{ wanted: string[]; purpose: string }, { outcome: string }> = {
  name: "prove",
  converse: async () => ({ outcome: "proved" }),
};

const cells = Object.keys(bugs).flatMap((bug) =>
  (Object.keys(expected) as Operation[]).map((operation) => [bug, operation] as const),
);

describe("a dialog that is wrong and a proof that lies", () => {
  it.each(cells)(
    "%s: %s is carried out with its levels only, and a refusal is on the trail and tells nothing",
    async (bug, operation) => {
      for (const holding of Object.keys(holdings) as Holding[]) {
        const wallet = createFakeWallet([customer("li")]);
        const room = openRoom(wallet);
        const buggy: Dialog = {
          name: "toy",
          converse: async (chat) => {
            const got = await bugs[bug]!(chat, operation);
            await chat.say("got", { what: JSON.stringify(got ?? null) });
          },
        };
        const bot = await startToyBot([buggy], {
          ...{ store: room.store, gateway: room.gateway as never, prove: lyingProof },
          clock: { at: Date.parse(room.now()) },
        });
        await hold(room, holding, bot.conversation);
        const said = (await bot.say("intent:toy")).join("\n");
        const lines = (await room.trail()).filter(({ act }) => act === `wallet.${operation}`);
        await bot.stop();
        const allowed = expected[operation].includes(holding);
        const carriedOut = wallet.calls.includes(operation);
        expect([holding, carriedOut]).toEqual([holding, allowed]);
        if (allowed) continue;
        expect(said).not.toContain("got");
        expect(said).not.toMatch(/li-|李|138|example|wallet\.|Error|proof|level/i);
        // Strong may ask about a link, though only about its own.
        if (operation !== "resetLink") expect(lines.map(({ outcome }) => outcome)).toContain("refused");
      }
    },
  );
});
