import { describe, expect, it } from "@jest/globals";
import { createRounds } from "../../../src/handoff/create-rounds.ts";

function laterByHand() {
  const planned = new Map<() => void, number>();
  const after = (ms: number, run: () => void) => {
    planned.set(run, ms);
    return () => planned.delete(run);
  };
  return { planned, after };
}

describe("rounds", () => {
  it("go one at a time, and once more for all that was asked meanwhile", async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let under = 0;
    const seen: number[] = [];
    const rounds = createRounds({
      async go() {
        under += 1;
        seen.push(under);
        await gate;
        under -= 1;
      },
      failed: () => {},
      after: laterByHand().after,
    });
    rounds.ask();
    await Promise.resolve();
    rounds.ask();
    rounds.ask();
    open();
    await rounds.idle();
    expect(seen).toEqual([1, 1]);
  });

  it("go on after one that failed", async () => {
    const failures: unknown[] = [];
    let gone = 0;
    const rounds = createRounds({
      async go() {
        gone += 1;
        if (gone === 1) throw new Error("once");
      },
      failed: (error) => failures.push(error),
      after: laterByHand().after,
    });
    rounds.ask();
    await rounds.idle();
    rounds.ask();
    await rounds.idle();
    expect([gone, failures.length]).toEqual([2, 1]);
  });

  it("plan one next time, and none once they have stopped", async () => {
    const { planned, after } = laterByHand();
    let gone = 0;
    const go = async () => {
      gone += 1;
    };
    const rounds = createRounds({ go, failed: () => {}, after });
    rounds.askIn(100);
    rounds.askIn(50);
    expect([...planned.values()]).toEqual([50]);
    rounds.askIn(Number.POSITIVE_INFINITY);
    expect(planned.size).toBe(0);
    rounds.ask();
    rounds.stop();
    rounds.askIn(10);
    await rounds.idle();
    expect([gone, planned.size]).toEqual([0, 0]);
  });
});
