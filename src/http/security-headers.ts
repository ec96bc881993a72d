import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Headers of every answer; `https` adds HSTS. Nothing runs but our own files: no page of ours has inline script or
 * style, and one that must have it sets its own policy with that text's hash.
 */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  const headers = fixedHeaders(https);
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    next();
  };
}

/** What helmet sets, asked once: with our options it is the same for every answer. */
function fixedHeaders(https: boolean): [name: string, value: string][] {
  const headers: [string, string][] = [];
  const collected = { setHeader: (name: string, value: string) => headers.push([name, value]), removeHeader: () => {} };
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
  })({} as never, collected as never, (error?: unknown) => {
    if (error !== undefined) throw error;
  });
  return headers;
}
