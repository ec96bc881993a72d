import type { Request, RequestHandler } from "express";
import type { Logger } from "pino";
import type { NewId } from "../domain/ids.ts";
import type { Metrics } from "./request-metrics.ts";

/**
 * The pattern that answered, never the address itself: addresses carry one-time links and tickets. Mounts match in any
 * case and `baseUrl` is as it was written, so it is folded: a metric may not have a series for every spelling.
 */
function routeOf(req: Request): string {
  const path = (req.route as { path?: unknown } | undefined)?.path;
  if (typeof path !== "string") return req.res?.locals.page ?? "unmatched";
  return `${req.baseUrl.toLowerCase()}${path === "/" && req.baseUrl ? "" : path}`;
}

/** Names each request, and writes one line when it has been answered. */
export function requestLog({
  log,
  newId,
  metrics,
}: {
  log: Pick<Logger, "info">;
  newId: NewId;
  metrics: Pick<Metrics, "record">;
}): RequestHandler {
  return (req, res, next) => {
    const requestId = newId();
    const begun = performance.now();
    res.locals.requestId = requestId;
    res.setHeader("X-Request-Id", requestId);
    res.on("close", () => {
      const durationMs = performance.now() - begun;
      const answered = { requestId, method: req.method, route: routeOf(req), status: res.statusCode, durationMs };
      metrics.record(answered);
      const { refusedOrigin } = res.locals as { refusedOrigin?: string };
      if (res.writableEnded && refusedOrigin === undefined) return log.info(answered, "http.answered");
      log.info({ ...answered, cutOff: res.writableEnded ? undefined : true, refusedOrigin }, "http.answered");
    });
    next();
  };
}
