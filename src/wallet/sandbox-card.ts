import { type Html, html, renderSandboxPage } from "./sandbox-html.ts";
import type { SandboxLanguage, SandboxText } from "./sandbox-text.ts";

/** A page of the wallet core with one card on it; `title` is a phrase's id, `lead` the words themselves. */
export const card = (text: SandboxText, language: SandboxLanguage, title: string, lead: string, rest?: Html): string =>
  renderSandboxPage({
    language,
    title: text(language, title),
    walletName: text(language, "wallet-name"),
    body: html`<main class="card"><p class="brand">${text(language, "wallet-name")}</p><h1>${text(language, title)}</h1><p>${lead}</p>${rest}</main>`,
  });
