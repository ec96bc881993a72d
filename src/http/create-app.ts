import express, { type Express, type RequestHandler, type Router } from "express";
import type { Logger } from "pino";
import type { NewId } from "../domain/ids.ts";
import { answerErrors, answerNotFound } from "./answer-errors.ts";
import { jsonBody } from "./json-body.ts";
import { onlyAtHost } from "./only-at-host.ts";
import { requestLog } from "./request-log.ts";
import type { Metrics } from "./request-metrics.ts";
import { securityHeaders } from "./security-headers.ts";
import { webPages } from "./web-pages.ts";

/** The POST that is asked for most, straight on the app and in front of all else: each thing more that a request is held against costs it time. */
export interface FirstRoute {
  path: string;
  /** Before the body is read. */
  gate: RequestHandler;
  /** Once it is, as JSON within the limits. */
  take: RequestHandler[];
}

export interface AppDependencies {
  first?: FirstRoute;
  /** Mounted at the root, in order; their bodies are parsed as JSON within the limits. */
  routers: readonly Router[];
  /** Mounted before any body is parsed: channels that check a signature over the raw bytes. */
  rawRouters?: readonly Router[];
  /** The folder that Vite built into; without it there are no pages. */
  webDir?: string;
  /** Whether `/` is the demo wallet's page; with a real wallet there is none. */
  demo?: boolean;
  /** DESK_ORIGIN: the only place where /desk answers. */
  deskOrigin?: string;
  publicUrl: string;
  /** Reverse proxies in front of us whose X-Forwarded-For counts; 0 without. */
  proxies?: number;
  /** Whether all that a turn needs is there. */
  isReady: () => boolean | Promise<boolean>;
  metrics: Metrics;
  log: Pick<Logger, "info" | "error">;
  newId: NewId;
}

/** Puts the HTTP side together: limits, headers, log, routers, pages, and what is said when nothing else was. */
export function createApp(deps: AppDependencies): Express {
  const { log, newId, metrics, publicUrl } = deps;
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("query parser", "simple");
  app.set("trust proxy", deps.proxies ?? 0);
  app.use(requestLog({ log, newId, metrics }));
  app.use(securityHeaders({ https: publicUrl.startsWith("https:") }));
  const readBody = jsonBody();
  if (deps.first) app.post(deps.first.path, deps.first.gate, readBody, deps.first.take);

  app.get("/healthz", (_req, res) => {
    res.json({ status: "ok" });
  });
  app.get("/readyz", async (_req, res) => {
    const ready = await deps.isReady();
    res.status(ready ? 200 : 503).json({ status: ready ? "ok" : "not ready" });
  });
  app.get("/metrics", metrics.page);

  for (const router of deps.rawRouters ?? []) app.use(router);
  app.use(readBody);
  if (deps.deskOrigin !== undefined) app.use("/desk", onlyAtHost(new URL(deps.deskOrigin).host));
  for (const router of deps.routers) app.use(router);
  if (deps.webDir) app.use(webPages({ dir: deps.webDir, demo: deps.demo ?? true }));

  app.use(answerNotFound);
  app.use(answerErrors({ log }));
  return app;
}
