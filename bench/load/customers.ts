import { randomBytes } from "node:crypto";
import { Pool } from "undici";
import { WebSocket } from "ws";
import { postJson } from "../post-json.ts";

interface Activity {
  from?: { id?: string };
  channelData?: { clientActivityID?: string };
}

/** One message's fate; times count from the instant at which it was sent. */
export interface Sent {
  id: string;
  at: number;
  ackMs?: number;
  /** Only where a socket listens. */
  replyMs?: number;
  outcome: "under way" | "ok" | "turned away" | "failed";
}

export interface Customer {
  sent: Sent[];
  /** Whether its last message has been answered. */
  isFree(): boolean;
  /** Never rejects. */
  post(text: string): Promise<void>;
  /** What came of it: asked of the server, and heard on the socket. */
  check(): Promise<Checked>;
  close(): void;
}

export interface Checked {
  lost: number;
  doubled: number;
  reordered: number;
  unanswered: number;
}

export interface Crowd {
  customers: Customer[];
  close(): void;
}

/** So many conversations, the first `sockets` of them listened to. */
export async function openCrowd(
  url: string,
  { conversations, sockets }: { conversations: number; sockets: number },
): Promise<Crowd> {
  const pool = new Pool(url, { connections: 128 });
  const customers: Customer[] = [];
  for (let at = 0; at < conversations; at += 32) {
    const more = Array.from({ length: Math.min(32, conversations - at) }, (_, index) =>
      openCustomer(url, pool, at + index < sockets),
    );
    customers.push(...(await Promise.all(more)));
  }
  return {
    customers,
    close() {
      for (const customer of customers) customer.close();
      void pool.destroy();
    },
  };
}

async function openCustomer(url: string, pool: Pool, listens: boolean): Promise<Customer> {
  const got = await postJson(pool, "/api/widget/token", {}, { locale: "zh-CN" });
  const auth = { authorization: `Bearer ${got.token}` };
  const started = await postJson(pool, "/v3/directline/conversations", auth, { user: {} });
  const path = `/v3/directline/conversations/${got.conversationId}/activities`;
  const sent: Sent[] = [];
  const byId = new Map<string, Sent>();
  const heard: string[] = [];
  let last: Sent | undefined;
  let socket: WebSocket | undefined;

  function hear({ from, channelData }: Activity): void {
    const echoed = byId.get(channelData?.clientActivityID ?? "");
    if (echoed) {
      heard.push(echoed.id);
      last = echoed;
    } else if (last && from?.id === "bot" && last.replyMs === undefined) last.replyMs = performance.now() - last.at;
  }
  if (listens) {
    const opened = new WebSocket(String(started.streamUrl).replace(/^ws:\/\/[^/]+/, url.replace("http", "ws")));
    opened.on("message", (data) => {
      const text = String(data);
      if (text !== "") (JSON.parse(text) as { activities: Activity[] }).activities.forEach(hear);
    });
    await new Promise((resolve, reject) => opened.once("message", resolve).once("error", reject));
    socket = opened;
  }

  async function history(): Promise<Activity[]> {
    const found: Activity[] = [];
    for (let watermark = "0"; ; ) {
      const answer = await pool.request({ path: `${path}?watermark=${watermark}`, method: "GET", headers: auth });
      const page = (await answer.body.json()) as { activities: Activity[]; watermark: string };
      found.push(...page.activities);
      if (page.activities.length === 0 || page.watermark === watermark) return found;
      watermark = page.watermark;
    }
  }

  return {
    sent,
    isFree: () => sent.at(-1)?.outcome !== "under way",
    async post(text) {
      const one: Sent = { id: randomBytes(12).toString("hex"), at: performance.now(), outcome: "under way" };
      sent.push(one);
      byId.set(one.id, one);
      try {
        await postJson(pool, path, auth, { type: "message", text, channelData: { clientActivityID: one.id } });
        one.outcome = "ok";
      } catch (error) {
        one.outcome = String(error).includes(": 429") ? "turned away" : "failed";
      }
      one.ackMs = performance.now() - one.at;
    },
    async check() {
      const stands = await history();
      const echoes = stands.flatMap(({ channelData }) => channelData?.clientActivityID ?? []);
      const ok = sent.filter(({ outcome }) => outcome === "ok").map(({ id }) => id);
      const wrong = sent.filter(({ id, outcome }) => outcome === "turned away" && echoes.includes(id)).length;
      const unheard = listens ? ok.filter((id) => !heard.includes(id)).length : 0;
      const answered = stands.findLastIndex(({ from }) => from?.id === "bot");
      const asked = stands.findLastIndex(({ channelData }) => channelData?.clientActivityID !== undefined);
      return {
        lost: ok.filter((id) => !echoes.includes(id)).length + unheard,
        doubled: echoes.length - new Set(echoes).size + (heard.length - new Set(heard).size) + wrong,
        reordered: isInOrder(ok, echoes) && (!listens || isInOrder(ok, heard)) ? 0 : 1,
        unanswered: ok.length > 0 && answered < asked ? 1 : 0,
      };
    },
    close: () => socket?.terminate(),
  };
}

function isInOrder(wanted: string[], found: string[]): boolean {
  const places = wanted.map((id) => found.indexOf(id));
  return places.every((place, index) => index === 0 || place > places[index - 1]!);
}

/** What came of all of them together. */
export async function checkAll(customers: Customer[]): Promise<Checked> {
  const total: Checked = { lost: 0, doubled: 0, reordered: 0, unanswered: 0 };
  for (let at = 0; at < customers.length; at += 32) {
    for (const each of await Promise.all(customers.slice(at, at + 32).map((customer) => customer.check()))) {
      for (const key of Object.keys(total) as (keyof Checked)[]) total[key] += each[key];
    }
  }
  return total;
}
