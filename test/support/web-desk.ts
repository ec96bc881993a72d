import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWebChannel, type WebChannelDependencies } from "../../src/channels/web/create-web-channel.ts";
import { createUploads, type UploadSeal } from "../../src/channels/web/uploads.ts";
import { type After, newId } from "../../src/domain/ids.ts";
import type { Store } from "../../src/domain/store.ts";
import { createApp } from "../../src/http/create-app.ts";
import { openServer } from "../../src/http/open-server.ts";
import { createMetrics } from "../../src/http/request-metrics.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type EchoConversations, echoConversations } from "./echo-conversations.ts";

/** A clock that stands still until it is moved, and runs what was put off until then. */
export interface StillClock {
  now: () => string;
  after: After;
  move(ms: number): void;
}

export function stillClock(start = "2026-11-22T09:00:00.000Z"): StillClock {
  let at = Date.parse(start);
  const due = new Set<{ at: number; run: () => void }>();
  return {
    now: () => new Date(at).toISOString(),
    after(ms, run) {
      const one = { at: at + ms, run };
      due.add(one);
      return () => due.delete(one);
    },
    move(ms) {
      const until = at + ms;
      for (;;) {
        const next = [...due].filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.delete(next);
        at = Math.max(at, next.at);
        next.run();
      }
      at = until;
    },
  };
}

function aesSeal(): UploadSeal {
  const key = randomBytes(32);
  return {
    seal(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
    open(sealed) {
      const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
      cipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]);
    },
  };
}

export interface WebDesk {
  port: number;
  base: string;
  socketBase: string;
  store: Store;
  conversations: EchoConversations;
  channel: ReturnType<typeof createWebChannel>;
  uploadsDir: string;
  /** One object a log line. */
  lines: Record<string, unknown>[];
  /** Stops listening and cuts every connection that is left after the grace; what is stored stays. */
  stop(graceMs?: number): Promise<void>;
  /** The same port, keys and store again, in what is otherwise a new process. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const pageOrigin = "http://wallet.example";

/** The web channel in the real HTTP app on a free loopback port, over a memory store and a bot that echoes. */
export async function openWebDesk(
  overrides: Partial<WebChannelDependencies> & { webDir?: string; deskOrigin?: string; isReady?: () => boolean } = {},
): Promise<WebDesk> {
  const now = overrides.now ?? (() => new Date().toISOString());
  const store = openMemoryStore({ now });
  const conversations = echoConversations({ store, now, newId });
  const uploadsDir = mkdtempSync(join(tmpdir(), "walletline-uploads-"));
  const signingKey = randomBytes(32);
  const lines: Record<string, unknown>[] = [];
  const log = {
    info: (fields: object, msg: string) => void lines.push({ ...fields, msg }),
    error: (fields: object, msg: string) => void lines.push({ ...fields, msg, level: "error" }),
  } as never;
  const uploads = createUploads({
    dir: uploadsDir,
    seal: aesSeal(),
    store,
    newId,
    shield: (text) => shieldText(text).text,
  });

  async function start(port: number) {
    const channel = createWebChannel({
      ...{ store, conversations, uploads, signingKey, now, newId },
      publicUrl: "http://localhost:3978",
      origins: [pageOrigin, "http://second.example"],
      queueView: () => null,
      limits: { widgetTokensPerMinute: 10_000, uploadsPerMinute: 10_000 },
      ...overrides,
    });
    const app = createApp({
      first: channel.messages,
      routers: [channel.router],
      publicUrl: "http://localhost:3978",
      isReady: overrides.isReady ?? (() => true),
      metrics: createMetrics({ sockets: channel.sockets }),
      log,
      newId,
      webDir: overrides.webDir,
      deskOrigin: overrides.deskOrigin,
    });
    const server = await openServer({ app, upgrades: [channel.upgrade], host: "127.0.0.1", port });
    return { channel, server };
  }

  let running = await start(0);
  const { port } = running.server;
  const desk: WebDesk = {
    port,
    base: `http://127.0.0.1:${port}`,
    socketBase: `ws://127.0.0.1:${port}`,
    ...{ store, conversations, uploadsDir, lines },
    channel: running.channel,
    async stop(graceMs = 0) {
      running.channel.close();
      await running.server.close(graceMs);
    },
    async restart() {
      running = await start(port);
      desk.channel = running.channel;
    },
    async close() {
      await desk.stop();
      await store.close();
      rmSync(uploadsDir, { recursive: true, force: true });
    },
  };
  return desk;
}
