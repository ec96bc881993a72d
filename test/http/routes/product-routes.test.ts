import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import express, { type Express } from "express";
import pino from "pino";
import type { Composed } from "../../../src/compose.ts";
import { readConfig } from "../../../src/config.ts";
import { openKeys } from "../../../src/keys.ts";
import { root, shippedWords } from "../../support/read-words.ts";
import { routesOf } from "../../support/routes-of.ts";

/** What each route answers to a stranger who has nothing in hand; the desk's and the web channel's stand in their own tables beside this one. A route that is not here turns the suite red. security.md R24. */
const strangers: Record<string, number> = {
  // For everybody.
  ...{ "GET /healthz": 200, "GET /readyz": 503, "GET /metrics": 200 },
  "GET /^\\/walletline-chat(\\.[A-Za-z-]{2,10})?\\.js$/": 200,
  ...{ "GET /webchat.html": 200, "GET /webchat/webchat.js": 200, "GET /api/check-contact": 400 },
  // Another company's: signed or with a token.
  ...{
    "POST /slack/events": 401,
    "POST /slack/interactions": 401,
    "POST /api/messages": 401,
    "POST /api/desks/hub": 401,
  },
  // Whoever has the one link that was sent.
  ...{ "GET /enter/:token": 410, "POST /enter/:token": 410, "GET /not-me/:token": 410, "POST /not-me/:token": 410 },
  // The sandbox's own, which a real wallet does not have (test/http/real-wallet).
  ...{ "GET /sandbox": 200, "GET /sandbox/words.json": 200, "GET /sandbox/customers.json": 200 },
  ...{ "GET /sandbox/messages.json": 200, "GET /sandbox/authenticator.json": 404, "POST /sandbox/reset": 200 },
  ...{ "POST /sandbox/session": 400, "POST /sandbox/sign-in": 400 },
  ...{ "GET /sandbox/sign-in": 200, "POST /sandbox/sign-in/page": 401 },
  ...{ "GET /sandbox/reset/:token": 404, "POST /sandbox/reset/:token": 404 },
  ...{ "GET /sandbox/two-step/:token": 404, "POST /sandbox/two-step/:token": 404 },
  ...{ "GET /sandbox/real-name/:token": 404, "POST /sandbox/real-name/:token": 404 },
};

// What is understood answers no route: the model is not waited for.
jest.unstable_mockModule(join(root, "src/understanding/open-understanding.ts"), () => ({
  openUnderstanding: async () => ({ understand: () => ({}) }),
}));
const { compose } = await import("../../../src/compose.ts");

let dir: string;
let composed: Composed;
let app: Express;
let server: Server;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "walletline-routes-"));
  const read = readConfig({
    ...{ PORT: "0", DATA_DIR: join(dir, "data"), KEY_DIR: join(dir, "keys") },
    ...{ PUBLIC_URL: "http://localhost:3978" },
    ...{ DIRECTLINE_SECRET: "d".repeat(32), HANDOFF_HUB_URL: "http://127.0.0.1:9", HANDOFF_HUB_SECRET: "h".repeat(32) },
    ...{ SLACK_BOT_TOKEN: "xoxb-0000-0000-0000-0000", SLACK_SIGNING_SECRET: "0".repeat(32), SLACK_TEAMS: "T0123ABCD" },
    ...{ SLACK_AGENTS_CHANNEL: "C0123ABCD" },
    ...{
      TEAMS_APP_ID: "00000000-0000-0000-0000-000000000001",
      TEAMS_APP_PASSWORD: "p",
      TEAMS_TENANT_ID: "00000000-0000-0000-0000-000000000002",
    },
    ...{ DESK_OIDC_ISSUER: "https://id.example", DESK_OIDC_CLIENT_ID: "c", DESK_OIDC_CLIENT_SECRET: "s".repeat(16) },
  });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const opened = openKeys(join(dir, "keys"), { mayMake: true });
  if (!opened.ok) throw new Error(opened.problems.join("\n"));
  const apps: Express[] = [];
  const { init } = express.application;
  express.application.init = function (this: Express) {
    apps.push(this);
    return init.call(this);
  };
  composed = await compose({
    ...{ config: read.config, keys: opened.keys, words: shippedWords(), log: pino({ level: "silent" }) },
  });
  express.application.init = init;
  [app] = apps as [Express];
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await composed.close();
  rmSync(dir, { recursive: true, force: true });
});

const others = () =>
  routesOf(app.router).filter((route) => !/ \/(desk\/api|v3\/directline|api\/widget)(\/|$)/.test(route));

it("every route of the product is known, and gives a stranger no more than this", async () => {
  const { port } = server.address() as AddressInfo;
  const answers: Record<string, number> = {};
  for (const route of others()) {
    const [method = "", path = ""] = route.split(" ");
    const address = path.startsWith("/^") ? "/walletline-chat.js" : path.replace(/:\w+/g, "made-up");
    const { status } = await fetch(`http://127.0.0.1:${port}${address}`, { method, redirect: "manual" });
    answers[route] = status;
  }
  expect(answers).toEqual(strangers);
});
