import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { Client } from "undici";
import { postJson } from "../post-json.ts";
import { startProcess } from "../start-server.ts";
import type { Contestant } from "./talk.ts";

const script = (name: string) => resolve(import.meta.dirname, name);

/** A bare Express 5 echo: the reply is the answer to the POST. */
export async function openExpressEcho(): Promise<Contestant> {
  const server = await startProcess(script("express-echo.js"), { readyLine: "listening", env: {} });
  return {
    name: "bare Express 5 JSON echo",
    how: "reply in the answer to the POST; nothing checked, nothing stored",
    async open() {
      const client = new Client(server.url);
      return {
        say: async (text) => void (await postJson(client, "/api/messages", {}, { type: "message", text })),
        close: () => void client.destroy(),
      };
    },
    counts: server.counts,
    stop: server.stop,
  };
}

/**
 * The SDK's echo bot, asked with `deliveryMode: "expectReplies"`: its cheapest way of answering, in the answer to the POST,
 * so that it need not call a Connector for each reply.
 */
export async function openSdkEcho(dir: string): Promise<Contestant> {
  const appId = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const keysFile = join(dir, "keys.json");
  const kid = "bench";
  writeFileSync(
    keysFile,
    JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" }] }),
  );
  const token = await new SignJWT({ serviceurl: "https://smba.trafficmanager.net/" })
    .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
    .setIssuer("https://api.botframework.com")
    .setAudience(appId)
    .setIssuedAt()
    .setExpirationTime("12h")
    .sign(privateKey);
  const server = await startProcess(script("sdk-echo.js"), {
    readyLine: "listening",
    env: { STATE_DIR: join(dir, "state"), KEYS_FILE: keysFile, APP_ID: appId },
  });
  return {
    name: "Microsoft 365 Agents SDK echo bot on Express",
    how: "CloudAdapter and ActivityHandler with ConversationState in the SDK's FileStorage (synchronous writes, never synced to the disk); its own check of an RS256 token with a local key set; expectReplies: reply in the answer to the POST",
    async open() {
      const client = new Client(server.url);
      const conversation = { id: randomUUID() };
      return {
        async say(text) {
          const { activities } = await postJson(
            client,
            "/api/messages",
            { authorization: `Bearer ${token}` },
            {
              ...{ type: "message", id: randomUUID(), channelId: "directline", deliveryMode: "expectReplies", text },
              ...{
                conversation,
                from: { id: "dl_user" },
                recipient: { id: "bot" },
                timestamp: new Date().toISOString(),
              },
            },
          );
          const [reply] = (activities ?? []) as { text?: string }[];
          if (!reply?.text?.endsWith(text)) throw new Error("the SDK's bot did not reply");
        },
        close: () => void client.destroy(),
      };
    },
    counts: server.counts,
    stop: server.stop,
  };
}
