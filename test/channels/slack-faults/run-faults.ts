import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createSeeded } from "../../faults/seeded.ts";
import { openSlackDesk, type SlackDesk } from "../../support/slack/slack-desk.ts";
import { slackFaults } from "./faults.ts";
import { freezeInSlack } from "./freeze-in-slack.ts";

/** Each fault so many times, one after another in one house. */
export function runSlackFaults(runs: number): void {
  const seed = Number(process.env.FAULT_SEED ?? 1);
  describe(`Slack under faults (seed ${seed}, ${runs} runs each)`, () => {
    let desk: SlackDesk;
    beforeAll(async () => {
      desk = await openSlackDesk();
    });
    afterAll(() => desk.close());

    for (const fault of slackFaults(createSeeded(seed)))
      it(
        `${fault.name}: said and heard once and in order, one effect`,
        async () => {
          const broken: string[] = [];
          for (let run = 1; run <= runs; run += 1)
            broken.push(...(await freezeInSlack(desk, fault)).map((what) => `run ${run}: ${what}`));
          expect(broken).toEqual([]);
        },
        20_000 + runs * 5_000,
      );
  });
}
