import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createSeeded, type Seeded } from "../faults/seeded.ts";
import type { Broken } from "./what-a-freeze-left.ts";

/** Each fault of a channel so many times, one after another in one house. issue 6, point 7. */
export function runFaults<House extends { close(): Promise<void> }, Fault extends { name: string; runs?: number }>(
  channel: string,
  runs: number,
  {
    open,
    faults,
    freeze,
  }: {
    open(): Promise<House>;
    /** A fault that names a number of its own gets so many runs at least. */
    faults(chance: Seeded): Fault[];
    /** One run: what is broken in the end. */
    freeze(house: House, fault: Fault): Promise<Broken>;
  },
): void {
  const seed = Number(process.env.FAULT_SEED ?? 1);
  describe(`${channel} under faults (seed ${seed}, ${runs} runs each)`, () => {
    let house: House;
    beforeAll(async () => {
      house = await open();
    });
    afterAll(() => house.close());

    for (const fault of faults(createSeeded(seed))) {
      const times = Math.max(runs, fault.runs ?? 1);
      it(
        `${fault.name}: said and heard once and in order, one effect`,
        async () => {
          const broken: string[] = [];
          for (let run = 1; run <= times; run += 1)
            broken.push(...(await freeze(house, fault)).map((what) => `run ${run}: ${what}`));
          expect(broken).toEqual([]);
        },
        120_000 + times * 5_000,
      );
    }
  });
}
