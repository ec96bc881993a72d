import { afterAll, describe, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { liveThrough } from "./live-through.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

inBrowser("two agents and three customers", () => {
  it("live through it by the clock on the wall: after two minutes of silence the customer is at the front", async () => {
    await liveThrough(browser!, { isMoved: false });
  }, 400_000);
});
