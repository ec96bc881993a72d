import { randomBytes } from "node:crypto";
import { Client } from "undici";
import { WebSocket } from "ws";
import { postJson } from "../post-json.ts";
import { startServer } from "../start-server.ts";
import { type Contestant, lostAfterMs, type Talk } from "./talk.ts";

interface Seen {
  from?: { id?: string };
  channelData?: { clientActivityID?: string };
}

interface Waiting {
  id: string;
  echoed: boolean;
  resolve: () => void;
}

/** Our server as it ships: a turn counts when the bot's words, which are on disk by then, come out of the conversation's socket behind the echo of the message. */
export async function openWalletline(dir: string, nodeArgs: string[] = []): Promise<Contestant> {
  const server = await startServer(dir, 0, { nodeArgs });
  return {
    name: "Walletline, web turn",
    how: "POST over Direct Line with the conversation's signed token, reply over its WebSocket; embedded store, sandbox wallet, the shipped understanding",
    open: () => openTalk(server.url),
    counts: server.counts,
    stop: server.stop,
  };
}

async function openTalk(url: string): Promise<Talk> {
  const client = new Client(url);
  const got = await postJson(client, "/api/widget/token", {}, { locale: "zh-CN" });
  const auth = { authorization: `Bearer ${got.token}` };
  const started = await postJson(client, "/v3/directline/conversations", auth, { user: {} });
  const socket = new WebSocket(String(started.streamUrl).replace(/^ws:\/\/[^/]+/, url.replace("http", "ws")));
  const path = `/v3/directline/conversations/${got.conversationId}/activities`;
  let waiting: Waiting | undefined;

  socket.on("message", (data) => {
    const text = String(data);
    if (text === "") return;
    for (const { from, channelData } of (JSON.parse(text) as { activities: Seen[] }).activities) {
      if (waiting && channelData?.clientActivityID === waiting.id) waiting.echoed = true;
      else if (waiting?.echoed && from?.id === "bot") {
        waiting.resolve();
        waiting = undefined;
      }
    }
  });
  await new Promise((resolve, reject) => socket.once("message", resolve).once("error", reject));

  return {
    async say(text) {
      const id = randomBytes(12).toString("hex");
      const replied = new Promise<void>((resolve, reject) => {
        const lost = setTimeout(() => reject(new Error("no reply")), lostAfterMs);
        waiting = { id, echoed: false, resolve: () => resolve(clearTimeout(lost)) };
      });
      replied.catch(() => undefined);
      await postJson(client, path, auth, { type: "message", text, channelData: { clientActivityID: id } });
      await replied;
    },
    close() {
      socket.terminate();
      void client.destroy();
    },
  };
}
