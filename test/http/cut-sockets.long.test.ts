import { expect, it } from "@jest/globals";
import { writeOverCuts } from "./cut-sockets.ts";

it("over 500 cuts at random, customer and agent see the same transcript in the same order", async () => {
  const { customer, agent, stored } = await writeOverCuts(500);
  expect(stored.length).toBeGreaterThanOrEqual(1_500);
  expect(customer).toEqual(stored);
  expect(agent).toEqual(stored);
}, 300_000);
