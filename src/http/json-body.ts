import type { IncomingMessage } from "node:http";
import express, { type RequestHandler } from "express";
import { deepestJson, jsonDepth } from "../domain/json-depth.ts";

/** Bytes of a JSON body, where whoever sends it is not known yet. security.md R40. */
const longestBody = 64 * 1024;

/** A body that is not taken; `status` is what its sender is answered. */
class Unreadable extends Error {
  readonly status: 400 | 415;
  readonly type: string;
  constructor(status: 400 | 415, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

const notWhole = () => new Unreadable(400, "request.aborted", "The body did not come whole.");
const tooDeep = () => new Unreadable(400, "entity.too.deep", "The body nests too deep.");
const badSyntax = () => new Unreadable(400, "entity.parse.failed", "The body is no JSON object or array.");
/** Brackets are not to be found in the bytes of another encoding. JSON between systems is UTF-8: RFC 8259, 8.1. */
const notUtf8 = () => new Unreadable(415, "charset.unsupported", "The body is not UTF-8.");

/** Takes a key out by which a copy of the body would get another prototype. */
const withoutProto = (key: string, value: unknown) => (key === "__proto__" ? undefined : value);

/** Parses JSON bodies within the limits; leaves `req.body` undefined for every other content type. What our clients send is read here, every other form by Express, which takes several times as long. */
export function jsonBody(longest = longestBody): RequestHandler {
  const anyForm = express.json({
    limit: longest,
    reviver: withoutProto,
    verify(_req, _res, body, encoding) {
      if (encoding !== "utf-8") throw notUtf8();
      if (jsonDepth(body) > deepestJson) throw tooDeep();
    },
  });
  return (req, res, next) => {
    if (!isPlain(req, longest)) return anyForm(req, res, next);
    const pieces: Buffer[] = [];
    req.on("data", (piece: Buffer) => pieces.push(piece));
    const cutOff = () => next(notWhole());
    req.on("error", cutOff);
    req.on("end", () => {
      // Who goes away from now on does not wait for the answer; the body is whole.
      req.off("error", cutOff);
      try {
        req.body = parsed(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
      } catch (error) {
        return next(error instanceof SyntaxError ? badSyntax() : error);
      }
      next();
    });
  };
}

/** Uncompressed UTF-8 of a length that is told and allowed. */
function isPlain({ headers }: IncomingMessage, longest: number): boolean {
  const type = headers["content-type"];
  return (
    (type === "application/json" || type === "application/json; charset=utf-8") &&
    headers["content-encoding"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    Number(headers["content-length"]) > 0 &&
    Number(headers["content-length"]) <= longest
  );
}

function parsed(body: Buffer): unknown {
  if (jsonDepth(body) > deepestJson) throw tooDeep();
  const text = body.toString().replace(/^\ufeff/, "");
  // A key may be written with escapes.
  const value: unknown =
    text.includes("__proto__") || text.includes("\\u") ? JSON.parse(text, withoutProto) : JSON.parse(text);
  if (value === null || typeof value !== "object") throw badSyntax();
  return value;
}
