import { equal, ok } from "node:assert/strict";
import type { Checked, Point } from "./point.ts";

/** What can be seen only on the wire itself. */
export interface CheckedWire extends Checked {
  url: string;
  token?: string;
}

interface Sent {
  method?: string;
  token?: string;
  key?: string;
  body?: unknown;
  text?: string;
}

/** Headers, refusals and problems, as wallet-api.yaml wants them. */
export const wirePoints: Point<CheckedWire>[] = [
  {
    name: "answers /health, and nobody without the right token",
    async holds({ url, token, fixture }) {
      equal((await send(url, token, "/health")).status, 200);
      const path = `/customers/${encodeURIComponent(fixture.customer.id)}`;
      if (token === undefined) return;
      await isProblem(await send(url, undefined, path, { token: "" }), 401, "unauthorised");
      await isProblem(await send(url, undefined, path, { token: `${token}x` }), 401, "unauthorised");
    },
  },
  {
    name: "answers a customer and a path that are not there as problems",
    async holds({ url, token }) {
      await isProblem(await send(url, token, "/customers/no-such-customer"), 404, "not-found");
      await isProblem(await send(url, token, "/no-such-path"), 404, "not-found");
    },
  },
  {
    name: "refuses a write without a key, and a body that is no JSON or does not fit, and does nothing",
    async holds({ url, token, newKey, wallet, fixture: { customer } }) {
      const path = `/customers/${encodeURIComponent(customer.id)}/freeze`;
      const post = (sent: Sent) => send(url, token, path, { method: "POST", ...sent });
      await isProblem(await post({ body: { reason: "x" } }), 400, "invalid");
      await isProblem(await post({ body: { reason: { $ne: 1 } }, key: newKey() }), 400, "invalid");
      await isProblem(await post({ text: '{"reason":', key: newKey() }), 400, "invalid");
      equal((await wallet.profile(customer.id)).status, "active");
    },
  },
  {
    name: "repeats nothing of what was sent in a problem",
    async holds({ url, token }) {
      const canary = "canary-3f9ac1";
      const answer = await send(url, token, `/customers/${canary}/questions/q/check`, {
        method: "POST",
        body: { answer: { canary } },
      });
      ok(!(await answer.text()).includes(canary), "the problem repeats the request");
    },
  },
];

function send(url: string, token: string | undefined, path: string, sent: Sent = {}): Promise<Response> {
  const bearer = sent.token ?? token;
  return fetch(`${url.replace(/\/$/, "")}${path}`, {
    method: sent.method ?? "GET",
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
    headers: {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(sent.key ? { "idempotency-key": sent.key } : {}),
      ...(sent.method === "POST" ? { "content-type": "application/json" } : {}),
    },
    body: sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body)),
  });
}

async function isProblem(answer: Response, status: number, code: string): Promise<void> {
  equal(answer.status, status);
  ok(answer.headers.get("content-type")?.startsWith("application/problem+json"), "not application/problem+json");
  const body = (await answer.json()) as { code?: unknown; status?: unknown; title?: unknown };
  equal(body.code, code);
  equal(body.status, status);
  equal(typeof body.title, "string");
}
