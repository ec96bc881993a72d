import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "@jest/globals";
import { hostileTexts } from "../support/hostile-repeats.js";
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
  done?: true;
}

interface Tried {
  collected: number;
  tried: number;
  runaways: string[];
}

async function tryAll(): Promise<Tried> {
  const skip: number[] = [];
  const runaways: string[] = [];
  for (;;) {
    const { hung, collected, tried } = await tryOn(skip);
    if (!hung) return { collected, tried: tried + skip.length, runaways };
    skip.push(hung.index!);
    runaways.push(`${hung.at}: ${hung.source}`);
  }
}

/** Until all are tried, or one does not come back. */
function tryOn(skip: number[]): Promise<{ hung?: Told; collected: number; tried: number }> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(root, "test/support/try-patterns.js"), { workerData: { root, length, skip } });
    let now: Told | undefined;
    let collected = 0;
    let tried = 0;
    let timer: NodeJS.Timeout | undefined;
    const end = (how: { hung?: Told }) => {
      clearTimeout(timer);
      void thread.terminate().then(() => resolve({ ...how, collected, tried }));
    };
    thread.on("error", reject);
    thread.on("message", (told: Told) => {
      if (told.collected) collected = told.collected;
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
  it("makes no pattern of ours run for ever", async () => {
    const { collected, tried, runaways } = await tryAll();
    expect(runaways).toEqual([]);
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
