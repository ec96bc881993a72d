import { afterAll, describe, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { liveThrough } from "./live-through.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

inBrowser("two agents and three customers", () => {
  it("live through queue, race, note, transfer, hand-back, a killed browser, closing time, call-back and rating", async () => {
    await liveThrough(browser!, { entry: "test/support/closing-server.js", isMoved: true });
  });
});
