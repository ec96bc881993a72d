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

/** Parses JSON bodies within the limits; leaves `req.body` undefined for every other content type. */
export function jsonBody(): RequestHandler {
  return express.json({
    limit: longestBody,
    reviver: (key, value) => (key === "__proto__" ? undefined : value),
    verify(_req, _res, body, encoding) {
      if (encoding !== "utf-8") throw new NotUtf8("The body is not UTF-8.");
      if (jsonDepth(body) > deepest) throw new TooDeep("The body nests too deep.");
    },
  });
}
