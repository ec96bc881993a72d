import express, { type Request, type Response, type Router } from "express";
import { escapeHtml } from "../domain/escape-html.ts";
import type { Language } from "../domain/language.ts";
import { lonePage } from "../domain/lone-page.ts";
import type { NotMe } from "./not-me.ts";
import type { Words } from "./words.ts";

/** 128 bits as base64url. */
const tokenShape = /^[A-Za-z0-9_-]{22}$/;

/** The page behind "not me" links: looking shows one button and changes nothing, so that a mail scanner freezes nobody; pressing it freezes. Whose own doing it was is told that nothing has happened. */
export function createNotMeRouter({ notMe, words }: { notMe: NotMe; words: Words }): Router {
  const router = express.Router();
  router.use("/not-me", (request, response, next) => {
    // Nobody knows then how far it came; pressing again goes on from there.
    response.locals.failed = (reference: string) =>
      sendPage(response, 500, asked(request), words, "not-me-failed", { reference, button: true });
    next();
  });
  router.get("/not-me/:token", async (request, response) => {
    const { token } = request.params;
    const view = tokenShape.test(token) ? await notMe.view(token) : { state: "gone" as const };
    if (view.state === "gone") return sendPage(response, 410, asked(request), words, "not-me-gone");
    if (request.query.mine !== undefined) return sendPage(response, 200, view.language, words, "not-me-mine");
    sendPage(response, 200, view.language, words, "not-me-question", { button: true, wayOut: true });
  });
  router.post("/not-me/:token", async (request, response) => {
    const { token } = request.params;
    const pressed = tokenShape.test(token) ? await notMe.press(token) : { state: "gone" as const };
    if (pressed.state === "gone") return sendPage(response, 410, asked(request), words, "not-me-gone");
    const { state, caseId, language } = pressed;
    if (state === "frozen") return sendPage(response, 200, language, words, "not-me-done", { caseId });
    sendPage(response, 202, language, words, "not-me-trying", { caseId, button: true });
  });
  return router;
}

const style =
  "main{max-width:32rem;margin:10vh auto}button{min-height:48px;background:#b3261e}.brand{margin:0;opacity:.75}a{display:block;margin-top:.5rem;line-height:48px;text-align:center;color:inherit}";

const asked = (request: Request): Language => (request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh-Hans");

function sendPage(
  response: Response,
  status: number,
  language: Language,
  words: Words,
  key: string,
  more: { caseId?: string; reference?: string; button?: boolean; wayOut?: boolean } = {},
): void {
  const { caseId, reference, button, wayOut } = more;
  const named = { ...(caseId ? { case: caseId } : {}), ...(reference ? { reference } : {}) };
  const say = (phrase: string) => escapeHtml(words(phrase, named, language));
  const title = key === "not-me-mine" ? "not-me-it-was-me" : "not-me-title";
  const form = button ? `<form method="post"><button>${say("not-me-button")}</button></form>` : "";
  const out = wayOut ? `<a href="?mine">${say("not-me-it-was-me")}</a>` : "";
  const { headers, html } = lonePage({
    language,
    title: `${say(title)} · ${say("not-me-brand")}`,
    style,
    body: `<p class="brand">${say("not-me-brand")}</p><h1>${say(title)}</h1><p>${say(key)}</p>${form}${out}`,
  });
  response.status(status).set(headers).type("html").send(html);
}
