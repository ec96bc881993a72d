import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createHttpWallet, type HttpWallet } from "../../../src/wallet/http-wallet.ts";
import { type Patience, usualPatience } from "../../../src/wallet/wallet-patience.ts";
import { wireKey } from "../../../src/wallet/wire-key.ts";
import { selfSigned } from "../../support/self-signed.ts";
import { freePort } from "../../support/server-process.ts";
import { type HostileCore, openHostileCore } from "./hostile-core.ts";
import { scratch } from "./open-test-wallet.ts";

const quick: Patience = {
  ...usualPatience,
  ...{ askMs: 20_000, firstBackOffMs: 5, openForMs: 100, tryMs: 10_000, writeMs: 10_000 },
};
/** For what is not answered at all. */
const impatient: Patience = { ...quick, tryMs: 150, writeMs: 150 };
const cancel = { customer: "li", key: "conversation/7:cancel:0", transaction: "PAY-1" };
let core: HostileCore;
let http: HttpWallet;
let logged: string[];
const open = (patience: Patience) =>
  createHttpWallet({
    ...{ url: core.url, token: "the-token-of-the-core", patience },
    log: { info: (fields, event) => void logged.push(`${event} ${JSON.stringify(fields)}`) },
  });

beforeEach(async () => {
  core = await openHostileCore();
  logged = [];
  http = open(quick);
});
afterEach(async () => {
  await http.close();
  await core.close();
});
const json = (status: number, body: unknown) =>
  core.answer(
    (_, response) => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)),
  );
const faultOf = (call: Promise<unknown>) =>
  call.then(
    (answer) => ({ answered: answer }),
    ({ code, message, cause }: { code: string; message: string; cause?: unknown }) => ({ code, message, cause }),
  );

describe("the HTTP wallet", () => {
  it("sends a write once, with the token and a key that tells nothing, whatever comes back", async () => {
    for (const status of [500, 502, 503, 429, 408]) {
      json(status, { code: "unavailable" });
      expect(await faultOf(http.wallet.cancelPayment(cancel))).toMatchObject({ code: "wallet-unreachable" });
    }
    expect(core.heard).toEqual(Array(5).fill("POST /customers/li/transactions/PAY-1/cancel"));
    expect(core.headers[0]).toMatchObject({
      authorization: "Bearer the-token-of-the-core",
      "idempotency-key": wireKey(cancel.key),
    });
    expect(wireKey(cancel.key)).toMatch(/^[\w-]{43}$/);
  });

  it("leaves a write unknown when the line breaks after it was sent, and does not send it again", async () => {
    core.answer((request) => void request.socket.destroy());
    expect(await faultOf(http.wallet.cancelPayment(cancel))).toMatchObject({ code: "wallet-unreachable" });
    core.answer(() => undefined);
    const hurried = open(impatient);
    expect(await faultOf(hurried.wallet.freeze({ customer: "li", key: "k-12345678", reason: "x" }))).toMatchObject({
      code: "wallet-unreachable",
    });
    await hurried.close();
    expect(core.heard).toHaveLength(2);
  });

  it("asks a read again after a broken line, a time-out and a 503, and answers with what comes then", async () => {
    const troubles = [
      (request: { socket: { destroy(): void } }) => request.socket.destroy(),
      () => undefined,
      (_: unknown, response: { writeHead(status: number): { end(): void } }) => response.writeHead(503).end(),
    ];
    for (const trouble of troubles) {
      const each = open(trouble.length === 0 ? impatient : quick);
      let count = 0;
      core.answer((request, response) => {
        count += 1;
        if (count === 1) trouble(request, response);
        else response.end(JSON.stringify({ stage: "used" }));
      });
      expect(await each.wallet.resetLink("link")).toBe("used");
      expect(count).toBeGreaterThanOrEqual(2);
      await each.close();
    }
  });

  it("gives a check that uses a code up to the core once only", async () => {
    json(503, {});
    expect(await faultOf(http.wallet.checkAuthenticator("li", "123456"))).toMatchObject({ code: "wallet-unreachable" });
    expect(core.heard).toHaveLength(1);
  });

  it("tries a write again while the connection is refused, and sends it once when the core is back", async () => {
    const port = await freePort();
    const late = createHttpWallet({
      url: `http://127.0.0.1:${port}`,
      patience: { ...quick, retries: 8, firstBackOffMs: 40, breakAfter: 50 },
    });
    const sent = faultOf(late.wallet.cancelPayment(cancel));
    const { createServer: createPlain } = await import("node:http");
    let heard = 0;
    const back = createPlain((request, response) => {
      request.resume();
      heard += 1;
      response.end(JSON.stringify({ outcome: "cancelled" }));
    });
    await new Promise<void>((resolve) => back.listen(port, "127.0.0.1", resolve));
    expect(await sent).toEqual({ answered: "cancelled" });
    expect(heard).toBe(1);
    await late.close();
    back.closeAllConnections();
    back.close();
  });

  it("opens the circuit after eight failures, asks nothing while it is open, and closes it again", async () => {
    core.answer((_, response) => void response.writeHead(500).end());
    while (!logged.some((line) => line.includes('"state":"open"'))) await faultOf(http.wallet.resetLink("link"));
    expect(core.heard.length).toBe(usualPatience.breakAfter);
    expect(await faultOf(http.wallet.resetLink("link"))).toMatchObject({ message: expect.stringContaining("circuit") });
    expect(core.heard.length).toBe(usualPatience.breakAfter);
    json(200, { stage: "unused" });
    let answer: unknown;
    while (answer !== "unused") answer = await http.wallet.resetLink("link").catch(() => undefined);
    expect(logged.filter((line) => line.startsWith("wallet.circuit"))).toHaveLength(2);
  });

  it.each([
    ["no JSON", (_: unknown, response: { end(text: string): void }) => response.end("<html>")],
    ["nothing", (_: unknown, response: { end(text: string): void }) => response.end("")],
    ["another shape", (_: unknown, response: { end(text: string): void }) => response.end('{"status":"active"}')],
    ["ten megabytes", (_: unknown, response: { end(text: string): void }) => response.end(`"${"x".repeat(1e7)}"`)],
  ])("calls an answer of %s broken, and keeps nothing of it", async (_, how) => {
    core.answer(how as never);
    const fault = await faultOf(http.wallet.profile("li"));
    expect(fault).toMatchObject({ code: "wallet-broken", cause: undefined });
    expect(JSON.stringify(fault)).not.toMatch(/html|active|xxx/);
  });

  it("gives up an answer that drips, and follows no redirect", async () => {
    core.answer((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    });
    const hurried = open(impatient);
    expect(await faultOf(hurried.wallet.cancelPayment(cancel))).toMatchObject({ code: "wallet-unreachable" });
    await hurried.close();
    const before = core.heard.length;
    core.answer((_, response) => void response.writeHead(302, { location: `${core.url}/elsewhere` }).end());
    expect(await faultOf(http.wallet.profile("li"))).toMatchObject({ code: "wallet-broken" });
    expect(core.heard.slice(before)).toEqual(["GET /customers/li"]);
  });

  it("lets nothing in a name reach another path, and no secret into log or faults", async () => {
    json(200, { right: true });
    expect(await http.wallet.checkAnswer("../../operations", "a/b?c#d", "Biscuit-canary")).toBe(true);
    expect(core.heard).toEqual(["POST /customers/..%2F..%2Foperations/questions/a%2Fb%3Fc%23d/check"]);
    json(400, { code: "invalid", detail: "Biscuit-canary" });
    const fault = await faultOf(http.wallet.checkAnswer("li", "q", "Biscuit-canary"));
    expect(JSON.stringify([fault, logged])).not.toMatch(/Biscuit|operations|the-token|"li"/);
    expect(logged.length).toBe(2);
  });

  it("knows a voided write, a key used for something else and a customer that is not there", async () => {
    const outcomes = [
      [409, "voided", "not-allowed"],
      [422, "parameters-differ", "parameters-differ"],
      [404, "not-found", "not-found"],
      [401, "unauthorised", "wallet-broken"],
    ] as const;
    for (const [status, code, expected] of outcomes) {
      json(status, { code });
      expect(await faultOf(http.wallet.cancelPayment(cancel))).toMatchObject({ code: expected });
    }
    expect(await http.health()).toBe("refused");
  });

  it("speaks TLS with the core's own authority, shows its certificate, and speaks to nobody else", async () => {
    const [ours, theirs] = [selfSigned(), selfSigned()];
    const dir = scratch();
    const file = (name: string, text: string) => {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    };
    const caFile = file("ca.pem", theirs.cert);
    const tls = { caFile, certFile: file("cert.pem", ours.cert), keyFile: file("key.pem", ours.key) };
    const secure = createServer(
      { key: theirs.key, cert: theirs.cert, ca: [ours.cert], requestCert: true, rejectUnauthorized: true },
      (request, response) => {
        request.resume();
        response.end(JSON.stringify({ status: "ok" }));
      },
    );
    await new Promise<void>((resolve) => secure.listen(0, "127.0.0.1", resolve));
    const url = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
    const healthWith = async (files: object) => {
      const each = createHttpWallet({ url, tls: files, patience: quick });
      const state = await each.health();
      await each.close();
      return state;
    };
    expect(await healthWith(tls)).toBe("ok");
    expect(await healthWith({ caFile })).toBe("unreachable");
    expect(await healthWith({ ...tls, caFile: undefined })).toBe("unreachable");
    secure.closeAllConnections();
    secure.close();
  });
});
