import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "pino";

const send = (res: Response, status: number, code: string, message: string) =>
  res.status(status).json({ error: { code, message } });

/** What the body parser and the router themselves find wrong with a request. */
const clientErrors: Record<number, [code: string, message: string]> = {
  400: ["BadSyntax", "The request could not be read."],
  413: ["MessageSizeTooBig", "The request is larger than allowed."],
  415: ["UnsupportedMediaType", "This content type, charset or encoding is not accepted."],
};

/** The last route: nothing answered. */
export const answerNotFound: RequestHandler = (_req, res) => {
  send(res, 404, "NotFound", "There is no such thing here.");
};

/** The last resort: says nothing of what went wrong but the request's number; the log has the rest. A route that answers people leaves its page for that in `locals.failed`. */
export function answerErrors({ log }: { log: Pick<Logger, "error"> }): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const { requestId, failed } = res.locals as { requestId?: string; failed?: (reference: string) => void };
    const status = (error as { status?: unknown } | null)?.status;
    const known = typeof status === "number" ? clientErrors[status] : undefined;
    if (!known) log.error({ requestId, method: req.method, error: nameOf(error) }, "http.failed");
    if (res.headersSent) return next(error);
    if (known) return void send(res, status as number, ...known);
    if (failed) return failed(`ServiceError ${requestId}`);
    send(res, 500, "ServiceError", `Something went wrong. Request ${requestId}.`);
  };
}

/** Class, code and stack of an error without its message, which may quote what a customer sent. */
function nameOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const at = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const { code } = error as { code?: unknown };
  return { name: error.name, ...(code === undefined ? {} : { code }), at: at?.slice(0, 12).map((line) => line.trim()) };
}
