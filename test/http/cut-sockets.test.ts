import { expect, it } from "@jest/globals";
import { writeOverCuts } from "./cut-sockets.ts";

it("over 40 cuts at random, customer and agent see the same transcript in the same order", async () => {
  const { customer, agent, stored } = await writeOverCuts(40);
  expect(stored.length).toBeGreaterThanOrEqual(120);
  expect(customer).toEqual(stored);
  expect(agent).toEqual(stored);
}, 60_000);
