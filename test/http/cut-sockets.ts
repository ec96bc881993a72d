import { randomInt } from "node:crypto";
import { conversationKeys, type Owner, type QueueEntry } from "../../src/domain/conversation.ts";
import { newId } from "../../src/domain/ids.ts";
import type { Message } from "../../src/domain/message.ts";
import { openAgentsDesk, wallClock } from "../support/agents-desk.ts";
import { call, openSocket, widgetToken } from "../support/directline-client.ts";
import { until } from "../support/until.ts";
import { openWebDesk } from "../support/web-desk.ts";

/** What one side has on its screen at the end: ids and texts, in the order of the transcript, each once. */
export type Screen = string[];

interface Seen {
  id: string;
  order: number;
  text: string;
}

/**
 * Customer and agent write to each other while their sockets are cut at random; each comes back with its own cursor.
 * Resolves with both screens and the transcript as stored.
 */
export async function writeOverCuts(cuts: number): Promise<{ customer: Screen; agent: Screen; stored: Screen }> {
  const web = await openWebDesk();
  web.conversations.answering = false;
  const desk = await openAgentsDesk({ store: web.store, clock: wallClock() });
  try {
    const { token, conversationId: id } = await widgetToken(web);
    const started = await call(web, "POST", "/v3/directline/conversations", { token, body: { user: {} } });
    await queueUp(web.store, id);
    const mei = await desk.signIn("mei");
    await mei("POST", `/conversations/${id}/claim`);

    const customer = await followAsCustomer(web, id, token, String(started.body.streamUrl));
    const agent = await followAsAgent(desk, mei, id);
    const said = new Set<string>();
    let count = 0;
    const write = async (side: "c" | "a") => {
      count += 1;
      const text = `${side}${count}`;
      const sent =
        side === "c"
          ? await call(web, "POST", `/v3/directline/conversations/${id}/activities`, {
              token,
              body: { type: "message", text, channelData: { clientActivityID: text } },
            })
          : await mei("POST", `/conversations/${id}/messages`, { text, id: newId() });
      if (sent.status >= 300) throw new Error(`${text}: ${sent.status} ${JSON.stringify(sent.body)}`);
      said.add(text);
    };
    for (let cut = 0; cut < cuts; cut += 1) {
      const writing = Promise.all([write("c"), write("a"), write(randomInt(2) === 0 ? "c" : "a")]);
      const side = randomInt(2) === 0 ? customer : agent;
      // Before, while or after what is written is on its way.
      if (randomInt(3) === 0) await writing;
      await side.cut();
      await writing;
    }
    const has = (seen: Seen[]) => [...said].filter((text) => !seen.some((each) => each.text === text));
    await until(
      () => [...has(customer.seen()), ...has(agent.seen())],
      (missing) => missing.length === 0,
      20_000,
    );
    const entries = await web.store.tail<Message>(conversationKeys.transcript(id), 0);
    const stored = entries
      .filter(({ entry }) => entry.audience === "everyone")
      .map(({ seq, entry }) => ({ id: entry.id, order: entry.order ?? seq, text: entry.text }));
    customer.stop();
    agent.stop();
    return { customer: screen(customer.seen()), agent: screen(agent.seen()), stored: screen(stored) };
  } finally {
    await desk.close();
    await web.close();
  }
}

/** A later version of the same id replaces the earlier one. */
function screen(seen: Seen[]): Screen {
  const byId = new Map(seen.map((each) => [each.id, each]));
  return [...byId.values()].sort((a, b) => a.order - b.order).map(({ id, text }) => `${id} ${text}`);
}

async function queueUp(store: Awaited<ReturnType<typeof openWebDesk>>["store"], id: string): Promise<void> {
  const at = new Date().toISOString();
  const owner: Owner = { owner: "queue", epoch: 2, since: at };
  const bar: Message = {
    ...{ id: newId(), from: "system", audience: "everyone", text: "bar", at },
    state: { kind: "queue", version: 1 },
  };
  const entry: QueueEntry = {
    ...{ conversation: id, since: at, language: "en", reason: "asked", priority: 0 },
    bar: { messageId: bar.id, version: 1 },
  };
  await store.commit({
    put: { [conversationKeys.owner(id)]: owner, [conversationKeys.queue(id)]: entry },
    append: [{ stream: conversationKeys.transcript(id), entry: bar }],
  });
}

interface Side {
  seen(): Seen[];
  /** The connection breaks without a word, and the side comes back with what it has. */
  cut(): Promise<void>;
  stop(): void;
}

async function followAsCustomer(
  web: Awaited<ReturnType<typeof openWebDesk>>,
  id: string,
  token: string,
  streamUrl: string,
): Promise<Side> {
  const before: Seen[] = [];
  let watermark = "";
  let open = await openSocket(streamUrl.replace("ws://localhost:3978", web.socketBase));
  const shown = (): Seen[] =>
    open.frames.flatMap(({ activities }) =>
      activities.map((each) => ({
        id: String(each.id),
        order: Number((each.channelData as Record<string, unknown>)["webchat:sequence-id"]),
        text: String(each.text),
      })),
    );
  return {
    seen: () => [...before, ...shown()],
    async cut() {
      open.socket.terminate();
      await open.closed;
      before.push(...shown());
      watermark = open.frames.findLast((frame) => frame.watermark !== undefined)?.watermark ?? watermark;
      const back = await call(web, "GET", `/v3/directline/conversations/${id}?watermark=${watermark || "0"}`, {
        token,
      });
      open = await openSocket(String(back.body.streamUrl).replace("ws://localhost:3978", web.socketBase));
    },
    stop: () => open.socket.terminate(),
  };
}

async function followAsAgent(
  desk: Awaited<ReturnType<typeof openAgentsDesk>>,
  agent: Awaited<ReturnType<typeof desk.signIn>>,
  id: string,
): Promise<Side> {
  const before: Seen[] = [];
  let cursor = 0;
  const watch = async () => {
    const page = await desk.openPage(agent);
    page.send({ type: "watch", conversation: id, after: cursor });
    return page;
  };
  let page = await watch();
  const frames = () => page.frames.flatMap((frame) => (frame.type === "messages" ? [frame] : []));
  const shown = () => frames().flatMap(({ messages }) => messages.filter(({ audience }) => audience === "everyone"));
  return {
    seen: () => [...before, ...shown()],
    async cut() {
      page.socket.terminate();
      await page.closed;
      before.push(...shown());
      cursor = frames().at(-1)?.cursor ?? cursor;
      page = await watch();
    },
    stop: () => page.socket.terminate(),
  };
}
