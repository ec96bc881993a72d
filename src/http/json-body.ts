import type { IncomingMessage } from "node:http";
import express, { type RequestHandler } from "express";
import { jsonDepth } from "../domain/json-depth.ts";

/** Bytes of a JSON body. security.md R40. */
const longestBody = 64 * 1024;
/** Arrays and objects inside one another. security.md R40. */
const deepest = 32;

/** A body that nests too deep, found before it is parsed. */
class TooDeep extends Error {
  readonly status = 400;
  readonly type = "entity.too.deep";
}

/** A body in an encoding whose brackets are not to be found in its bytes. JSON between systems is UTF-8: RFC 8259, 8.1. */
class NotUtf8 extends Error {
  readonly status = 415;
  readonly type = "charset.unsupported";
}

/** A client that went away before all of it had come. */
class CutOff extends Error {
  readonly status = 400;
  readonly type = "request.aborted";
}

/** A body that is no JSON, or neither an object nor an array. */
class BadSyntax extends Error {
  readonly status = 400;
  readonly type = "entity.parse.failed";
}

/** Takes a key out by which a copy of the body would get another prototype. */
const withoutProto = (key: string, value: unknown) => (key === "__proto__" ? undefined : value);

/** Parses JSON bodies within the limits; leaves `req.body` undefined for every other content type. What our clients send is read here, every other form by Express, which takes several times as long. */
export function jsonBody(): RequestHandler {
  const anyForm = express.json({
    limit: longestBody,
    reviver: withoutProto,
    verify(_req, _res, body, encoding) {
      if (encoding !== "utf-8") throw new NotUtf8("The body is not UTF-8.");
      if (jsonDepth(body) > deepest) throw new TooDeep("The body nests too deep.");
    },
  });
  return (req, res, next) => {
    if (!isPlain(req)) return anyForm(req, res, next);
    const pieces: Buffer[] = [];
    req.on("data", (piece: Buffer) => pieces.push(piece));
    req.once("error", () => next(new CutOff("The body did not come whole.")));
    req.once("end", () => {
      try {
        req.body = parsed(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
      } catch (error) {
        return next(error instanceof SyntaxError ? new BadSyntax("The body is not JSON.") : error);
      }
      next();
    });
  };
}

/** Uncompressed UTF-8 of a length that is told and allowed. */
function isPlain({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"];
  return (
    (type === "application/json" || type === "application/json; charset=utf-8") &&
    headers["content-encoding"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    Number(headers["content-length"]) > 0 &&
    Number(headers["content-length"]) <= longestBody
  );
}

function parsed(body: Buffer): unknown {
  if (jsonDepth(body) > deepest) throw new TooDeep("The body nests too deep.");
  const text = body.toString().replace(/^\ufeff/, "");
  // A key may be written with escapes.
  const value: unknown =
    text.includes("__proto__") || text.includes("\\u") ? JSON.parse(text, withoutProto) : JSON.parse(text);
  if (value === null || typeof value !== "object") throw new BadSyntax("The body is neither an object nor an array.");
  return value;
}
