import { expect, it } from "@jest/globals";
import { killRepeatedly } from "./store-kill.ts";

it("what was acknowledged is there after kill -9 at a random moment, 10 times over", async () => {
  const { acknowledged } = await killRepeatedly(10);
  expect(acknowledged).toBeGreaterThan(1_000);
});
