import { createHash, timingSafeEqual } from "node:crypto";
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { Fault } from "../domain/fault.ts";
import { sendProblem } from "./problem.ts";
import type { Wallet } from "./wallet.ts";
import { walletBody } from "./wallet-bodies.ts";
import { walletRequests } from "./wallet-requests.ts";
import { isWrite, pathParams, type WalletOperation, walletRoutes } from "./wallet-routes.ts";

export interface ServeWalletDeps {
  wallet: Wallet;
  /** What the bearer must show; compared in constant time. */
  token: string;
  /** Absent: an unreachable wallet hangs up, as a broken line does; "unavailable": it answers 503. */
  saysOnTrouble?: () => "nothing" | "unavailable";
}

/** wallet-api.yaml over any wallet of the port; mount it where the API's paths begin. */
export function serveWallet({ wallet, token, saysOnTrouble = () => "nothing" }: ServeWalletDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.use(bearer(token));
  router.get("/health", (_request, response) => void response.json({ status: "ok" }));
  router.use(express.json({ limit: "64kb", strict: true }));
  for (const operation of Object.keys(walletRoutes) as WalletOperation[]) {
    const { method, path } = walletRoutes[operation];
    const handle: RequestHandler = async (request, response) => {
      const answer = await walletRequests[operation](wallet, given(operation, request));
      if (operation === "addressOf" && answer === "not-found") sendProblem(response, "not-found");
      else response.json(walletBody(operation, answer));
    };
    if (method === "GET") router.get(path, handle);
    else router.post(path, handle);
  }
  router.use((_request, response) => sendProblem(response, "not-found"));
  router.use(onFailure(saysOnTrouble));
  return router;
}

/** Lets through who shows the token, and tells others nothing. */
export function bearer(token: string): RequestHandler {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const wanted = digest(`Bearer ${token}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.get("authorization") ?? ""), wanted)) next();
    else sendProblem(response, "unauthorised");
  };
}

/** Path, query, body and key in one; the path wins over what a body says. */
function given(operation: WalletOperation, request: Request): Record<string, unknown> {
  const body: unknown = request.body;
  return {
    ...(request.method === "GET" ? request.query : {}),
    ...(typeof body === "object" && !Array.isArray(body) ? body : {}),
    ...Object.fromEntries(pathParams(operation).map((name) => [name, request.params[name]])),
    ...(isWrite(operation) ? { key: request.get("idempotency-key") } : {}),
  };
}

function onFailure(saysOnTrouble: () => "nothing" | "unavailable"): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof Fault && error.code === "wallet-unreachable" && saysOnTrouble() === "nothing") {
      request.socket.destroy();
      return;
    }
    sendProblem(response as Response, codeOf(error));
  };
}

function codeOf(error: unknown) {
  if (error instanceof z.ZodError) return "invalid";
  if (!(error instanceof Fault)) {
    const status = error && typeof error === "object" && "status" in error ? Number(error.status) : 500;
    return status >= 400 && status < 500 ? "invalid" : "broken";
  }
  if (error.code === "not-allowed") return "voided";
  if (error.code === "parameters-differ" || error.code === "not-found") return error.code;
  return error.code === "wallet-unreachable" ? "unavailable" : "broken";
}
