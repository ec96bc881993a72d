import type { Response } from "express";

/** A request that is turned down. `code` is stable and public, `message` is for the developer who reads the answer. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
  retryAfterSeconds?: number;
}

export const refusals = {
  unauthorised: {
    status: 401,
    code: "Unauthorized",
    message: "Authorization: Bearer <token> is missing or malformed.",
  },
  badToken: { status: 403, code: "InvalidToken", message: "The token is not valid." },
  tokenExpired: { status: 403, code: "TokenExpired", message: "The token has expired." },
  forbidden: { status: 403, code: "Forbidden", message: "Not allowed." },
  origin: { status: 403, code: "OriginNotAllowed", message: "This origin is not allowed." },
  identity: { status: 401, code: "IdentityRejected", message: "The identity was not accepted." },
  notFound: { status: 404, code: "NotFound", message: "There is no such thing here." },
  ended: { status: 400, code: "ConversationEnded", message: "The conversation has ended." },
  tooBig: { status: 413, code: "MessageSizeTooBig", message: "The request is larger than allowed." },
  type: { status: 415, code: "UnsupportedMediaType", message: "Files of this type are not accepted." },
} as const satisfies Record<string, Refusal>;

export const badArgument = (message: string): Refusal => ({ status: 400, code: "BadArgument", message });

export const tooMany = (retryAfterSeconds: number): Refusal => ({
  status: 429,
  code: "TooManyRequests",
  message: "Too many requests.",
  retryAfterSeconds,
});

/** A value or the reason why there is none. */
export type OrRefusal<T> = { refused: Refusal } | ({ refused?: undefined } & T);

/** Answers in Direct Line's error form. */
export function sendRefusal(res: Response, { status, code, message, retryAfterSeconds }: Refusal): void {
  if (retryAfterSeconds !== undefined) res.set("Retry-After", String(retryAfterSeconds));
  res.status(status).json({ error: { code, message } });
}
