import { it } from "@jest/globals";
import fc from "fast-check";
import { histories, live } from "./histories.ts";

it("in 10,000 random histories no conversation is lost, owned twice or starved", async () => {
  await fc.assert(fc.asyncProperty(histories, live), { numRuns: 10_000 });
}, 1_800_000);
