import { afterAll, describe, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { liveThrough } from "./live-through.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

inBrowser("two agents and three customers", () => {
  it("live on when an agent's browser is killed: the customer is back at the front of the queue", async () => {
    await liveThrough(browser!, { untilLost: true });
  }, 400_000);
});
