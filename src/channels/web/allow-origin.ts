import type { RequestHandler } from "express";
import { refusals, sendRefusal } from "./refusal.ts";

/** What browsers ask leave for: the official client sends all but Content-Type from every page. protocols.md 3.3. */
const allowedHeaders = "Authorization, Content-Type, X-Requested-With, x-ms-bot-agent, Accept";

/** Of a refused one so much goes into the log. */
const longestOrigin = 200;

/** Refuses a foreign Origin on every call, answers preflights, and lets allowed pages read the answers. No Origin passes. */
export function allowOrigin(origins: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    const { origin } = req.headers;
    res.appendHeader("Vary", "Origin");
    if (origin !== undefined) {
      if (!origins.has(origin)) {
        // A browser hides the answer from its page; whoever sets the page up finds the reason in the log.
        res.locals.refusedOrigin = origin.slice(0, longestOrigin);
        return sendRefusal(res, refusals.origin);
      }
      res.setHeader("Access-Control-Allow-Origin", origin);
      res.setHeader("Access-Control-Expose-Headers", "Retry-After");
    }
    if (req.method !== "OPTIONS") return next();
    res.set({
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": allowedHeaders,
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Max-Age": "7200",
    });
    res.status(204).end();
  };
}
