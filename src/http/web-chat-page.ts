import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Router } from "express";

/**
 * Web Chat writes styles into its page and shows pictures from memory, which our other pages never do: this page alone allows it.
 * Scripts still come from here only.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self'; connect-src 'self' data: blob:; font-src 'self'; worker-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The demo page with Microsoft's Web Chat in the widget's place, and its bundle out of node_modules where that is installed. */
export function webChatPage({ dir }: { dir: string }): Router {
  const router = Router();
  router.get("/webchat.html", (_req, res, next) => {
    res.set({ "Content-Security-Policy": policy, "Cache-Control": "no-cache" });
    res.sendFile("webchat.html", { root: dir, cacheControl: false }, (error) => error && next());
  });
  router.get("/webchat/webchat.js", (_req, res, next) => {
    const file = bundle();
    if (!file) return next();
    res.sendFile(file, { maxAge: "1h" }, (error) => error && next());
  });
  return router;
}

/** A development dependency: a server that runs for customers has none. The package exports no such file, so it is looked for by its path. */
function bundle(): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths("botframework-webchat") ?? [];
  return folders.map((folder) => join(folder, "botframework-webchat/dist/webchat.js")).find((file) => existsSync(file));
}
