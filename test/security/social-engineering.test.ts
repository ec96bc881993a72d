import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Attacker } from "./attacker.ts";
import { codeAttackers } from "./attackers/codes.ts";
import { deskAttackers } from "./attackers/desk.ts";
import { enumerators } from "./attackers/enumeration.ts";
import { levelAttackers } from "./attackers/levels.ts";
import { limitAttackers } from "./attackers/limits.ts";
import { sessionAttackers } from "./attackers/sessions.ts";
import type { Control } from "./control.ts";
import { type ControlName, controls } from "./controls.ts";
import { openTown, type Town } from "./town.ts";

const attackers: Attacker[] = [
  ...codeAttackers,
  ...levelAttackers,
  ...enumerators,
  ...limitAttackers,
  ...sessionAttackers,
  ...deskAttackers,
];

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 120_000);
afterAll(() => town.close());

describe("an attacker", () => {
  it.each(attackers)(
    "$language: $does",
    async (attacker) => {
      const control: Control = controls[attacker.stoppedBy];
      expect({ attackerGets: await town.play(undefined, attacker) }).toEqual({ attackerGets: false });
      expect({ without: control.holds, attackerGets: await town.play(control, attacker) }).toEqual({
        without: control.holds,
        attackerGets: true,
      });
    },
    60_000,
  );
});

describe("the suite", () => {
  it("has at least sixty attackers, in both languages, and one for each control", () => {
    expect(attackers.length).toBeGreaterThanOrEqual(60);
    for (const language of ["zh", "en"])
      expect(attackers.filter((each) => each.language === language).length).toBeGreaterThan(20);
    const named = new Set(attackers.map(({ stoppedBy }) => stoppedBy));
    expect((Object.keys(controls) as ControlName[]).filter((name) => !named.has(name))).toEqual([]);
  });
});
