import express, { type Request, Router } from "express";
import { sandboxAddress } from "./sandbox-address.ts";
import { type Html, html, renderSandboxPage } from "./sandbox-html.ts";
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

  const page = (language: SandboxLanguage, title: string, lead: string, rest?: Html): string =>
    renderSandboxPage({
      language,
      title: text(language, title),
      walletName: text(language, "wallet-name"),
      body: html`<main class="card"><p class="brand">${text(language, "wallet-name")}</p><h1>${text(language, title)}</h1><p>${lead}</p>${rest}</main>`,
    });

  function signInForm(language: SandboxLanguage, contact = "", isRefused = false): string {
    const words = (id: string) => text(language, id);
    const problem = isRefused
      ? html`<p class="problem" id="problem" role="alert">${words("sign-in-refused")}</p>`
      : undefined;
    return page(
      language,
      "sign-in-title",
      words("sign-in-lead"),
      html`<form method="post" action="/sandbox/sign-in/page?lang=${language}">${problem}
<label for="contact">${words("sign-in-contact")}</label>
<input id="contact" name="contact" autocomplete="username" required maxlength="256" value="${contact}">
<label for="password">${words("phone-password")}</label>
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
    const [contact, password] = [fieldOf(request, "contact"), fieldOf(request, "password")];
    const code = fieldOf(request, "code").normalize("NFKC").replace(/\s/g, "");
    const address = sandboxAddress(contact);
    const by = address?.includes("@") ? { email: address } : { phone: address };
    const signedIn = address && password ? await sandbox.signIn({ ...by, password, code }) : "refused";
    if (signedIn === "refused") return sendPage(response, 401, signInForm(language, contact, true));
    const name = (await sandbox.customers()).find(({ id }) => id === signedIn)?.name ?? "";
    sendPage(response, 200, page(language, "signed-in-title", text(language, "signed-in-lead", { name })));
  });
  return router;
}

/** A field sent twice, or none, is empty; a long one is cut. */
function fieldOf(request: Request, name: string): string {
  const body: unknown = request.body;
  const value =
    body && typeof body === "object" && Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value.slice(0, 256) : "";
}
