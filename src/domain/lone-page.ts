import { createHash } from "node:crypto";
import type { Language } from "./language.ts";

const look =
  "body{margin:0;font:18px/1.6 system-ui,sans-serif;color:#1b1f24;background:#f6f7f9}main{padding:1.5rem;background:#fff;border-radius:12px}h1{font-size:1.3rem;margin:0 0 .5rem}button{width:100%;font:inherit;color:#fff;border:0;border-radius:10px}@media(prefers-color-scheme:dark){body{background:#14171a;color:#e8eaed}main{background:#1f2428}}";

/** A page that stands alone behind a link nobody can guess: no script, nothing fetched, not kept, not framed, its address told to nobody. `title` and `body` are markup. */
export function lonePage({
  language,
  title,
  style,
  body,
}: {
  language: Language;
  title: string;
  style: string;
  body: string;
}): { headers: Record<string, string>; html: string } {
  const css = look + style;
  const hash = createHash("sha256").update(css).digest("base64");
  return {
    headers: {
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex",
      "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${css}</style></head><body><main>${body}</main></body></html>`,
  };
}
