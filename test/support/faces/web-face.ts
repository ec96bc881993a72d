import { randomBytes } from "node:crypto";
import { createWebChannel } from "../../../src/channels/web/create-web-channel.ts";
import { createApp } from "../../../src/http/create-app.ts";
import { openServer } from "../../../src/http/open-server.ts";
import { createMetrics } from "../../../src/http/request-metrics.ts";
import type { OpenFace, Seen } from "./face.ts";

interface Activity {
  id: string;
  text: string;
  from: { role: string; name?: string };
  suggestedActions?: { actions: { title: string; value: unknown }[] };
  channelData: { walletline: Record<string, unknown> & { kind: string; from: Seen["from"] } };
}

const silent = { info: () => {}, error: () => {} } as never;

/** A customer on the web: Direct Line 3.0 over HTTP, as any client of that protocol speaks it. */
export const webFace: OpenFace = async (rooms) => {
  const { queueView, newId } = rooms;
  const web = createWebChannel({
    ...rooms,
    uploads: undefined as never,
    signingKey: randomBytes(32),
    origins: [],
    publicUrl: "http://localhost:3978",
    async queueView(of) {
      const standing = await queueView(of);
      return standing && { ...standing, ahead: standing.place - 1, agents: standing.agentsOnline };
    },
    limits: { widgetTokensPerMinute: 10_000 },
  });
  const metrics = createMetrics({ sockets: web.sockets });
  const publicUrl = "http://localhost:3978";
  const app = createApp({
    first: web.messages,
    routers: [web.router],
    publicUrl,
    isReady: () => true,
    metrics,
    log: silent,
    newId,
  });
  const server = await openServer({ app, upgrades: [web.upgrade], host: "127.0.0.1", port: 0 });
  const base = `http://127.0.0.1:${server.port}`;
  let conversation = "";
  let token = "";
  let watermark = "";
  let activities: Activity[] = [];

  async function call(path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${base}${path}`, {
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    if (!answer.ok) throw new Error(`${path.replace(conversation, "…")} answered ${answer.status}`);
    return (await answer.json()) as Record<string, unknown>;
  }
  const post = (activity: object) =>
    call(`/v3/directline/conversations/${conversation}/activities`, {
      ...{ type: "message", from: { id: "me" } },
      ...activity,
      channelData: { clientActivityID: newId() },
    });

  async function read(): Promise<Activity[]> {
    const page = await call(`/v3/directline/conversations/${conversation}/activities?watermark=${watermark}`);
    watermark = String(page.watermark);
    const fresh = page.activities as Activity[];
    activities = [...activities.filter(({ id }) => fresh.every((each) => each.id !== id)), ...fresh];
    return fresh;
  }

  return {
    async open(locale) {
      token = "";
      watermark = "";
      activities = [];
      const joined = await call("/api/widget/token", { locale });
      conversation = String(joined.conversationId);
      token = String(joined.token);
      await call("/v3/directline/conversations", { locale });
      return conversation;
    },
    say: async (text) => void (await post({ text })),
    async press(label, which) {
      const asked = activities.filter(({ suggestedActions }) => suggestedActions);
      for (const { suggestedActions } of which === "newest" ? asked.reverse() : asked) {
        const titled = ({ title }: { title: string }) => title === label || title.split(" ").includes(label);
        const action = suggestedActions?.actions.find(titled);
        if (action) return void (await post({ text: action.title, value: action.value }));
      }
      throw new Error(`no button "${label}"`);
    },
    async pick(titles) {
      const list = activities.findLast(({ channelData }) => channelData.walletline.rows)?.channelData.walletline;
      const rows = (list?.rows ?? []) as { id: string; title: string }[];
      const ids = titles.map((title) => rows.find((row) => row.title === title)?.id ?? "none");
      await post({ text: titles.join(", "), value: { ask: list?.ask, choice: ids.join(",") } });
    },
    async news() {
      const fresh = await read();
      return fresh.filter(({ from }) => from.role !== "user").map(seenOf);
    },
    async close() {
      web.close();
      await server.close(0);
    },
  };
};

function seenOf({ text, from, channelData: { walletline: said } }: Activity): Seen {
  const { kind, ask, choices, rows, place, ended, event, agent } = said;
  const prompt =
    ask === undefined ? {} : { prompt: { kind: "list", ask, choices, rows: rows ?? [] } as Seen["prompt"] };
  const state = kind === "queue" ? { kind, version: 0, ...(ended ? { ended } : {}) } : { kind, event, agent };
  return {
    ...{ from: said.from, text },
    ...(said.from === "agent" && from.name ? { name: from.name } : {}),
    ...prompt,
    ...(kind === "queue" || kind === "handoff" ? { state: state as Seen["state"] } : {}),
    ...(typeof place === "number" ? { place } : {}),
  };
}
