import type { SandboxLanguage } from "./sandbox-text.ts";

/** Markup that may go into a page as it is. */
export interface Html {
  markup: string;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Template tag: every value is escaped, except markup made by this tag. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | undefined)[]): Html {
  const shown = values.map((value) =>
    value === undefined
      ? ""
      : typeof value === "string"
        ? value.replace(/[&<>"']/g, (found) => escapes[found] ?? found)
        : value.markup,
  );
  return { markup: parts.reduce((markup, part, at) => markup + (shown[at - 1] ?? "") + part) };
}

export interface SandboxPage {
  language: SandboxLanguage;
  title: string;
  walletName: string;
  body: Html;
  /** File names under /sandbox/assets/. */
  script?: string;
}

export function renderSandboxPage({ language, title, walletName, body, script }: SandboxPage): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${walletName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/assets/sandbox.css">
${script ? html`<script src="/sandbox/assets/${script}" type="module"></script>` : undefined}
</head>
<body>
${body}
</body>
</html>
`.markup;
}
