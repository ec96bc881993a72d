import { type Server, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import express, { type ErrorRequestHandler } from "express";
import { jsonBody } from "../../src/http/json-body.ts";

const most = 64 * 1024;
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const ofLength = (length: number) => JSON.stringify({ text: "x".repeat(length - '{"text":""}'.length) });

let server: Server;
let handled = 0;
let refused = 0;
beforeAll(async () => {
  const app = express();
  app.use(jsonBody());
  app.post("/", (req, res) => {
    handled += 1;
    const body: unknown = req.body;
    res.json({ body, keys: Object.keys(body ?? {}), plain: Object.getPrototypeOf(body ?? {}) === Object.prototype });
  });
  app.post("/slow", async (_req, res) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    handled += 1;
    res.json({});
  });
  const failed: ErrorRequestHandler = (error: { status?: number }, _req, res, _next) => {
    refused += 1;
    res.status(error.status ?? 500).json({});
  };
  app.use(failed);
  await new Promise<void>((resolve) => {
    server = app.listen(0, "127.0.0.1", () => resolve());
  });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const port = () => (server.address() as AddressInfo).port;

function post(bytes: Buffer, headers: Record<string, string>): Promise<{ status?: number; answer: unknown }> {
  return new Promise((resolve, reject) => {
    const req = send({ port: port(), host: "127.0.0.1", method: "POST", headers }, (res) => {
      let text = "";
      res.on("data", (piece: Buffer) => {
        text += piece.toString();
      });
      res.on("end", () => resolve({ status: res.statusCode, answer: JSON.parse(text) as unknown }));
    });
    req.on("error", reject);
    req.end(bytes);
  });
}

/** The same body in the form that clients of ours send, and in those that Express reads for us. */
const forms: Record<string, (bytes: Buffer) => ReturnType<typeof post>> = {
  "as our clients send it": (bytes) =>
    post(bytes, { "Content-Type": "application/json", "Content-Length": String(bytes.length) }),
  "with its charset": (bytes) =>
    post(bytes, { "Content-Type": "application/json; charset=utf-8", "Content-Length": String(bytes.length) }),
  "with another parameter": (bytes) =>
    post(bytes, { "Content-Type": "Application/JSON;q=1", "Content-Length": String(bytes.length) }),
  "in pieces of no told length": (bytes) =>
    post(bytes, { "Content-Type": "application/json", "Transfer-Encoding": "chunked" }),
  compressed: (bytes) => post(gzipSync(bytes), { "Content-Type": "application/json", "Content-Encoding": "gzip" }),
};

describe("a JSON body", () => {
  it.each([
    ["an object", '{"type":"message","text":"提现多久到账","n":[1,{"a":null}]}', 200],
    ["an array", "[1,2]", 200],
    ["one with a byte order mark", '\ufeff{"a":1}', 200],
    ["one that would change a prototype", '{"__proto__":{"type":"x"},"a":{"__proto__":1,"b":2}}', 200],
    ["one that would change a prototype, with escapes", '{"\\u005f_proto_\\u005f":{"type":"x"},"a":1}', 200],
    ["one that nests as deep as allowed", nested(32), 200],
    ["one that nests deeper", nested(33), 400],
    ["one as long as allowed", ofLength(most), 200],
    ["one that is longer", ofLength(most + 1), 413],
    ["half of one", '{"a":', 400],
    ["a bare value", '"text"', 400],
    ["null", "null", 400],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 200],
  ])("%s is read alike in every form", async (_name, body, status) => {
    const bytes = Buffer.from(body as string);
    const first = await forms["as our clients send it"]!(bytes);
    expect(first.status).toBe(status);
    for (const [form, sent] of Object.entries(forms)) expect([form, await sent(bytes)]).toEqual([form, first]);
    const { answer } = first as { answer: { keys?: string[]; plain?: boolean } };
    expect(answer.keys ?? []).not.toContain("__proto__");
    if (status === 200 && bytes[0] === 0x7b) expect(answer.plain).toBe(true);
  });

  /** Sends bytes, goes away, and gives the server time to notice. */
  async function sendAndLeave(path: string, body: string, told: number): Promise<{ handled: number; refused: number }> {
    const before = { handled, refused };
    const socket = connect(port(), "127.0.0.1");
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${told}\r\n\r\n${body}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => socket.once("close", resolve).destroy());
    await new Promise((resolve) => setTimeout(resolve, 150));
    return { handled: handled - before.handled, refused: refused - before.refused };
  }

  it("that does not come whole is handled by nobody", async () => {
    expect(await sendAndLeave("/", '{"a":1}', 20)).toEqual({ handled: 0, refused: 1 });
  });

  it("that came whole is handled once, though its sender does not wait", async () => {
    expect(await sendAndLeave("/slow", '{"a":1}', 7)).toEqual({ handled: 1, refused: 0 });
  });
});
