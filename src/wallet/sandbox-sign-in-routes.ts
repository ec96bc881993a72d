import express, { Router } from "express";
import { codeField, formField } from "./form-field.ts";
import { sandboxAddress } from "./sandbox-address.ts";
import { card } from "./sandbox-card.ts";
import { html } from "./sandbox-html.ts";
import type { SandboxLanguage, SandboxText } from "./sandbox-text.ts";
import type { SandboxControls } from "./sandbox-wallet.ts";
import { preferredLanguage, sendPage } from "./send-page.ts";

/** `/sandbox/sign-in`: the wallet's own sign-in, where a new password shows that it works. Nothing typed comes back in the page but the contact. */
export function createSandboxSignInRoutes({
  sandbox,
  text,
}: {
  sandbox: Pick<SandboxControls, "signIn" | "customers">;
  text: SandboxText;
}): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: "8kb", parameterLimit: 10 });

  function signInForm(language: SandboxLanguage, contact = "", isRefused = false): string {
    const words = (id: string) => text(language, id);
    const problem = isRefused
      ? html`<p class="problem" id="problem" role="alert">${words("sign-in-refused")}</p>`
      : undefined;
    return card(
      text,
      language,
      "sign-in-title",
      words("sign-in-lead"),
      html`<form method="post" action="/sandbox/sign-in/page?lang=${language}">${problem}
<label for="contact">${words("sign-in-contact")}</label>
<input id="contact" name="contact" autocomplete="username" required maxlength="256" value="${contact}">
<label for="password">${words("sign-in-password")}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">
<label for="code">${words("sign-in-code")}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12">
<button type="submit">${words("sign-in-do")}</button></form>`,
    );
  }

  router.get("/sandbox/sign-in", (request, response) =>
    sendPage(response, 200, signInForm(preferredLanguage(request))),
  );
  router.post("/sandbox/sign-in/page", form, async (request, response) => {
    const language = preferredLanguage(request);
    const [contact, password] = [
      formField(request, "contact").slice(0, 256),
      formField(request, "password").slice(0, 256),
    ];
    const address = sandboxAddress(contact);
    const by = address?.includes("@") ? { email: address } : { phone: address };
    const signedIn =
      address && password ? await sandbox.signIn({ ...by, password, code: codeField(request) }) : "refused";
    if (signedIn === "refused") return sendPage(response, 401, signInForm(language, contact, true));
    const name = (await sandbox.customers()).find(({ id }) => id === signedIn)?.name ?? "";
    sendPage(response, 200, card(text, language, "signed-in-title", text(language, "signed-in-lead", { name })));
  });
  return router;
}
