import type { Response } from "express";

/** RFC 9457 problems of wallet-api.yaml; what each code stands for. */
const problems = {
  invalid: { status: 400, title: "The request does not fit wallet-api.yaml" },
  unauthorised: { status: 401, title: "The token is missing or wrong" },
  "not-found": { status: 404, title: "There is nothing of this name" },
  voided: { status: 409, title: "The operation was voided before it arrived" },
  "parameters-differ": { status: 422, title: "The key was used for something else" },
  broken: { status: 500, title: "The wallet core failed" },
  unavailable: { status: 503, title: "The wallet core cannot answer now" },
} as const;
export type ProblemCode = keyof typeof problems;

/** Says no more than the code: a problem never repeats what was sent. */
export function sendProblem(response: Response, code: ProblemCode): void {
  const { status, title } = problems[code];
  response
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: "about:blank", title, status, code }));
}
