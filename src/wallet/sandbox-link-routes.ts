import express, { type Request, type Response, Router } from "express";
import { codeField, formField } from "./form-field.ts";
import type { LinkPages } from "./link-page.ts";
import type { StoredLink } from "./sandbox-state.ts";
import type { SandboxLanguage } from "./sandbox-text.ts";
import type { SandboxControls } from "./sandbox-wallet.ts";
import { preferredLanguage, sendPage } from "./send-page.ts";

const closedStatus = { used: 410, expired: 410, unknown: 404 } as const;
type Kind = StoredLink["kind"];

/** `/sandbox/{reset,two-step,real-name}/:token`: opening a page uses nothing up, only its button does. */
export function createSandboxLinkRoutes({ sandbox, pages }: { sandbox: SandboxControls; pages: LinkPages }): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: "8kb", parameterLimit: 10 });

  async function languageFor(request: Request, customer: string | undefined): Promise<SandboxLanguage> {
    const known = customer === undefined ? undefined : (await sandbox.customers()).find(({ id }) => id === customer);
    return known?.language ?? preferredLanguage(request);
  }

  async function show(kind: Kind, request: Request, response: Response, problem?: string): Promise<void> {
    const { stage, customer, totpSecret } = await sandbox.open(kind, tokenOf(request));
    const language = await languageFor(request, customer);
    if (stage === "unused")
      sendPage(response, problem ? 422 : 200, pages.form(kind, language, { problem, totpSecret }));
    else sendPage(response, closedStatus[stage], pages.closed(stage, language));
  }

  /** `outcome` undefined: it is done; "gone": the page says why; anything else names what to mend. */
  async function submit(kind: Kind, request: Request, response: Response, outcome: string | undefined): Promise<void> {
    if (outcome !== undefined) return show(kind, request, response, outcome === "gone" ? undefined : outcome);
    const { customer } = await sandbox.open(kind, tokenOf(request));
    sendPage(response, 200, pages.done(kind, await languageFor(request, customer)));
  }

  router.get("/sandbox/reset/:token", (request, response) => show("reset", request, response));
  router.get("/sandbox/two-step/:token", (request, response) => show("two-step", request, response));
  router.get("/sandbox/real-name/:token", (request, response) => show("real-name", request, response));

  router.post("/sandbox/reset/:token", form, async (request, response) => {
    const outcome = await sandbox.saveNewPassword(tokenOf(request), formField(request, "password"));
    await submit(
      "reset",
      request,
      response,
      outcome === "saved" ? undefined : outcome === "gone" ? outcome : `password-${outcome}`,
    );
  });
  router.post("/sandbox/two-step/:token", form, async (request, response) => {
    const outcome = await sandbox.bindAuthenticator(tokenOf(request), codeField(request));
    await submit(
      "two-step",
      request,
      response,
      outcome === "bound" ? undefined : outcome === "gone" ? outcome : "two-step-wrong",
    );
  });
  router.post("/sandbox/real-name/:token", form, async (request, response) => {
    const outcome = await sandbox.confirmRealName(tokenOf(request));
    await submit("real-name", request, response, outcome === "verified" ? undefined : outcome);
  });
  return router;
}

const tokenOf = (request: Request): string => String(request.params.token ?? "").slice(0, 200);
