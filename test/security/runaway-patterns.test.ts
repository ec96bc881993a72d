import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "@jest/globals";
import { namesAnother, onlyDeniesIt } from "../../src/domain/without-denied.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import { hostileTexts, longRuns } from "../support/hostile-repeats.js";
import { shippedUnderstanding } from "../support/read-words.ts";
import { root } from "../support/root.ts";

/** Characters: for a pattern that goes wrong a few dozen are for ever, one that does not is through with these at once. */
const length = 300;
/** For what hangs: all texts of one pattern take a hundredth of it on a slow machine. */
const patienceMs = 10_000;

interface Told {
  collected?: number;
  index?: number;
  at?: string;
  source?: string;
  texts?: number;
  slow?: string;
  done?: true;
}

interface Tried {
  collected: number;
  tried: number;
  runaways: string[];
  /** Those that take the square of a text's length. */
  slow: string[];
}

async function tryAll(): Promise<Tried> {
  const skip: number[] = [];
  const runaways: string[] = [];
  for (;;) {
    const { hung, collected, tried, slow } = await tryOn(skip);
    if (!hung) return { collected, tried: tried + skip.length, runaways, slow };
    skip.push(hung.index!);
    runaways.push(`${hung.at}: ${hung.source}`);
  }
}

/** Until all are tried, or one does not come back. */
function tryOn(skip: number[]): Promise<Omit<Tried, "runaways"> & { hung?: Told }> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(root, "test/support/try-patterns.js"), { workerData: { root, length, skip } });
    let now: Told | undefined;
    let collected = 0;
    let tried = 0;
    const slow = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const end = (how: { hung?: Told }) => {
      clearTimeout(timer);
      void thread.terminate().then(() => resolve({ ...how, collected, tried, slow: [...slow] }));
    };
    thread.on("error", reject);
    thread.on("message", (told: Told) => {
      if (told.collected) collected = told.collected;
      if (told.slow) slow.add(told.slow);
      if (told.done) return end({});
      if (told.index === undefined) return;
      tried += 1;
      now = told;
      clearTimeout(timer);
      timer = setTimeout(() => end({ hung: now }), patienceMs);
    });
  });
}

describe("what a customer writes", () => {
  it("makes no pattern of ours run for ever, or take the square of its length", async () => {
    const { collected, tried, runaways, slow } = await tryAll();
    expect(runaways).toEqual([]);
    expect(slow).toEqual([]);
    expect(collected).toBeGreaterThan(900);
    expect(tried).toBeGreaterThan(60);
  }, 600_000);

  it.each([
    ["words that may be cut in two ways", "^(?:我|我只记得|只记得)*(?:姓名|生日)"],
    ["a letter that may be left out", "^(?:你的?|的?登录)*$"],
    ["a repeat inside a repeat", "^(?:a+b?)*c"],
  ])("would be found out: %s", (_what, source) => {
    const short = hostileTexts(source, 26);
    const steps = Math.max(...short.map((text) => ways(source, text)));
    expect(steps).toBeGreaterThan(60);
  });
});

it("a pattern that begins anew in the middle of a run would be found out", () => {
  expect(longRuns("[。.]+$", 3)).toContain("。。。\u0000");
  expect(longRuns("别冻结\\s*我", 3)).toContain("别冻结   \u0000");
});

it("no words with thousands of signs behind them keep the bot busy", async () => {
  const understanding = await shippedUnderstanding();
  const busyWith = (text: string) => {
    const begun = performance.now();
    understanding.understand(text, { now: "2026-11-22T04:00:00.000Z", timeZone: "Asia/Shanghai" });
    shieldText(text);
    findNeverAsked(text);
    namesAnother(text);
    onlyDeniesIt(text);
    return performance.now() - begun;
  };
  const shortest = (text: string) => Math.min(...[1, 2, 3].map(() => busyWith(text)));
  const told = "昨天下午我给远山书店付了350元，到现在还没有收到东西，打电话也没有人接，我该怎么办呢？";
  const plain = shortest(told.repeat(100).slice(0, 4_000));
  const begins = ["别冻结", "don't freeze ", "密码是", "my password is ", "money gone ", "不是", "sent 5", "骗子让我"];
  const slow = begins.flatMap((begin) =>
    [" ", "\n", "。", "，", "1", "a", "我", "-", ".", "a "]
      .map((sign) => `${begin}${sign.repeat(3_990)}x`.slice(0, 4_000))
      .filter((text) => busyWith(text) > 8 * plain && shortest(text) > 8 * plain),
  );
  expect(slow.map((text) => JSON.stringify(text.slice(0, 24)))).toEqual([]);
}, 300_000);

/** How many ways the group at the pattern's beginning cuts a text: an honest count, by looking at each. */
function ways(source: string, text: string): number {
  const group = /^\^\(\?:(.+?)\)\*/.exec(source)![1]!;
  const piece = new RegExp(`^(?:${group})$`);
  const counts = Array.from({ length: text.length + 1 }, () => 0);
  counts[0] = 1;
  for (let end = 1; end <= text.length; end += 1)
    for (let start = 0; start < end; start += 1)
      if (counts[start]! > 0 && piece.test(text.slice(start, end))) counts[end]! += counts[start]!;
  return Math.max(...counts);
}
