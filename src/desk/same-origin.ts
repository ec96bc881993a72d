import type { RequestHandler } from "express";
import { deskRefusals, refuse } from "./desk-refusal.ts";

const safe = new Set(["GET", "HEAD"]);

/** A file's bytes are taken at one kind of address only, and there an Origin must be sent. */
const filePath = /^\/conversations\/[^/]+\/files\/?$/;
const bytes = /^application\/octet-stream\s*$/i;

/** Passes what only our own pages can send: safe methods, or JSON (or nothing, or a file's bytes) without a foreign Origin. security.md R23. */
export function sameOrigin(origins: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    if (safe.has(req.method)) return next();
    const { origin } = req.headers;
    const site = req.headers["sec-fetch-site"];
    if (origin !== undefined && !origins.has(origin)) return refuse(res, deskRefusals.origin);
    if (site !== undefined && site !== "same-origin" && site !== "none") return refuse(res, deskRefusals.origin);
    const hasBody = req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;
    if (filePath.test(req.path) && origin !== undefined && bytes.test(req.headers["content-type"] ?? "")) return next();
    if (hasBody && !/^application\/json\s*(;|$)/i.test(req.headers["content-type"] ?? ""))
      return refuse(res, deskRefusals.type);
    return next();
  };
}
