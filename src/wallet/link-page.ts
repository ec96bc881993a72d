import { card } from "./sandbox-card.ts";
import { type Html, html } from "./sandbox-html.ts";
import type { LinkStage } from "./sandbox-link-pages.ts";
import type { StoredLink } from "./sandbox-state.ts";
import type { SandboxLanguage, SandboxText } from "./sandbox-text.ts";

/** A single-use page of the wallet core, in the language of whom it is for. */
export interface LinkPages {
  form(kind: StoredLink["kind"], language: SandboxLanguage, extras?: { problem?: string; totpSecret?: string }): string;
  done(kind: StoredLink["kind"], language: SandboxLanguage): string;
  closed(stage: Exclude<LinkStage, "unused">, language: SandboxLanguage): string;
}

export function createLinkPages(text: SandboxText): LinkPages {
  const page = (language: SandboxLanguage, title: string, lead: string, rest?: Html): string =>
    card(text, language, title, text(language, lead), rest);

  const problemOf = (language: SandboxLanguage, problem: string | undefined): Html | undefined =>
    problem === undefined
      ? undefined
      : html`<p class="problem" id="problem" role="alert">${text(language, problem)}</p>`;

  return {
    form(kind, language, { problem, totpSecret } = {}) {
      const words = (id: string) => text(language, id);
      const invalid = problem === undefined ? undefined : html` aria-invalid="true"`;
      const alert = problemOf(language, problem);
      const fields = {
        reset: () => html`<label for="password">${words("new-password")}</label>
<p class="hint" id="hint">${words("password-hint")}</p>${alert}
<input id="password" name="password" type="password" autocomplete="new-password" required maxlength="256" autofocus aria-describedby="hint${problem ? " problem" : ""}"${invalid}>
<button type="submit">${words("save")}</button>`,
        "two-step":
          () => html`<p class="hint">${words("two-step-key")}</p><p class="key"><code>${totpSecret?.replace(/.{4}(?=.)/g, "$& ")}</code></p>
<label for="code">${words("two-step-code")}</label>${alert}
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="12" autofocus${problem ? html` aria-describedby="problem"` : undefined}${invalid}>
<button type="submit">${words("two-step-save")}</button>`,
        "real-name": () => html`${alert}<button type="submit">${words("real-name-save")}</button>`,
      }[kind]();
      return page(language, `${kind}-title`, `${kind}-lead`, html`<form method="post">${fields}</form>`);
    },
    done: (kind, language) =>
      kind === "reset"
        ? page(
            language,
            "saved-title",
            "saved-lead",
            html`<a class="button" href="/sandbox/sign-in?lang=${language}">${text(language, "sign-in-now")}</a>`,
          )
        : page(language, `${kind}-done-title`, `${kind}-done-lead`),
    closed: (stage, language) => page(language, `link-${stage}-title`, `link-${stage}-lead`),
  };
}
