import WebSocketClient from "ws";
import type { WebDesk } from "./web-desk.ts";

type Json = Record<string, unknown>;
export interface Answer {
  status: number;
  body: Json & { error?: { code: string; message: string } };
  headers: Headers;
}

/** One HTTP call; a body that is no string or bytes is sent as JSON. */
export async function call(
  desk: Pick<WebDesk, "base">,
  method: string,
  path: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const isRaw = typeof body === "string" || body instanceof Uint8Array || body instanceof FormData;
  const response = await fetch(desk.base + path, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body !== undefined && !isRaw ? { "Content-Type": "application/json" } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const text = await response.text();
  let parsed: Json = {};
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    parsed = { text };
  }
  return { status: response.status, body: parsed as Answer["body"], headers: response.headers };
}

export interface Widget {
  token: string;
  conversationId: string;
  resume: string;
  expires_in: number;
}

/** What the widget does first. */
export async function widgetToken(
  desk: Pick<WebDesk, "base">,
  body: Json = {},
  headers: Record<string, string> = {},
): Promise<Widget> {
  const answer = await call(desk, "POST", "/api/widget/token", { body, headers });
  if (answer.status !== 200) throw new Error(`token: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as Widget;
}

export interface OpenSocket {
  frames: { activities: Json[]; watermark?: string }[];
  closed: Promise<number>;
  socket: WebSocketClient;
  /** The texts of all activities so far. */
  texts(): string[];
  /** Resolves once the frames so far satisfy it. */
  until(found: (socket: OpenSocket) => boolean): Promise<void>;
}

/** A bare socket on a stream URL; rejects with the status when the upgrade is refused. */
export function openSocket(url: string, headers: Record<string, string> = {}): Promise<OpenSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocketClient(url, { headers });
    const waiting = new Set<() => void>();
    const opened: OpenSocket = {
      socket,
      frames: [],
      closed: new Promise((done) => socket.on("close", (code) => done(code))),
      texts: () => opened.frames.flatMap(({ activities }) => activities.map(({ text }) => String(text))),
      until: (found) =>
        new Promise((done) => {
          const check = () => {
            if (!found(opened)) return;
            waiting.delete(check);
            done();
          };
          waiting.add(check);
          check();
        }),
    };
    socket.on("message", (data) => {
      const text = String(data);
      if (text === "") return;
      opened.frames.push(JSON.parse(text));
      for (const check of [...waiting]) check();
    });
    socket.on("open", () => resolve(opened));
    socket.on("unexpected-response", (_req, res) => {
      res.resume();
      reject(Object.assign(new Error(`refused ${res.statusCode}`), { status: res.statusCode }));
    });
    socket.on("error", reject);
  });
}
