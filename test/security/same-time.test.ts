import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type * as issueCode from "../../src/identity/issue-code.ts";
import { type Attacker, minute } from "./attacker.ts";
import { type Control, replace } from "./control.ts";
import { createPace, type Pace } from "./pace.ts";
import type { Scene } from "./scene.ts";
import { openTown, type Town } from "./town.ts";

const walletMs = 40;
const sendingMs = 200;
/** Two answers each. */
const pairs = 30;

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 120_000);
afterAll(() => town.close());

/** How long the answers take, in the wallet's and the provider's time: to the number, and to a wrong code. */
async function answerTimes(scene: Scene, typed: string): Promise<number[]> {
  await scene.opens();
  await scene.says("我的账号找不回来了");
  const times = [await scene.answers(typed), await scene.answers(scene.wrong())];
  await scene.passes(11 * minute);
  return times;
}

/** Known and unknown numbers in turn; half of the known ones behind a phone that cannot be reached. */
async function measured(pace: Pace, pairs: number, control?: Control): Promise<{ known: number[]; unknown: number[] }> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const measuring: Attacker = {
    does: "takes the time",
    language: "zh",
    stoppedBy: "sameTime",
    at: { sendsPerSourceHourly: 1_000 },
    async attack(scene) {
      for (let pair = 0; pair < pairs; pair += 1) {
        if (pair === pairs / 2) scene.returned.add("phone");
        times.known.push(...(await answerTimes(scene, `138000010${["01", "03", "06", "09", "12"][pair % 5]}`)));
        times.unknown.push(...(await answerTimes(scene, `1390000${String(pair).padStart(4, "0")}`)));
      }
      return false;
    },
  };
  await town.play(control, measuring, { pace, walletMs, sendingMs });
  return times;
}

describe("the time of an answer before proof", () => {
  it("is the same for sixty answers to known and sixty to unknown numbers, delivered or not", async () => {
    const { known, unknown } = await measured(createPace(), pairs);
    expect(known).toHaveLength(pairs * 2);
    expect(known).toEqual(unknown);
    expect(known.slice(0, 2)).toEqual([walletMs, 0]);
  }, 60_000);

  it("tells them apart where the sending is waited for", async () => {
    const pace = createPace();
    const awaited: Control = {
      holds: "nobody waits for a delivery",
      replacements: [
        replace<typeof issueCode>("src/identity/issue-code.ts", (real) => ({
          async issueCode(room, scope, request) {
            const issued = await real.issueCode(room, scope, request);
            const { value } = await room.store.read<{ subject?: { customer?: string } }>(
              `conversation/${scope.conversation}#identity`,
            );
            if (value?.subject?.customer) await pace.wait(sendingMs);
            return issued;
          },
        })),
      ],
    };
    const { known, unknown } = await measured(pace, 4, awaited);
    expect(unknown.slice(0, 2)).toEqual([walletMs, 0]);
    expect(known.slice(0, 2)).toEqual([walletMs + sendingMs, 0]);
  }, 60_000);
});
