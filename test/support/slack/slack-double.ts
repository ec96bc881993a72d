import { createHmac, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { slackProblem } from "./slack-rules.ts";

/** One call that reached the double, with its arguments parsed. */
export interface SlackCall {
  method: string;
  args: Record<string, unknown>;
}
export interface SlackPost {
  channel: string;
  ts: string;
  thread?: string;
  /** A reply in a thread that stands in the chat as well. */
  broadcast?: true;
  text: string;
  blocks: SlackElement[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  /** Shown to this user only. */
  onlyFor?: string;
  /** What it said before each update. */
  before: { text: string; blocks: SlackElement[] }[];
}
export type SlackElement = { type: string; [field: string]: unknown };

/** How the next call of a method goes: not at all (429, 500, an error of the platform, or nothing is heard of it), or it is done and the answer, or the message's id in it, is lost. */
export type SlackTrouble =
  | { status: 429; retryAfter: number }
  | { status: 500 }
  | { error: string }
  | "answer-lost"
  | "id-lost"
  | "no-answer";

export interface SlackDouble {
  apiUrl: string;
  filesUrl: string;
  secret: string;
  botToken: string;
  appToken: string;
  team: string;
  botUser: string;
  /** The app's channel with each user: "U…" → "D…". */
  dm(user: string): string;
  calls: SlackCall[];
  posts: SlackPost[];
  /** Each post and each update of one, as they came. */
  shown: SlackPost[];
  /** What each user's home page shows, and the forms that were opened for them. */
  homes: Map<string, SlackElement>;
  forms: { user: string; trigger: string; view: SlackElement & { id: string } }[];
  /** `team` and `teams`: whose they are, where it is not the workspace that the double is. */
  users: Map<string, { locale?: string; deleted?: boolean; team?: string; organisation?: string; teams?: string[] }>;
  /** `channel`: only with a call about that one; `thread`: only with a reply in a thread. */
  troubles: { method: string; how: SlackTrouble; channel?: string; thread?: true }[];
  /** Bytes that users have sent, by path. */
  files: Map<string, { bytes: Buffer; type: string }>;
  /** What `files.info` tells of a file: the file, or an error of the platform. */
  infos: Map<string, object | string>;
  /** Authorization headers that reached the file host. */
  fileTokens: (string | undefined)[];
  scopes: Set<string>;
  /** Sends a body to the app, signed as Slack signs; `at` shifts the time stamp, in seconds. */
  post(path: string, body: string, headers?: Record<string, string>, at?: number): Promise<Response>;
  /** Where events go. */
  target: string;
  /** Sends over the open socket and resolves once it is acknowledged. */
  overSocket(type: "events_api" | "interactive", payload: unknown, retry?: number): Promise<void>;
  /** Sends a frame over the open socket, whatever is in it. */
  frame(text: string): void;
  socketOpen(): Promise<void>;
  dropSockets(): void;
  /** Sockets that are open now, and all that were ever opened. */
  sockets(): { open: number; ever: number };
  close(): Promise<void>;
}

/** Scopes that each method wants, out of Slack's method pages. */
const wants: Record<string, string | undefined> = {
  "chat.postMessage": "chat:write",
  "chat.update": "chat:write",
  "chat.postEphemeral": "chat:write",
  "conversations.history": "im:history",
  "conversations.open": "im:write",
  "files.info": "files:read",
  "users.info": "users:read",
  "views.open": undefined,
  "views.publish": undefined,
  "auth.test": undefined,
};

/** Slack on this machine: its Web API with its rules, its file host, its socket, and the hand that signs events. */
export async function openSlackDouble({
  scopes,
  target = "",
  now = () => Date.now(),
}: {
  scopes: readonly string[];
  target?: string;
  now?: () => number;
}): Promise<SlackDouble> {
  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  const sockets = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const waiting = new Map<string, () => void>();
  let opened: (() => void)[] = [];
  let stamp = 1_700_000_000_000_000;
  let forms = 0;
  let ever = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const double: SlackDouble = {
    apiUrl: `${base}/api/`,
    filesUrl: `${base}/files`,
    secret: randomBytes(16).toString("hex"),
    botToken: `xoxb-${randomBytes(12).toString("hex")}`,
    appToken: `xapp-1-${randomBytes(12).toString("hex")}`,
    team: "T0DOUBLE1",
    botUser: "U0BOT",
    dm: (user) => `D${user.slice(1)}`,
    calls: [],
    posts: [],
    shown: [],
    homes: new Map(),
    forms: [],
    users: new Map(),
    troubles: [],
    files: new Map(),
    infos: new Map(),
    fileTokens: [],
    scopes: new Set(scopes),
    target,
    post(path, body, headers = {}, at = 0) {
      const timestamp = String(Math.floor(now() / 1_000) + at);
      const signature = createHmac("sha256", double.secret).update(`v0:${timestamp}:${body}`).digest("hex");
      return fetch(`${double.target}${path}`, {
        method: "POST",
        body,
        headers: {
          "content-type": body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": timestamp,
          "x-slack-signature": `v0=${signature}`,
          ...headers,
        },
      });
    },
    async overSocket(type, payload, retry = 0) {
      const envelope = randomBytes(8).toString("hex");
      const acknowledged = new Promise<void>((resolve) => waiting.set(envelope, resolve));
      const socket = [...open].at(-1);
      if (!socket) throw new Error("no socket is open");
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          type,
          payload,
          accepts_response_payload: type === "interactive",
          ...(retry ? { retry_attempt: retry, retry_reason: "timeout" } : {}),
        }),
      );
      await acknowledged;
    },
    frame: (text) => [...open].at(-1)?.send(text),
    socketOpen: () => (open.size > 0 ? Promise.resolve() : new Promise<void>((resolve) => opened.push(resolve))),
    sockets: () => ({ open: open.size, ever }),
    dropSockets() {
      for (const socket of open) socket.terminate();
    },
    async close() {
      double.dropSockets();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  server.on("upgrade", (req, socket, head) => {
    sockets.handleUpgrade(req, socket, head, (ws) => {
      open.add(ws);
      ever += 1;
      ws.on("close", () => open.delete(ws));
      ws.on("message", (data) => {
        const { envelope_id } = JSON.parse(String(data)) as { envelope_id?: string };
        if (envelope_id) waiting.get(envelope_id)?.();
      });
      ws.send(JSON.stringify({ type: "hello", num_connections: 1 }));
      for (const resolve of opened) resolve();
      opened = [];
    });
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(req.url ?? "/", base);
    if (url.pathname.startsWith("/files/")) return sendFile(req, res, url.pathname.slice("/files/".length));
    const method = url.pathname.replace(/^\/api\//, "");
    const args = argumentsOf(body.toString("utf8"));
    const token = req.headers.authorization?.replace(/^Bearer /, "");
    double.calls.push({ method, args });
    const at = double.troubles.findIndex(
      (trouble) =>
        trouble.method === method &&
        (trouble.channel ?? args.channel) === args.channel &&
        (!trouble.thread || args.thread_ts !== undefined),
    );
    const how = at < 0 ? undefined : double.troubles.splice(at, 1)[0]!.how;
    if (typeof how === "object") {
      if ("error" in how) return json(res, { ok: false, error: how.error });
      if (how.status === 429) res.setHeader("Retry-After", String(how.retryAfter));
      return void res.writeHead(how.status).end();
    }
    if (how === "no-answer") return;
    const done = carryOut(method, args, token);
    if (how === "answer-lost") return void res.destroy();
    json(res, how === "id-lost" ? { ...done, ts: undefined } : done);
  }

  function sendFile(req: IncomingMessage, res: ServerResponse, path: string): void {
    double.fileTokens.push(req.headers.authorization);
    const file = double.files.get(path);
    if (req.headers.authorization !== `Bearer ${double.botToken}` || !double.scopes.has("files:read"))
      return void res.writeHead(302, { location: `${base}/signin` }).end();
    if (!file) return void res.writeHead(404).end();
    res.writeHead(200, { "content-type": file.type }).end(file.bytes);
  }

  function carryOut(method: string, args: Record<string, unknown>, token: string | undefined): object {
    if (method === "apps.connections.open")
      return token === double.appToken
        ? { ok: true, url: `${base.replace("http", "ws")}/link` }
        : { ok: false, error: "invalid_auth" };
    if (token !== double.botToken) return { ok: false, error: "invalid_auth" };
    if (!(method in wants)) return { ok: false, error: "unknown_method" };
    const scope = wants[method];
    if (scope && !double.scopes.has(scope)) return { ok: false, error: "missing_scope", needed: scope };
    const problem = slackProblem(args);
    if (problem) return { ok: false, error: "invalid_blocks", response_metadata: { messages: [problem] } };
    return methods[method as keyof typeof methods]?.(args) ?? { ok: true };
  }

  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const known = (channel: string) =>
    !channel.startsWith("D") || !double.users.get(`U${channel.slice(1)}`)?.deleted ? undefined : "channel_not_found";

  function put(args: Record<string, unknown>, onlyFor?: string): object {
    const channel = text(args.channel);
    const error = known(channel);
    if (error) return { ok: false, error };
    if (!text(args.text) && !args.blocks) return { ok: false, error: "no_text" };
    stamp += 1_000;
    const ts = `${Math.floor(stamp / 1_000_000)}.${String(stamp % 1_000_000).padStart(6, "0")}`;
    const post: SlackPost = {
      ...{ channel, ts, text: text(args.text), before: [] },
      blocks: (args.blocks ?? []) as SlackElement[],
      ...(args.thread_ts ? { thread: text(args.thread_ts) } : {}),
      ...(args.thread_ts && args.reply_broadcast === "true" ? { broadcast: true as const } : {}),
      ...(args.metadata ? { metadata: args.metadata as SlackPost["metadata"] } : {}),
      ...(onlyFor ? { onlyFor } : {}),
    };
    double.posts.push(post);
    double.shown.push(post);
    return onlyFor ? { ok: true, message_ts: ts } : { ok: true, channel, ts };
  }

  const methods: Record<string, (args: Record<string, unknown>) => object> = {
    "chat.postMessage": (args) => put(args),
    // What one person alone is shown stands in a thread only where there is one already; else nobody sees it.
    "chat.postEphemeral": (args) =>
      args.thread_ts && !double.posts.some(({ thread }) => thread === args.thread_ts)
        ? { ok: true, message_ts: "0.0" }
        : put(args, text(args.user)),
    "chat.update"(args) {
      const found = double.posts.find(({ channel, ts }) => channel === args.channel && ts === args.ts);
      if (!found) return { ok: false, error: "message_not_found" };
      found.before.push({ text: found.text, blocks: found.blocks });
      found.text = text(args.text);
      // Where Slack is not told of blocks, it may keep those that stand there.
      if (args.blocks !== undefined) found.blocks = args.blocks as SlackElement[];
      double.shown.push(found);
      return { ok: true, channel: args.channel, ts: args.ts };
    },
    "conversations.history"(args) {
      if (!text(args.channel).startsWith("D")) return { ok: false, error: "missing_scope", needed: "channels:history" };
      const messages = double.posts
        // Replies in threads are told of only where they stand in the chat, too.
        .filter(({ channel, thread, broadcast }) => channel === args.channel && (!thread || broadcast))
        .reverse()
        .slice(0, Number(args.limit ?? 100))
        .map(({ ts, text: said, metadata }) => ({
          ...{ type: "message", ts, text: said, user: double.botUser },
          ...(args.include_all_metadata === "true" && metadata ? { metadata } : {}),
        }));
      return { ok: true, messages, has_more: false };
    },
    "auth.test": () => ({
      ...{
        ok: true,
        url: "https://double.slack.example/",
        team: "Double & Co",
        team_id: double.team,
        user: "walletline",
      },
      ...{ user_id: double.botUser, bot_id: "B0BOT", is_enterprise_install: false },
    }),
    "conversations.open": (args) => ({ ok: true, channel: { id: double.dm(text(args.users)) } }),
    "files.info"(args) {
      const file = double.infos.get(text(args.file)) ?? "file_not_found";
      return typeof file === "string" ? { ok: false, error: file } : { ok: true, file, comments: [] };
    },
    "users.info"(args) {
      const user = double.users.get(text(args.user));
      if (!user) return { ok: false, error: "user_not_found" };
      const locale = args.include_locale === "true" && user.locale ? { locale: user.locale } : {};
      const { team = double.team, organisation: enterprise_id, teams = [team] } = user;
      const within = enterprise_id ? { enterprise_user: { id: args.user, enterprise_id, teams } } : {};
      return { ok: true, user: { id: args.user, team_id: team, ...within, ...locale } };
    },
    "views.publish"(args) {
      double.homes.set(text(args.user_id), args.view as SlackElement);
      return { ok: true };
    },
    "views.open"(args) {
      forms += 1;
      const view = { ...(args.view as SlackElement), id: `V${forms}` };
      const [, user = ""] = text(args.trigger_id).split(".");
      double.forms.push({ user, trigger: text(args.trigger_id), view });
      return { ok: true, view };
    },
  };
  return double;
}

/** The library sends forms; what is no plain value comes as JSON. */
function argumentsOf(body: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) && name !== "text" ? JSON.parse(value) : value,
    ]),
  );
}

function json(res: ServerResponse, body: object): void {
  res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
