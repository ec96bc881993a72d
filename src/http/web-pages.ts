import { join } from "node:path";
import compression from "compression";
import express, { type RequestHandler, type Response, Router } from "express";
import { webChatPage } from "./web-chat-page.ts";

const yearSeconds = 31_536_000;

/** Vite puts a hash into the names below assets/, so those never change; everything else is asked for again. */
function cacheByName(res: Response, path: string): void {
  const hashed = /[\\/]assets[\\/]/.test(path);
  res.set("Cache-Control", hashed ? `public, max-age=${yearSeconds}, immutable` : "no-cache");
}

/** The widget's script, and beside it one script a language. */
const widgetScripts = /^\/walletline-chat(\.[A-Za-z-]{2,10})?\.js$/;

/** Serves what Vite built into `dir`: the desk, with the sandbox the demo page, and the widget's scripts for other people's pages. */
export function webPages({ dir, demo }: { dir: string; demo: boolean }): Router {
  const router = Router();
  // Only what everybody may read is compressed: nothing here holds a secret that its length could tell.
  router.use(compression());
  const files = (folder: string): RequestHandler =>
    express.static(join(dir, folder), { index: "index.html", setHeaders: cacheByName, dotfiles: "ignore" });
  const named =
    (page: string): RequestHandler =>
    (_req, res, next) => {
      res.locals.page = page;
      next();
    };

  router.get(widgetScripts, named("/walletline-chat.js"), (req, res, next) => {
    res.set({
      "Cache-Control": "public, max-age=300",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Access-Control-Allow-Origin": "*",
    });
    res.sendFile(req.path.slice(1), { root: dir, cacheControl: false }, (error) => {
      if (error) next();
    });
  });
  router.use("/desk", named("/desk"), files("desk"));
  if (demo) router.use(webChatPage({ dir: join(dir, "demo") }));
  if (demo)
    router.use("/", named("/"), files("demo"), (_req, res, next) => {
      delete res.locals.page;
      next();
    });
  return router;
}
