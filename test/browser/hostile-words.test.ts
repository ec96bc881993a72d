import { afterAll, describe, expect, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { hostilePayloads, sampleOf } from "../support/hostile-payloads.ts";
import { showAtDesk, showInSandbox, showInWidget } from "./hostile-words.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

const all = hostilePayloads();

describe("the hostile texts", () => {
  it("are five hundred and more, all different", () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(new Set(all).size).toBe(all.length);
  });
});

inBrowser("what others write is text, and never runs", () => {
  const few = sampleOf(all, 12);
  // Without the policy one family in twelve shows that our rendering alone is enough; with it, that nothing is reported.
  it.each([true, false])("in the widget; policy: %s", (withPolicy) => showInWidget(browser!, few, { withPolicy }));
  it.each([true, false])("at the desk; policy: %s", (withPolicy) => showAtDesk(browser!, few, { withPolicy }));
  it.each([true, false])("on demo page and sandbox phone; policy: %s", (withPolicy) =>
    showInSandbox(browser!, few, { withPolicy }),
  );
});
