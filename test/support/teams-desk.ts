import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSentTo } from "../../src/channels/sent-to/create-sent-to.ts";
import { createSecretPageRouter } from "../../src/channels/sent-to/secret-page-router.ts";
import { createSecretPages } from "../../src/channels/sent-to/secret-pages.ts";
import { createConnectorCalls } from "../../src/channels/teams/connector-calls.ts";
import { createTeamsChannel, teamsAuth } from "../../src/channels/teams/create-teams-channel.ts";
import { createUploads } from "../../src/channels/web/uploads.ts";
import type { Conversations } from "../../src/conversation/conversations.ts";
import type { Deliverer } from "../../src/conversation/outbox-runner.ts";
import type { QueueView } from "../../src/conversation/turn-deps.ts";
import type { NewId, Now } from "../../src/domain/ids.ts";
import type { Store } from "../../src/domain/store.ts";
import { createApp } from "../../src/http/create-app.ts";
import { jsonBody } from "../../src/http/json-body.ts";
import { openServer } from "../../src/http/open-server.ts";
import { createMetrics } from "../../src/http/request-metrics.ts";
import { createOutgoingFilter } from "../../src/privacy/filter-outgoing.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import type { ConnectorDouble } from "./connector-double.ts";
import { shippedWords } from "./read-words.ts";

export interface TeamsDesk {
  base: string;
  deliver: Deliverer;
  conversationOf(caller: { tenant: string; user: string }): string;
  /** One object a log line. */
  lines: Record<string, unknown>[];
  /** Hands an activity in as Azure Bot Service does. */
  post(
    activity: unknown,
    options?: { authorization?: string | null; body?: string; headers?: Record<string, string> },
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
}

export const teamsPublicUrl = "https://help.wallet.example";

/** The Teams channel in the real HTTP app on a free loopback port, over any store and bot; Microsoft's side is the double. */
export async function openTeamsDesk(rooms: {
  double: ConnectorDouble;
  store: Store;
  conversations: Conversations;
  queueView?: QueueView;
  now: Now;
  newId: NewId;
}): Promise<TeamsDesk> {
  const { double, store, conversations, now, newId } = rooms;
  const lines: Record<string, unknown>[] = [];
  const log = (fields: Record<string, unknown>, event: string) => void lines.push({ ...fields, event });
  const words = shippedWords();
  const say = (key: string, params: Record<string, string | number>, language: "zh-Hans" | "zh-Hant" | "en") =>
    words.phrases.render("channels", key, params, language).join("\n\n");
  const dir = mkdtempSync(join(tmpdir(), "walletline-teams-"));
  const key = new Uint8Array(32).fill(5);
  const pages = createSecretPages({ store, conversations, key, publicUrl: teamsPublicUrl, now });
  let conversationOf: TeamsDesk["conversationOf"] = () => "";
  let deliver: Deliverer = async () => "gone";
  const config = { appId: double.appId, tenantId: double.tenantId, password: "app-password", serviceHosts: [] };
  const teams = createTeamsChannel({
    config,
    calls: createConnectorCalls({ auth: teamsAuth(config) }),
    add(channel) {
      const sentTo = createSentTo({
        ...{ store, conversations, channel, pages, say, key, now, newId, log },
        filter: createOutgoingFilter({ published: [] }),
        queueView: rooms.queueView ?? (async () => null),
        fileLink: (conversation, id) => `${teamsPublicUrl}/files/${conversation}/${id}`,
      });
      deliver = sentTo.deliver;
      conversationOf = sentTo.door.conversationOf;
      return sentTo;
    },
    uploads: createUploads({
      ...{ dir, store, newId },
      seal: { seal: (plain) => plain, open: (sealed) => sealed },
      shield: (text) => shieldText(text).text,
    }),
    say: (phrase, language) => say(phrase, {}, language),
    ...{ conversations, now, log, jsonBody },
  });
  const app = createApp({
    rawRouters: [teams.router],
    routers: [createSecretPageRouter({ pages, say: (phrase, language) => say(phrase, {}, language) })],
    publicUrl: teamsPublicUrl,
    isReady: () => true,
    metrics: createMetrics({ sockets: () => 0 }),
    log: {
      info: (fields: object, event: string) => log(fields as never, event),
      error: (fields: object, event: string) => log(fields as never, event),
    } as never,
    newId,
  });
  const server = await openServer({ app, upgrades: [], host: "127.0.0.1", port: 0 });
  const base = `http://127.0.0.1:${server.port}`;
  return {
    ...{ base, lines },
    deliver: (item) => deliver(item),
    conversationOf: (caller) => conversationOf(caller),
    async post(activity, { authorization, body, headers = {} } = {}) {
      const bearer = authorization === undefined ? `Bearer ${await double.token()}` : authorization;
      const answer = await fetch(`${base}/api/messages`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(bearer === null ? {} : { authorization: bearer }),
          ...headers,
        },
        body: body ?? JSON.stringify(activity),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
    async close() {
      await server.close(0);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
