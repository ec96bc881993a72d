import { hash } from "@node-rs/argon2";
import express from "express";
import { WebSocket } from "ws";
import { createDesk, type DeskDeps } from "../../src/desk/create-desk.ts";
import type { DeskFrame } from "../../src/desk/desk-frames.ts";
import { conversationKeys, type Owner, type QueueEntry } from "../../src/domain/conversation.ts";
import { newId } from "../../src/domain/ids.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Store } from "../../src/domain/store.ts";
import { createHandoff, type Handoff } from "../../src/handoff/create-handoff.ts";
import { createPresence } from "../../src/handoff/presence.ts";
import { createWaitingLine } from "../../src/handoff/waiting-line.ts";
import { createApp } from "../../src/http/create-app.ts";
import { openServer } from "../../src/http/open-server.ts";
import { createMetrics } from "../../src/http/request-metrics.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { applyBoard } from "../../web/desk/line/apply-board.ts";
import { type StillClock, stillClock } from "./web-desk.ts";

/** The clock on the wall, for a real browser. */
export const wallClock = (): StillClock => ({
  now: () => new Date().toISOString(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  move() {
    throw new Error("the wall clock cannot be moved");
  },
});

export const deskOrigin = "http://localhost:3978";
export const passwords = { mei: "mei-has-a-long-password", tom: "tom-has-a-long-password" };
const hashes = Promise.all(Object.values(passwords).map((password) => hash(password)));

/** Nobody has proved anything. */
const noGateway: DeskDeps["gateway"] = {
  reads: () => {
    throw new Error("no reads here");
  },
  allowed: async () => ({ wanted: ["strong"] }),
  write: async () => {
    throw new Error("no writes here");
  },
  settle: async () => ({ state: "unknown" }),
};
const noApprovals: DeskDeps["approving"] = {
  request: async () => "needs-proof",
  waiting: async () => [],
  approve: async () => "not-found",
  deny: async () => "not-found",
  run: async () => "refused",
  risk: async () => ({}),
};

export interface Reply {
  status: number;
  headers: Headers;
  body: Record<string, never> & { error?: { code: string; message: string; by?: string } };
}
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

/** A page of the desk: its socket, and all frames so far. */
export interface DeskPage {
  socket: WebSocket;
  frames: DeskFrame[];
  closed: Promise<number>;
  send(frame: unknown): void;
  /** The first frame, old or new, that this holds for. */
  until(isIt: (frame: DeskFrame) => boolean): Promise<DeskFrame>;
}

type WholeBoard = Extract<DeskFrame, { type: "queue" }>;

export interface AgentsDesk {
  port: number;
  store: Store;
  clock: StillClock;
  handoff: Handoff;
  desk: ReturnType<typeof createDesk>;
  typed: [string, string][];
  call: Call;
  /** Signs in and answers calls with that session's cookie. */
  signIn(user: string, password?: string): Promise<Call & { cookie: string }>;
  openPage(agent: Call, headers?: Record<string, string>): Promise<DeskPage>;
  /** A conversation with one message of the customer, waiting for an agent unless the bot keeps it. */
  customer(options?: { id?: string; text?: string; queued?: boolean; priority?: number }): Promise<string>;
  say(conversation: string, message: Partial<Message>): Promise<void>;
  close(): Promise<void>;
}

/** The desk in the real HTTP app on a free loopback port, over a memory store and a clock that stands still. */
export async function openAgentsDesk({
  webDir,
  clock = stillClock(),
  ...overrides
}: Partial<DeskDeps> & { webDir?: string; clock?: StillClock } = {}): Promise<AgentsDesk> {
  const outer = express();
  const server = await openServer({
    app: outer,
    upgrades: [(...upgrade) => desk.upgrade(...upgrade)],
    host: "127.0.0.1",
    port: 0,
  });
  const { now, after } = clock;
  const store = overrides.store ?? openMemoryStore({ now });
  const line = createWaitingLine(store);
  const presence = createPresence({ now });
  const handoff = createHandoff({
    ...{ store, now, newId },
    phrases: { render: (_scope, key, { agent }) => [`${key} ${agent}`] },
    neverAsked: findNeverAsked,
    shield: (text) => shieldText(text).text,
  });
  const [meiHash = "", tomHash = ""] = await hashes;
  const typed: [string, string][] = [];
  const desk = createDesk({
    ...{ store, line, presence, handoff, now, after },
    agents: () => [
      { user: "mei", name: "Mei", role: "lead", number: "YQ-2041", passwordHash: meiHash },
      { user: "tom", name: "Tom", role: "agent", number: "YQ-2042", passwordHash: tomHash },
    ],
    gateway: noGateway,
    approving: noApprovals,
    revealContact: async () => "not-found",
    replies: () => [],
    suggest: () => [],
    teaching: { nearest: () => undefined, intents: () => [], propose: () => "unknown-intent" },
    actionLine: (operation, result, agent) => ({
      text: `${agent} ${operation} ${result}`,
      translations: { en: `${agent} ${operation} ${result}` },
    }),
    proof: (number) => ({ code: `AAA-${number.slice(-3)}`, until: now() }),
    timeZone: "Asia/Shanghai",
    newId,
    customer: async () => ({ levels: ["possession"], contacts: [{ kind: "phone", masked: "138****5678" }] }),
    caseCustomers: { facts: async () => undefined, reveal: async () => "not-found" },
    reported: async () => [],
    files: { longest: 0, save: async () => "type", read: async () => "not-found", remove: async () => undefined },
    marking: { marks: () => [], mark: () => "added" },
    onTyping: (conversation, { name }) => void typed.push([conversation, name]),
    origins: [deskOrigin, `http://127.0.0.1:${server.port}`],
    https: false,
    ...overrides,
  });
  outer.use(
    createApp({
      routers: [desk.router],
      publicUrl: deskOrigin,
      isReady: () => true,
      metrics: createMetrics({ sockets: desk.sockets }),
      log: { info: () => undefined, error: () => undefined } as never,
      ...{ newId, webDir },
    }),
  );
  const base = `http://127.0.0.1:${server.port}/desk/api`;
  const pages: WebSocket[] = [];

  const caller =
    (cookie?: string): Call =>
    async (method, path, body, headers = {}) => {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          ...(cookie ? { Cookie: cookie } : {}),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      });
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.startsWith("application/json");
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : {} };
    };
  const call = caller();

  async function say(conversation: string, message: Partial<Message>): Promise<void> {
    const entry = { id: newId(), from: "customer", audience: "everyone", text: "", at: now(), ...message };
    await store.commit({ append: [{ stream: conversationKeys.transcript(conversation), entry }] });
  }

  return {
    ...{ port: server.port, store, clock, handoff, desk, typed, call, say },
    async signIn(user, password = passwords[user as keyof typeof passwords]) {
      const reply = await call("POST", "/session", { user, password });
      const cookie = (reply.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
      return Object.assign(caller(cookie), { cookie });
    },
    async openPage(agent, headers = {}) {
      const { body } = (await agent("POST", "/stream")) as unknown as { body: { ticket: string } };
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/desk/api/stream?t=${body.ticket}`, { headers });
      pages.push(socket);
      const frames: DeskFrame[] = [];
      const waiting = new Set<() => void>();
      let board: WholeBoard | undefined;
      socket.on("message", (data) => {
        const frame = JSON.parse(String(data)) as DeskFrame;
        frames.push(frame);
        if (frame.type === "queue") board = frame;
        // A change is followed by the board that comes of it, as the page makes it.
        if (frame.type === "queue-change" && board) {
          board = { type: "queue", ...applyBoard(board, frame) } as WholeBoard;
          frames.push(board);
        }
        for (const look of waiting) look();
      });
      socket.on("error", () => undefined);
      const closed = new Promise<number>((resolve) => socket.on("close", (code) => resolve(code)));
      await new Promise<void>((resolve) => {
        socket.on("open", () => resolve());
        socket.on("close", () => resolve());
      });
      return {
        ...{ socket, frames, closed },
        send: (frame) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
        until: (isIt) =>
          new Promise((resolve) => {
            const look = () => {
              const found = frames.find(isIt);
              if (!found) return;
              waiting.delete(look);
              resolve(found);
            };
            waiting.add(look);
            look();
          }),
      };
    },
    async customer({ id = newId(), text = "help", queued = true, priority = 0 } = {}) {
      const barId = newId();
      const owner: Owner = { owner: queued ? "queue" : "bot", epoch: 1, since: now() };
      const entry: QueueEntry = {
        ...{ conversation: id, since: now(), language: "en", reason: "asked", priority, summary: "call 13812345678" },
        bar: { messageId: barId, version: 1 },
      };
      await store.commit({
        put: {
          [conversationKeys.meta(id)]: { id, channel: "web", user: "web::dl_x", createdAt: now() },
          [conversationKeys.owner(id)]: owner,
          ...(queued ? { [conversationKeys.queue(id)]: entry } : {}),
        },
      });
      await say(id, { text });
      if (queued) await say(id, { id: barId, from: "system", text: "bar", state: { kind: "queue", version: 1 } });
      return id;
    },
    say,
    async close() {
      for (const page of pages) page.terminate();
      desk.close();
      line.close();
      await server.close(0);
      await store.close();
    },
  };
}
