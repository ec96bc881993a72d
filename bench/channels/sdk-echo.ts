import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import {
  ActivityHandler,
  authorizeJWT,
  CloudAdapter,
  ConversationState,
  FileStorage,
  type Request,
} from "@microsoft/agents-hosting";
import express from "express";

/**
 * The Agents SDK's echo bot on Express, as its samples have it: the SDK's check of tokens, its adapter, and a count of the
 * conversation's messages in its own file storage. The signing keys come from a file, where the SDK would fetch them.
 */
const { STATE_DIR = "", KEYS_FILE = "", APP_ID = "" } = process.env;
const required = createRequire(import.meta.url);
const { getJwksClient } = required(
  join(dirname(required.resolve("@microsoft/agents-hosting")), "auth/jwt-middleware.js"),
) as { getJwksClient(url: string): { options: { fetcher?: () => Promise<unknown> } } };
getJwksClient("https://login.botframework.com/v1/.well-known/keys").options.fetcher = async () =>
  JSON.parse(readFileSync(KEYS_FILE, "utf8")) as unknown;

const auth = { clientId: APP_ID, tenantId: "99999999-8888-4777-8666-555555555555", clientSecret: "unused" };
const adapter = new CloudAdapter(auth);
const state = new ConversationState(new FileStorage(STATE_DIR));
const count = state.createProperty<number>("count");
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const said = (await count.get(context, 0)) + 1;
  await count.set(context, said);
  await context.sendActivity(`${said}: ${context.activity.text}`);
  await state.saveChanges(context);
  await next();
});

const app = express();
app.use(express.json());
app.use(authorizeJWT({ ...auth, connections: new Map([["bot", auth]]) }));
app.post("/api/messages", (req, res) => adapter.process(req as Request, res, (context) => bot.run(context)));
const server = app.listen(0, "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
