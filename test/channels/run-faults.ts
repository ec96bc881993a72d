import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createSeeded, type Seeded } from "../faults/seeded.ts";
import type { House } from "../support/house.ts";
import type { Broken } from "./what-a-freeze-left.ts";

interface ChannelFault {
  name: string;
  /** Before a run. */
  begin?(house: House): void;
  /** After it; `died`: the process that it began in is dead. */
  end?(house: House, died: boolean): void;
  /** False until it has had the runs it takes to say anything. */
  isThrough?(): boolean;
}

/** Each fault of a channel so many times, one after another in one house. issue 6, point 7. */
export function runFaults<ItsHouse extends House, Fault extends ChannelFault>(
  channel: string,
  runs: number,
  {
    open,
    faults,
    freeze,
  }: {
    open(): Promise<ItsHouse>;
    faults(chance: Seeded): Fault[];
    /** One run: what is broken in the end. */
    freeze(house: ItsHouse, fault: Fault): Promise<Broken>;
  },
): void {
  const seed = Number(process.env.FAULT_SEED ?? 1);
  describe(`${channel} under faults (seed ${seed}, ${runs} runs each)`, () => {
    let house: ItsHouse;
    beforeAll(async () => {
      house = await open();
    });
    afterAll(() => house.close());

    async function freezeOnce(fault: Fault): Promise<Broken> {
      const life = house.life();
      fault.begin?.(house);
      const broken = await freeze(house, fault);
      fault.end?.(house, life.isDead());
      return broken;
    }
    for (const fault of faults(createSeeded(seed)))
      it(
        `${fault.name}: said and heard once and in order, one effect`,
        async () => {
          const broken: string[] = [];
          for (let run = 1; run <= runs || fault.isThrough?.() === false; run += 1)
            broken.push(...(await freezeOnce(fault)).map((what) => `run ${run}: ${what}`));
          expect(broken).toEqual([]);
        },
        120_000 + runs * 5_000,
      );
  });
}
