import type { RequestHandler } from "express";
import { answerNotFound } from "./answer-errors.ts";

/** Passes requests that name this host; for all others there is nothing here. */
export function onlyAtHost(host: string): RequestHandler {
  return (req, res, next) => (req.headers.host === host ? next() : answerNotFound(req, res, next));
}
