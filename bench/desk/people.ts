import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import type { DeskServer } from "../start-server.ts";

/** What was posted and seen, by text: every text is unique. */
export interface Ledger {
  postedAt: Map<string, number>;
  /** Instants at which an agent's page got it. */
  atAgent: Map<string, number[]>;
  /** Instants at which the customer's page got an agent's words. */
  atCustomer: Map<string, number[]>;
}

const seen = (map: Map<string, number[]>, text: string) => map.set(text, [...(map.get(text) ?? []), performance.now()]);

async function json(url: string, method: string, headers: Record<string, string>, body?: unknown) {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status >= 300) throw new Error(`${method} ${url}: ${response.status} ${text.slice(0, 200)}`);
  return { headers: response.headers, body: (text ? JSON.parse(text) : {}) as Record<string, string> };
}

export interface Customer {
  conversation: string;
  post(text: string): Promise<void>;
  close(): void;
}

/** A customer on the official wire: token, conversation, stream; asks for a person at once. */
export async function openCustomer({ url }: DeskServer, { atCustomer, postedAt }: Ledger): Promise<Customer> {
  const { body: got } = await json(`${url}/api/widget/token`, "POST", {}, { locale: "zh-CN" });
  const auth = { Authorization: `Bearer ${got.token}` };
  const { body: started } = await json(`${url}/v3/directline/conversations`, "POST", auth, { user: {} });
  const socket = new WebSocket(String(started.streamUrl).replace(/^ws:\/\/[^/]+/, url.replace("http", "ws")));
  socket.on("message", (data) => {
    const text = String(data);
    if (text === "") return;
    const { activities } = JSON.parse(text) as { activities: { text?: string; from?: { id?: string } }[] };
    for (const each of activities) if (each.from?.id === "agent" && each.text) seen(atCustomer, each.text);
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const conversation = String(got.conversationId);
  const send = (text: string) =>
    json(`${url}/v3/directline/conversations/${conversation}/activities`, "POST", auth, {
      type: "message",
      text,
      channelData: { clientActivityID: randomBytes(12).toString("hex") },
    });
  await send("转人工");
  return {
    conversation,
    async post(text) {
      postedAt.set(text, performance.now());
      await send(text);
    },
    close: () => socket.terminate(),
  };
}

export interface AgentPage {
  claim(conversation: string): Promise<boolean>;
  write(conversation: string, text: string): Promise<void>;
  close(): void;
}

/** An agent with an open page, who watches every conversation they take; `onWords` gets each of the customer's messages. */
export async function openAgent(
  { url }: DeskServer,
  account: { user: string; password: string },
  { atAgent, postedAt }: Ledger,
  onWords: (conversation: string, text: string) => void,
): Promise<AgentPage> {
  const { headers } = await json(`${url}/desk/api/session`, "POST", {}, account);
  const auth = { Cookie: (headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "" };
  const { body } = await json(`${url}/desk/api/stream`, "POST", auth);
  const socket = new WebSocket(`${url.replace("http", "ws")}/desk/api/stream?t=${body.ticket}`);
  socket.on("message", (data) => {
    const frame = JSON.parse(String(data)) as {
      type: string;
      conversation: string;
      messages?: { from: string; text: string }[];
    };
    for (const { from, text } of frame.messages ?? []) {
      if (from !== "customer" || !postedAt.has(text)) continue;
      seen(atAgent, text);
      onWords(frame.conversation, text);
    }
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  return {
    async claim(conversation) {
      const response = await fetch(`${url}/desk/api/conversations/${conversation}/claim`, {
        method: "POST",
        headers: auth,
      });
      await response.text();
      if (response.status === 200) socket.send(JSON.stringify({ type: "watch", conversation, after: 0 }));
      return response.status === 200;
    },
    async write(conversation, text) {
      postedAt.set(text, performance.now());
      await json(`${url}/desk/api/conversations/${conversation}/messages`, "POST", auth, {
        text,
        id: randomBytes(16).toString("base64url"),
      });
    },
    close: () => socket.terminate(),
  };
}
