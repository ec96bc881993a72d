// /api/messages alone, over a memory store, in a process of its own: prints its port, and its resident memory after a collection for each line it is sent.
import { generateKeyPairSync } from "node:crypto";
import { createInterface } from "node:readline";
import express from "express";
import { createTokenCheck } from "../../dist/src/channels/teams/check-token.js";
import { createSdkValidation } from "../../dist/src/channels/teams/sdk-validation.js";
import { createSigningKeys } from "../../dist/src/channels/teams/signing-keys.js";
import { createTeamsRouter } from "../../dist/src/channels/teams/teams-router.js";
import { jsonBody } from "../../dist/src/http/json-body.js";

const appId = "11111111-2222-4333-8444-555555555555";
const auth = {
  clientId: appId,
  tenantId: appId,
  clientSecret: "app-password",
  authorityEndpoint: "https://login.example",
};
const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const published = { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "published", endorsements: ["msteams"] }] };
const keys = createSigningKeys({
  now: () => new Date().toISOString(),
  fetch: async () => new Response(JSON.stringify(published)),
});
const reached = () => {
  throw new Error("an unsigned token came through");
};
const router = createTeamsRouter({
  door: new Proxy({}, { get: () => reached }),
  conversations: { typing: reached },
  checkToken: createTokenCheck({ appId, keys, validate: createSdkValidation({ auth, keys }), extraHosts: [] }),
  fetchFiles: reached,
  discard: reached,
  typing: reached,
  jsonBody,
  log: () => {},
});
const app = express().use(router);
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
createInterface({ input: process.stdin }).on("line", () => {
  globalThis.gc();
  console.log(process.memoryUsage().rss);
});
