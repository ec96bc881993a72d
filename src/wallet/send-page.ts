import type { Request, Response } from "express";
import type { SandboxLanguage } from "./sandbox-text.ts";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page that nothing may cache, frame or run scripts in but our own files. */
export function sendPage(response: Response, status: number, markup: string): void {
  response.status(status).set({
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
  });
  response.send(markup);
}

/** `?lang=` first, then the browser's languages; Chinese when neither says. */
export function preferredLanguage(request: Request): SandboxLanguage {
  const asked = request.query.lang;
  if (asked === "en" || asked === "zh-Hans") return asked;
  return request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh-Hans";
}
