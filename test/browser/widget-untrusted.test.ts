import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { openBrowser } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openWidgetPage, type WidgetPage } from "../support/widget-page.ts";

const browser = await openBrowser();
const inBrowser = browser ? describe : describe.skip;
let widget: WidgetPage;

afterEach(() => widget.close());
afterAll(() => browser?.close());

/** Each would set `hit` if it ran. A sample of what security.md R27 names: tags, handlers, mutation, schemes, templates. */
const payloads = [
  `<img src=x onerror="hit=1">`,
  `<script>hit=1</script>`,
  `<svg onload="hit=1">`,
  `<svg><a xlink:href="javascript:hit=1"><text>x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit=1&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=hit=1>">`,
  `<iframe srcdoc="<script>parent.hit=1</script>"></iframe>`,
  `<details open ontoggle=hit=1>`,
  `<a href="javascript:hit=1">x</a>`,
  `javascript:hit=1`,
  `java\tscript:hit=1`,
  `https://a.example/"onmouseover="hit=1`,
  `https://user:pw@evil.example/`,
  `http://evil.example/`,
  `data:text/html,<script>hit=1</script>`,
  `mailto:a@b.example?body=<script>hit=1</script>`,
  `{{constructor.constructor('hit=1')()}}`,
  `\${hit=1}`,
  `"><img src=x onerror=hit=1>`,
  `';hit=1;//`,
  `</textarea><img src=x onerror=hit=1>`,
  `\u202Egnp.exe`,
];

inBrowser("what others write", () => {
  it("is text wherever the widget shows it, and never runs", async () => {
    widget = await openWidgetPage(browser!);
    const { page, say, log, complaints, input } = widget;
    await widget.open();
    for (const payload of payloads) {
      await say({ text: payload });
      await say({ from: "agent", name: payload, text: payload });
      await say({ from: "customer", text: payload });
      await say({ from: "system", text: payload, state: { kind: "handoff", event: "claimed", agent: payload } });
    }
    const row = (text: string, at: number) => ({ id: `${at}`, date: text, title: text, amount: text, state: text });
    await say({ text: "list", prompt: { kind: "list", ask: "a", rows: payloads.map(row), choices: [] } });
    await say({
      text: "chips",
      prompt: { kind: "choice", ask: "b", choices: payloads.map((label, at) => ({ id: `${at}`, label })) },
    });
    await until(
      () => log.locator("[data-from]").count(),
      (count) => count === payloads.length * 4 + 3,
    );
    await input.fill(payloads.join("\n"));
    await input.press("Enter");
    await until(
      () => widget.accepted().length,
      (count) => count === 1,
    );

    const shown = await log.locator("[data-from=bot]").evaluateAll((all) => all.map((each) => each.textContent));
    expect(shown.slice(1, payloads.length + 1)).toEqual(payloads);
    const found = await page.evaluate(() => {
      const root = document.querySelector("walletline-chat")?.shadowRoot;
      const all = [...(root?.querySelectorAll("*") ?? [])];
      return {
        hit: (globalThis as { hit?: unknown }).hit ?? "none",
        foreign: all
          .map(({ localName }) => localName)
          .filter((name) => /^(img|script|iframe|math|object|embed|style|details)$/.test(name)),
        handlers: all.flatMap((each) => each.getAttributeNames().filter((name) => name.startsWith("on"))),
        links: [
          ...new Set(
            all.filter(({ localName }) => localName === "a").map((each) => (each as HTMLAnchorElement).protocol),
          ),
        ],
        unsafeTargets: all.filter((each) => each.localName === "a" && !/noopener/.test(each.getAttribute("rel") ?? ""))
          .length,
      };
    });
    expect(found).toEqual({ hit: "none", foreign: [], handlers: [], links: ["https:", "mailto:"], unsafeTargets: 0 });
    expect(complaints).toEqual([]);
  });
});
