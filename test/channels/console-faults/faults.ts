import type { Seeded } from "../../faults/seeded.ts";
import type { House } from "../../support/house.ts";
import { deathInTurn } from "../death-in-turn.ts";

/** One thing that goes wrong at a terminal, at each step of a run anew. */
export interface ConsoleFault {
  name: string;
  /** So often a line is typed. */
  times(): number;
  /** Typed without a look at what comes back. */
  ahead?: true;
  /** The screen takes a while for each line. */
  slow?: true;
  before(house: House): void;
  /** Whether the terminal is closed after the line. */
  closes(): boolean;
}

/**
 * What may go wrong at a terminal. Nothing lies between it and us, so of what networks do to messages nothing exists here:
 * no second delivery, no other order, no lateness, no 429, no 5xx, and no success whose answer is lost. Its likes are a line
 * typed again, which is a message of its own, and lines typed ahead.
 */
export function consoleFaults(chance: Seeded): ConsoleFault[] {
  const well = { times: () => 1, before: () => {}, closes: () => false };
  return [
    { ...well, name: "lines typed again", times: () => (chance.chance(0.5) ? 2 : 1) },
    { ...well, name: "typed ahead", ahead: true },
    { ...well, name: "a screen that is slow", slow: true },
    { ...well, name: "closed and opened again", closes: () => chance.chance(0.3) },
    { ...well, ...deathInTurn() },
    {
      ...well,
      name: "killed before or after a commit",
      before(house) {
        if (chance.chance(0.4)) house.life().dieAfter(chance.below(8));
      },
    },
  ];
}
