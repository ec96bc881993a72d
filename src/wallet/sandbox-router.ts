import { join } from "node:path";
import express, { type ErrorRequestHandler, Router } from "express";
import { createLinkPages } from "./link-page.ts";
import { projectRoot } from "./project-root.ts";
import { createSandboxApiRoutes, refuse, type SandboxApiDeps } from "./sandbox-api-routes.ts";
import { html, renderSandboxPage } from "./sandbox-html.ts";
import { createSandboxLinkRoutes } from "./sandbox-link-routes.ts";
import { createSandboxSignInRoutes } from "./sandbox-sign-in-routes.ts";
import { createSandboxText, readSandboxPhrases } from "./sandbox-text.ts";
import { preferredLanguage, sendPage } from "./send-page.ts";

/** Everything under /sandbox; mounted only with the sandbox wallet. Paths are absolute: mount it at the root. */
export function createSandboxRouter(deps: SandboxApiDeps): Router {
  const router = Router();
  const phrases = readSandboxPhrases();
  const text = createSandboxText(phrases);

  router.get("/sandbox", (request, response) => {
    const language = preferredLanguage(request);
    const body = html`<div id="app" data-language="${language}"><noscript>${text(language, "phone-noscript")}</noscript></div>`;
    sendPage(
      response,
      200,
      renderSandboxPage({
        language,
        title: text(language, "phone-title"),
        walletName: text(language, "wallet-name"),
        body,
        script: "phone.js",
      }),
    );
  });
  router.get("/sandbox/words.json", (_request, response) => {
    response.json(
      Object.fromEntries(Object.entries(phrases).filter(([id]) => id.startsWith("phone-") || id === "wallet-name")),
    );
  });
  router.use(
    "/sandbox/assets",
    express.static(join(projectRoot(), "web/sandbox"), {
      index: false,
      redirect: false,
      dotfiles: "ignore",
      maxAge: "5m",
    }),
  );
  router.use(createSandboxApiRoutes(deps));
  router.use(createSandboxSignInRoutes({ sandbox: deps.sandbox, text }));
  router.use(createSandboxLinkRoutes({ sandbox: deps.sandbox, pages: createLinkPages(text) }));
  router.use("/sandbox", (_request, response) => refuse(response, 404, "NotFound", "no such page"));
  router.use("/sandbox", badInput);
  return router;
}

/** What the parsers refuse is the sender's fault; anything else goes on to the application's own handler. */
const badInput: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error && typeof error === "object" && "status" in error ? Number(error.status) : 500;
  if (response.headersSent || !(status >= 400 && status < 500)) return next(error);
  refuse(response, status, status === 413 ? "TooLarge" : "BadArgument", "the request could not be read");
};
