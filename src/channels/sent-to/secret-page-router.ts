import express, { type Request, type Response, type Router } from "express";
import { escapeHtml } from "../../domain/escape-html.ts";
import type { Language } from "../../domain/language.ts";
import { lonePage } from "../../domain/lone-page.ts";
import type { SecretPages } from "./secret-pages.ts";

/** A security answer is a few words; nothing longer is one. */
const longestSecret = 200;

type Say = (key: string, language: Language) => string;

/** `/enter/<token>`: looking changes nothing, so that a link scanner uses nothing up; only our own form is taken. */
export function createSecretPageRouter({ pages, say }: { pages: SecretPages; say: Say }): Router {
  const router = express.Router();
  router.use("/enter", (req, res, next) => {
    res.locals.failed = (reference: string) => send(res, 500, asked(req), say, { lead: "page-failed", reference });
    next();
  });

  router.get("/enter/:token", async (req, res) => {
    const page = await pages.look(req.params.token);
    if (page === "gone") return send(res, 410, asked(req), say, { lead: "page-gone" });
    send(res, 200, page.language, say, { lead: `page-${page.shape}`, form: page.shape });
  });

  router.post(
    "/enter/:token",
    express.urlencoded({ extended: false, limit: "2kb", parameterLimit: 4 }),
    async (req, res) => {
      const page = await pages.look(req.params.token);
      if (page === "gone") return send(res, 410, asked(req), say, { lead: "page-gone" });
      const { language, shape } = page;
      if (isForeign(req)) return send(res, 403, language, say, { lead: `page-${shape}`, form: shape });
      const given: unknown = (req.body as Record<string, unknown> | undefined)?.secret;
      const plain = typeof given === "string" ? read(given, shape) : "";
      if (plain === "" || plain.length > longestSecret)
        return send(res, 400, language, say, { lead: `page-${shape}`, form: shape, problem: "page-unread" });
      const entered = await pages.enter(req.params.token, plain);
      send(res, entered === "gone" ? 410 : 200, language, say, {
        lead: entered === "gone" ? "page-gone" : "page-done",
      });
    },
  );
  return router;
}

/** Full-width digits and separators are no mistakes; anything but 4 to 8 digits is no code. */
function read(given: string, shape: "code" | "answer"): string {
  const plain = given.normalize("NFKC").trim();
  if (shape === "answer") return plain;
  const digits = plain.replace(/[\s-]/g, "");
  return /^\d{4,8}$/.test(digits) ? digits : "";
}

/** Browsers say where a form was sent from; another site's is not taken. The token in the address is what nobody can guess. */
function isForeign(req: Request): boolean {
  const site = req.get("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = req.headers;
  return origin !== undefined && URL.parse(origin)?.host !== req.get("host");
}

const style =
  "main{max-width:26rem;margin:8vh auto}label{display:block;margin:1rem 0 .25rem}input{box-sizing:border-box;width:100%;min-height:52px;padding:0 .8rem;font:inherit;letter-spacing:.1em;color:inherit;background:transparent;border:1px solid #767c85;border-radius:10px}input:focus-visible,button:focus-visible{outline:3px solid #8ab4f8;outline-offset:2px}button{min-height:52px;margin-top:1rem;background:#1558b0}[role=alert]{color:#b3261e;margin:.5rem 0 0}@media(prefers-color-scheme:dark){[role=alert]{color:#f2b8b5}}";

const asked = (req: Request): Language => (req.acceptsLanguages("zh", "en") === "en" ? "en" : "zh-Hans");

function send(
  res: Response,
  status: number,
  language: Language,
  say: Say,
  page: { lead: string; form?: "code" | "answer"; problem?: string; reference?: string },
): void {
  const { lead, form, problem, reference } = page;
  const words = (key: string) => escapeHtml(say(key, language));
  const input =
    form === "code" ? 'inputmode="numeric" autocomplete="one-time-code"' : 'type="password" autocomplete="off"';
  const alert = problem ? `<p role="alert" id="problem">${words(problem)}</p>` : "";
  const about = reference ? `<p><small>${escapeHtml(reference)}</small></p>` : "";
  const described = problem ? ' aria-invalid="true" aria-describedby="problem"' : "";
  const fields = form
    ? `<form method="post"><label for="secret">${words(`page-${form}-label`)}</label><input id="secret" name="secret" ${input} required maxlength="${longestSecret}" autofocus${described}>${alert}<button>${words("page-send")}</button></form>`
    : "";
  const title = words("page-title");
  const body = `<h1>${title}</h1><p>${words(lead)}</p>${fields}${about}`;
  const { headers, html } = lonePage({ language, title, style, body });
  // Under no-referrer our own form would come with the origin "null", which is foreign.
  res
    .status(status)
    .set({ ...headers, "Referrer-Policy": "same-origin" })
    .type("html")
    .send(html);
}
