import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createSeeded } from "../../faults/seeded.ts";
import { webFaults } from "./faults.ts";
import { freezeOnTheWeb } from "./freeze-on-the-web.ts";
import { openWebHouse, type WebHouse } from "./open-web-house.ts";

/** Each fault so many times, one after another in one house. */
export function runWebFaults(runs: number): void {
  const seed = Number(process.env.FAULT_SEED ?? 1);
  describe(`the web under faults (seed ${seed}, ${runs} runs each)`, () => {
    let house: WebHouse;
    beforeAll(async () => {
      house = await openWebHouse();
    });
    afterAll(() => house.close());

    for (const fault of webFaults(createSeeded(seed)))
      it(
        `${fault.name}: said and heard once and in order, one effect`,
        async () => {
          const broken: string[] = [];
          for (let run = 1; run <= runs; run += 1)
            broken.push(...(await freezeOnTheWeb(house, fault)).map((what) => `run ${run}: ${what}`));
          house.troubles.length = 0;
          expect(broken).toEqual([]);
        },
        20_000 + runs * 5_000,
      );
  });
}
