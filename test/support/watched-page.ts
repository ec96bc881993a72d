import type { BrowserContext, Page } from "playwright-core";

/** What a page of ours must never do with a text that somebody else wrote. */
export interface Caught {
  /** Payloads that ran, policy reports, dialogs, and addresses elsewhere that were asked for. */
  happened: string[];
}

/** Watches every page of the context from before its first script. */
export async function watchPages(context: BrowserContext, origin: string): Promise<Caught> {
  const caught: Caught = { happened: [] };
  await context.exposeFunction("caught", (what: string) => void caught.happened.push(what));
  await context.addInitScript(() => {
    const page = globalThis as unknown as { caught(what: string): void; hit(number: number): void };
    page.hit = (number) => page.caught(`ran: ${number}`);
    addEventListener("securitypolicyviolation", (event) =>
      page.caught(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      caught.happened.push(`asked for: ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    caught.happened.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  context.on("weberror", (error) => void caught.happened.push(`error: ${error.error().message}`));
  return caught;
}

/** Elements, handlers and addresses within `root` that none of our pages makes by itself, shadow roots included. */
export function foreignMarkup(page: Page, root: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const within = (from: Element): Element[] =>
      [from, ...(from.shadowRoot?.querySelectorAll("*") ?? []), ...from.querySelectorAll("*")].flatMap((each) =>
        each !== from && each.shadowRoot ? within(each) : [each],
      );
    const names =
      /^(img|image|script|iframe|object|embed|style|link|meta|base|video|audio|math|m[a-z]+|template|noscript|xmp|plaintext|marquee|frame|animate|set|use|foreignObject|discard)$/i;
    const ours = /^(main|mark|menu)$/;
    const good = ["https:", "mailto:", "tel:", location.protocol];
    const found: string[] = [];
    for (const element of [...document.querySelectorAll(selector)].flatMap(within)) {
      const { localName } = element;
      if (names.test(localName) && !ours.test(localName)) found.push(`<${localName}>`);
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on")) found.push(`${localName} ${name}`);
        if (name === "style" && /url\(|expression|-moz-binding/i.test(value)) found.push(`${localName} style=${value}`);
        if (/^(href|xlink:href|src|srcdoc|action|formaction|data)$/.test(name)) {
          const { protocol, username, origin } = new URL(value, location.href);
          const isOwn = protocol === "http:" && origin === location.origin;
          if (!good.includes(protocol) || username || (protocol === "http:" && !isOwn))
            found.push(`${localName} ${name}=${value}`);
        }
      }
      if (
        localName === "a" &&
        element.getAttribute("target") === "_blank" &&
        !/noopener/.test(element.getAttribute("rel") ?? "")
      )
        found.push(`a without noopener: ${element.textContent}`);
    }
    return [...new Set(found)];
  }, root);
}

/** Everything that has begun to load or to run is over: a picture that is not there has failed, and two frames are drawn. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const picture = new Image();
    await new Promise((resolve) => {
      picture.onerror = resolve;
      picture.onload = resolve;
      picture.src = "/no-such-picture";
    });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
