import { expect, it } from "@jest/globals";
import { killRepeatedly } from "./store-kill.ts";

it("what was acknowledged is there after kill -9 at a random moment, 50 times over", async () => {
  const { acknowledged } = await killRepeatedly(50);
  expect(acknowledged).toBeGreaterThan(5_000);
}, 600_000);
