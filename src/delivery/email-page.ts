import { escapeHtml } from "../domain/escape-html.ts";
import type { Language } from "../domain/language.ts";

const body = "margin:0;padding:24px;background:#f6f7f9;color:#1b1f24;font:16px/1.7 system-ui,'PingFang SC',sans-serif";
const card = "max-width:32rem;margin:0 auto;padding:24px;background:#fff;border-radius:12px";
const bigCode = "margin:0 0 16px;font:700 32px/1.2 ui-monospace,monospace;letter-spacing:6px";

/** The same words as the plain text, with the code in large figures. No picture, no remote address, no counting: only the message's own link. */
export function emailPage({
  subject,
  text,
  language,
  code,
  link,
}: {
  subject: string;
  text: string;
  language: Language;
  code?: string;
  link?: string;
}): string {
  const words = text
    .split("\n")
    .map((line) => `<p style="margin:0 0 12px">${linked(line, link)}</p>`)
    .join("");
  const large = code ? `<p style="${bigCode}">${escapeHtml(code)}</p>` : "";
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="${body}"><div style="${card}">${large}${words}</div></body></html>`;
}

const linked = (line: string, link: string | undefined): string =>
  link && line.includes(link)
    ? line
        .split(link)
        .map(escapeHtml)
        .join(`<a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(link)}</a>`)
    : escapeHtml(line);
