import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { newId } from "../../../src/domain/ids.ts";
import { createHandoff } from "../../../src/handoff/create-handoff.ts";
import { call, openSocket, type Widget, widgetToken } from "../../support/directline-client.ts";
import { routesOf } from "../../support/routes-of.ts";
import { openWebDesk, type WebDesk } from "../../support/web-desk.ts";

/** Whom each route of the web channel answers. "secret": the company's server; "token": the conversation of the token; "conversation": the one that is named, if it is the token's; "link": whoever has the signed address. A route that is not here turns the suite red. */
const routes: Record<string, "anybody" | "secret" | "token" | "conversation" | "link"> = {
  "POST /api/widget/token": "anybody",
  "GET /api/widget/agent": "token",
  "POST /v3/directline/tokens/generate": "secret",
  "POST /v3/directline/tokens/refresh": "token",
  "POST /v3/directline/conversations": "token",
  "GET /v3/directline/session/getsessionid": "token",
  "GET /v3/directline/conversations/:id": "conversation",
  "GET /v3/directline/conversations/:id/activities": "conversation",
  "POST /v3/directline/conversations/:id/activities": "conversation",
  "POST /v3/directline/conversations/:id/upload": "conversation",
  "GET /v3/directline/attachments/:id": "link",
};

let web: WebDesk;
let lin: Widget;
let guo: Widget;
beforeAll(async () => {
  web = await openWebDesk({
    directLineSecret: "a-secret-between-two-servers-only",
    agentCard: async (conversation) => ({ name: `who serves ${conversation}`, number: "YQ-1", code: "x", until: "x" }),
  });
  [lin, guo] = await Promise.all([widgetToken(web), widgetToken(web)]);
});
afterAll(() => web.close());

const message = { type: "message", from: { id: "x" }, text: "somebody else was here" };
const ask = (route: string, id: string, token?: string) => {
  const [method = "", path = ""] = route.split(" ");
  return call(web, method, path.replace(":id", id), { token, ...(method === "POST" ? { body: message } : {}) });
};
const rows = (whose: string) => Object.entries(routes).flatMap(([route, each]) => (each === whose ? [route] : []));

it("has a line for every route of the web channel, and no other", () => {
  const found = [...routesOf(web.channel.router), `POST ${web.channel.messages.path}`];
  expect(found.sort()).toEqual(Object.keys(routes).sort());
});

describe("between two customers", () => {
  it.each(rows("conversation"))(
    "%s answers for the token's own conversation; another one is not there",
    async (route) => {
      for (const [own, other] of [
        [lin, guo],
        [guo, lin],
      ] as const) {
        const answer = await ask(route, other.conversationId, own.token);
        const unknown = await ask(route, newId(), own.token);
        expect([answer.status, answer.body]).toEqual([404, unknown.body]);
        expect(unknown.status).toBe(404);
        expect((await ask(route, own.conversationId)).status).toBe(401);
        expect((await ask(route, own.conversationId, own.token)).status).not.toBe(404);
      }
    },
  );

  it.each(rows("token"))("%s is about the token's own conversation, whatever else is said", async (route) => {
    expect((await ask(route, "")).status).toBe(401);
    const [method = "", path = ""] = route.split(" ");
    const body = method === "POST" ? { conversationId: lin.conversationId, user: { id: "dl_x" } } : undefined;
    const answer = await call(web, method, `${path}?conversationId=${lin.conversationId}`, { token: guo.token, body });
    expect(answer.status).toBeLessThan(300);
    expect(JSON.stringify(answer.body)).not.toContain(lin.conversationId);
  });

  it.each(rows("secret"))("%s takes no customer's token", async (route) => {
    expect((await ask(route, "", lin.token)).status).toBe(403);
  });

  it.each(rows("link"))("%s opens by the address that was made for it alone", async (route) => {
    const link = new URL(web.channel.fileLink(lin.conversationId, "one"));
    expect(route).toContain("/attachments/");
    for (const [name, value] of [
      ["c", guo.conversationId],
      ["t", "made-up"],
    ] as const) {
      const other = new URL(link);
      other.searchParams.set(name, value);
      expect((await call(web, "GET", other.pathname + other.search, { token: guo.token })).status).toBe(404);
    }
    const renamed = link.pathname.replace("/one", "/two") + link.search;
    expect((await call(web, "GET", renamed, { token: lin.token })).status).toBe(404);
  });

  it("a socket has nothing of the other one: not words, not files, not the queue, not typing, and no note at all", async () => {
    const streamOf = async ({ token }: Widget) =>
      openSocket(String((await call(web, "POST", "/v3/directline/conversations", { token })).body.streamUrl));
    const [hers, his] = [await streamOf(lin), await streamOf(guo)];
    const { store, conversations, channel } = web;
    const id = lin.conversationId;
    const handoff = createHandoff({
      ...{ store, newId, now: () => new Date().toISOString() },
      phrases: { render: (_scope, key) => [key] },
      shield: (text) => text,
      neverAsked: () => [],
    });
    const body = { ...message, text: "only hers" };
    await call(web, "POST", `/v3/directline/conversations/${id}/activities`, { token: lin.token, body });
    await conversations.say(id, {
      text: "",
      attachments: [{ id: "f", name: "a", contentType: "image/png", bytes: 1 }],
    });
    await conversations.say(id, { from: "system", text: "her place", state: { kind: "queue", version: 1 } });
    await conversations.say(id, { from: "agent", name: "Mei", text: "how was it?", prompt: rating(id) });
    await conversations.say(id, { from: "system", audience: "desk", text: "for colleagues" });
    await handoff.note(id, { user: "mei", name: "Mei" }, { text: "between us" });
    channel.typing(id, { from: "agent", name: "Mei" });
    for (const { conversationId } of [lin, guo]) await conversations.say(conversationId, { text: "the end" });
    await Promise.all([hers, his].map((each) => each.until((socket) => socket.texts().includes("the end"))));
    const [seenByHer, seenByHim] = [hers, his].map(({ frames }) => JSON.stringify(frames));
    for (const word of ["her place", "how was it?", "only hers", '"typing"', "image/png"])
      expect([word, seenByHer?.includes(word)]).toEqual([word, true]);
    for (const word of [id, "her place", "how was it?", "only hers", '"typing"', "image/png"])
      expect([word, seenByHim?.includes(word)]).toEqual([word, false]);
    expect(`${seenByHer} ${seenByHim}`).not.toMatch(/for colleagues|between us/);
    for (const { socket } of [hers, his]) socket.terminate();
  });
});

const rating = (conversation: string) => ({
  ...{ kind: "choice" as const, ask: `${conversation}.rating.1` },
  choices: [{ id: "5", label: "5" }],
});
