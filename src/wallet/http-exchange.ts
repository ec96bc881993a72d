import { readFileSync } from "node:fs";
import { Agent, errors, request } from "undici";
import { z } from "zod";
import { Fault } from "../domain/fault.ts";

export interface WireRequest {
  /** For the log and for faults; the path tells of a customer and stays out of both. */
  operation: string;
  method: "GET" | "POST";
  path: string;
  query?: URLSearchParams;
  body?: unknown;
  key?: string;
  timeoutMs: number;
}

/** 200 with its JSON, or a problem by its code. */
export type WireAnswer = { ok: true; body: unknown } | { ok: false; status: number; code: string };

/** One request and one answer; rejects with Unreached, or with a Fault that keeps nothing of what was sent. */
export interface HttpExchange {
  send(wire: WireRequest): Promise<WireAnswer>;
  close(): Promise<void>;
}

/** The request has certainly not left: nobody listened, or the name is not known. */
export class Unreached extends Fault {
  constructor(operation: string, reason: string) {
    super("wallet-unreachable", `${operation}: not sent (${reason})`);
    this.name = "Unreached";
  }
}

export interface WalletTls {
  /** Paths of PEM files: the core's own authority, and our certificate with its key. */
  caFile?: string;
  certFile?: string;
  keyFile?: string;
}

/** More than any answer of the contract. */
const largestAnswer = 1_048_576;
const connectMs = 1_500;
const problem = z.object({ code: z.string().max(100) });
/** Errors of a connection that never was. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Speaks to the wallet core at `url`, never follows a redirect, and keeps neither bodies nor paths. */
export function createHttpExchange({
  url,
  token,
  tls = {},
}: {
  url: string;
  token?: string;
  tls?: WalletTls;
}): HttpExchange {
  const pem = (file: string | undefined) => (file === undefined ? undefined : readFileSync(file));
  const agent = new Agent({
    connect: { timeout: connectMs, ca: pem(tls.caFile), cert: pem(tls.certFile), key: pem(tls.keyFile) },
    maxResponseSize: largestAnswer,
    connections: 64,
    pipelining: 1,
  });
  const base = url.replace(/\/$/, "");

  return {
    async send({ operation, method, path, query, body, key, timeoutMs }) {
      const search = query && query.size > 0 ? `?${query}` : "";
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await request(`${base}${path}${search}`, {
          ...{ dispatcher: agent, method, signal },
          headers: {
            accept: "application/json, application/problem+json",
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...(key === undefined ? {} : { "idempotency-key": key }),
          },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await answer.body.text();
        if (answer.statusCode === 200) return { ok: true, body: parsed(operation, text) };
        return { ok: false, status: answer.statusCode, code: problemCode(text) };
      } catch (error) {
        throw faultOf(operation, error);
      }
    },
    close: () => agent.destroy(),
  };
}

function parsed(operation: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault("wallet-broken", `${operation}: the answer is not JSON`);
  }
}

/** A body that is no problem document says nothing; the status stands alone. */
function problemCode(text: string): string {
  try {
    return problem.parse(JSON.parse(text)).code;
  } catch {
    return "none";
  }
}

/** Without `cause`: an error of the connection may hold the address, and so the customer. */
function faultOf(operation: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = (error as { code?: string } | null)?.code ?? "";
  if (neverSent.has(code) || error instanceof errors.ConnectTimeoutError) return new Unreached(operation, code);
  if (error instanceof errors.ResponseExceededMaxSizeError)
    return new Fault("wallet-broken", `${operation}: the answer is too long`);
  const reason = error instanceof DOMException ? error.name : code;
  return new Fault("wallet-unreachable", `${operation}: no answer (${reason || "connection lost"})`);
}
