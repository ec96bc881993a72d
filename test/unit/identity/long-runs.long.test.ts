import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { newId } from "../../../src/domain/ids.ts";
import { day, minute } from "../../../src/domain/instants.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { drawCode } from "../../../src/identity/challenge.ts";
import type { IdentityState, Proof } from "../../../src/identity/identity-state.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { openRoom, phone, type Room, stranger } from "./room.ts";

const longest = 30 * minute;

describe("in the long run", () => {
  it(
    "a million codes are uniform over a thousand buckets",
    () => {
      const buckets = new Array<number>(1_000).fill(0);
      for (let draws = 0; draws < 1_000_000; draws += 1) buckets[Math.floor(Number(drawCode()) / 1_000)]! += 1;
      const chiSquare = buckets.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
      expect(chiSquare).toBeLessThan(critical(999));
    },
    longest,
  );

  it(
    "a spray over ten thousand accounts from five hundred sources is stopped at three hundred failures, with one alarm",
    async () => {
      const room = openRoom(createFakeWallet([customer("li")]));
      let checked = 0;
      for (let account = 0; account < 10_000; account += 1) {
        const proving = room.proving(`spray-${account}`, { source: `source-${account % 500}` });
        const value = `+8613${String(900_000_000 + account)}`;
        await room.settle(() => proving.identify({ kind: "phone", value }, "en"));
        await room.settle(() => proving.issueCode({ method: "sms", purpose: "x", language: "en" }));
        const { outcome } = await room.settle(() => proving.checkCode({ purpose: "x", code: "123456" }));
        if (outcome !== "busy") checked += 1;
      }
      expect(checked).toBeLessThanOrEqual(300);
      expect((await room.trail()).filter(({ act }) => act === "alarm.spraying")).toHaveLength(1);
    },
    longest,
  );

  it(
    "a thousand answers to known and a thousand to unknown numbers take the same time, but where sending is waited for",
    async () => {
      const queued = await answerTimes(1_000, { awaited: false });
      for (const share of [0.5, 0.9]) {
        const [known, unknown, again] = [queued.known, queued.unknown, queued.again].map((times) => at(times, share));
        // Two rows of unknown numbers show how much this machine is to be believed just now.
        expect(Math.abs(known! - unknown!)).toBeLessThan(5 + 2 * Math.abs(unknown! - again!));
      }
      const awaited = await answerTimes(50, { awaited: true });
      expect(at(awaited.known, 0.5) - at(awaited.unknown, 0.5)).toBeGreaterThan(100);
    },
    longest,
  );

  it(
    "no sequence of freezing, asking and approving lifts a freeze without strong proof and two agents",
    async () => {
      type Act = "freeze" | "write" | "request" | "approve-same" | "approve-other" | "run" | "day";
      const acts = fc.constantFrom<Act>("freeze", "write", "request", "approve-same", "approve-other", "run", "day");
      const held = fc.constantFrom<Proof["method"][]>([], ["email"], ["sms"], ["sms", "email"]);
      await fc.assert(
        fc.asyncProperty(fc.array(acts, { maxLength: 10 }), held, async (path, methods) => {
          const wallet = createFakeWallet([customer("li")]);
          const room = openRoom(wallet);
          await holds(room, methods);
          const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
          const acting = { conversation: "c1" };
          let id = "none";
          let by: string | undefined;
          let ran = 0;
          for (const [index, act] of path.entries()) {
            if (act === "day") room.pass(day + 1);
            else if (act === "freeze")
              await room.gateway.write(acting, "freeze", { reason: "r" }, `f${index}`).catch(() => {});
            else if (act === "write") await room.gateway.write(acting, "unfreeze", {}, `w${index}`).catch(() => {});
            else if (act === "request") {
              const made = await approvals.request({
                conversation: "c1",
                operation: "unfreeze",
                params: {},
                by: "mei",
              });
              id = typeof made === "object" ? made.id : "none";
              by = undefined;
            } else if (act === "run") {
              if ((await room.gateway.runApproved(id, "tom")) === "refused") continue;
              ran += 1;
              expect([methods.length, by]).toEqual([2, "tom"]);
            } else {
              const opened = await approvals.open(id);
              const who = act === "approve-same" ? "mei" : "tom";
              const paramsHash = opened === "not-found" ? "" : opened.paramsHash;
              if ((await approvals.approve(id, { by: who, paramsHash })) === "approved") by = who;
            }
          }
          const lifted = [...wallet.effects.values()].filter(({ operation }) => operation === "unfreeze");
          expect(lifted).toHaveLength(ran);
        }),
        { numRuns: 100_000 },
      );
    },
    longest,
  );
});

/** Chi-square at p = 0.001, after Wilson and Hilferty. */
const critical = (degrees: number): number =>
  degrees * (1 - 2 / (9 * degrees) + 3.0902 * Math.sqrt(2 / (9 * degrees))) ** 3;

const at = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;

/** The live proofs, as they stand after their codes were right. */
async function holds(room: Room, methods: Proof["method"][]): Promise<void> {
  if (methods.length === 0) return;
  const state: IdentityState = {
    subject: { account: "li", face: "face", customer: "li" },
    proofs: methods.map((method) => ({ method, at: room.now(), contactId: "li-phone", countsTowardsStrong: true })),
    lastUsedAt: room.now(),
    sends: {},
    language: "en",
  };
  await room.store.commit({ put: { "conversation/c1#identity": state } });
}

/** From the number to the answer to a wrong code, in milliseconds; a wallet that takes 40 and a provider that takes 200. */
async function answerTimes(pairs: number, { awaited }: { awaited: boolean }) {
  const times = { known: [] as number[], unknown: [] as number[], again: [] as number[] };
  const names = ["known", "unknown", "again"] as const;
  const deliveries: Promise<void>[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [index] of names.entries()) {
      const name = names[(index + pair) % names.length]!;
      const wallet = createFakeWallet([customer("li")]);
      wallet.sleepMs = 40;
      const room = openRoom(wallet);
      room.provider.answers = async () => {
        await sleep(200);
        return "sent";
      };
      const started = performance.now();
      await room.identify(name === "known" ? phone : stranger);
      await room.settle(() => room.proving().issueCode({ method: "sms", purpose: "x", language: "en" }));
      const delivered = room.deliver();
      if (awaited) await delivered;
      await room.check("000000", "c1", "x");
      times[name].push(performance.now() - started);
      deliveries.push(delivered);
    }
  }
  await Promise.all(deliveries);
  return times;
}
