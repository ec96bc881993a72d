import { afterAll, describe, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { hostilePayloads } from "../support/hostile-payloads.ts";
import { showAtDesk, showInSandbox, showInWidget } from "./hostile-words.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
afterAll(() => browser?.close());

/** Payloads on one page. */
const pageful = 100;
const all = hostilePayloads();
const pages = Array.from({ length: Math.ceil(all.length / pageful) }, (_, at) => at * pageful);

inBrowser("all that others may write is text, and never runs", () => {
  for (const show of [showInWidget, showAtDesk, showInSandbox])
    for (const withPolicy of [true, false])
      it.each(pages)(`${show.name}, from payload %i; policy: ${withPolicy}`, (from) =>
        show(browser!, all.slice(from, from + pageful), { withPolicy }),
      );
});
