import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { conversationKeys, type QueueEntry } from "../../src/domain/conversation.ts";
import { newId } from "../../src/domain/ids.ts";
import type { Message } from "../../src/domain/message.ts";
import { identityKeys } from "../../src/identity/identity-state.ts";
import { hashOfToken } from "../../src/identity/notices.ts";
import { type Asked, type FaultyHouse, leaks, openFaultyHouse } from "../support/faulty-house.ts";

let house: FaultyHouse;
let cookies: Record<string, string>;
beforeAll(async () => {
  house = await openFaultyHouse();
  cookies = {};
  for (const user of ["mei", "tom", "ada", "eve"]) cookies[user] = await house.signIn(user);
}, 120_000);
afterAll(() => house.close());

let count = 0;
const next = () => ++count;

/** A request whose answer the test builds on: nothing fails in it. */
async function done(asked: Asked): Promise<never> {
  const { status, text } = await house.send(asked);
  if (status >= 300) throw new Error(`${asked.method} ${asked.path}: ${status} ${text}`);
  return (text ? JSON.parse(text) : {}) as never;
}
const direct = (token: string, method: string, path: string, body?: unknown): Asked => ({
  ...{ method, path: `/v3/directline${path}`, body },
  headers: { Authorization: `Bearer ${token}` },
});
const desk = (user: string, method: string, path: string, body?: unknown): Asked => ({
  ...{ method, path: `/desk/api${path}`, body },
  headers: { Cookie: cookies[user] ?? "" },
});

async function chat(): Promise<{ token: string; id: string }> {
  const { token, conversationId: id } = (await done({ method: "POST", path: "/api/widget/token", body: {} })) as {
    token: string;
    conversationId: string;
  };
  await done(direct(token, "POST", "/conversations"));
  return { token, id };
}
async function says(text: string) {
  const opened = await chat();
  const { token, id } = opened;
  await done(direct(token, "POST", `/conversations/${id}/activities`, { type: "message", text }));
  await house.composed.bot.idle();
  return opened;
}
const waiting = async () => (await says("转人工")).id;
async function held(): Promise<string> {
  const id = await waiting();
  await done(desk("mei", "POST", `/conversations/${id}/claim`));
  return id;
}
/** With the agent, and both codes proved. */
async function proved(customer = "lin-xiaoyu"): Promise<string> {
  const id = await held();
  const at = house.clock.now();
  const proofs = ["sms", "email"].map((method) => ({
    method,
    at,
    contactId: `${customer}-${method === "sms" ? "phone" : "email"}`,
    countsTowardsStrong: true,
  }));
  const subject = { account: customer, face: customer, customer };
  const state = { subject, proofs, lastUsedAt: at, sends: {}, language: "zh-Hans" };
  await house.composed.store.commit({ put: { [identityKeys.identity(id)]: state } });
  return id;
}
async function workCase(parts: object = {}, taken = true): Promise<string> {
  const id = `WL-${String(next()).padStart(8, "2")}`;
  const known = {
    ...{
      id,
      openedAt: house.clock.now(),
      conversation: await waiting(),
      kind: "call-back",
      state: taken ? "in-progress" : "open",
    },
    ...{ summary: "s", facts: { contact: "lin-xiaoyu-phone" }, customer: "lin-xiaoyu" },
    ...(taken ? { takenBy: { user: "mei", name: "Mei" } } : {}),
    ...parts,
  };
  await house.composed.store.commit({ put: { [`case/${id}#case`]: known } });
  return id;
}
async function approval(): Promise<{ id: string; paramsHash: string }> {
  const conversation = await proved("he-jianguo");
  const { id } = await done(desk("mei", "POST", `/conversations/${conversation}/approvals`, { operation: "unfreeze" }));
  const { approvals } = (await done(desk("eve", "GET", "/approvals"))) as {
    approvals: { id: string; paramsHash: string }[];
  };
  return approvals.find((each) => each.id === id)!;
}
async function erasure(): Promise<string> {
  const { id } = await done(desk("ada", "POST", "/erasures", { customer: "sun-li", reason: "asked for" }));
  return id;
}
async function notMeToken(): Promise<string> {
  const token = Buffer.alloc(16, next()).toString("base64url");
  const link = {
    customer: "zhou-min",
    conversation: "c",
    kind: "freeze",
    language: "en",
    expiresAt: "2027-01-01T00:00:00.000Z",
    state: "unused",
  };
  await house.composed.store.commit({ put: { [identityKeys.notMe(hashOfToken(token))]: link } });
  return token;
}
/** The page for a code that the bot has asked for. */
async function secretPage(): Promise<string> {
  const { token, id } = await says("我的账号找不回来了");
  await done(
    direct(token, "POST", `/conversations/${id}/activities`, { type: "message", text: `139000${10_000 + next()}` }),
  );
  await house.composed.bot.idle();
  const said = await house.composed.store.tail<Message>(conversationKeys.transcript(id), 0);
  const { entry } = said.findLast((each) => each.entry.prompt?.kind === "secret")!;
  const key = createHmac("sha256", house.secrets.web).update("walletline sent-to page").digest();
  const { createSecretPages } = await import("../../src/channels/sent-to/secret-pages.ts");
  const { store, bot } = house.composed;
  const pages = createSecretPages({
    ...{ store, key, now: house.clock.now, publicUrl: "" },
    conversations: bot.conversations,
  });
  return pages.open(id, entry);
}
/** An address may put so many files on the disk in a minute; that agents are signed in is written down now and then, by whatever they ask next. */
async function laterUpload(token: string, id: string): Promise<Asked> {
  house.clock.move(10_000);
  for (const user of Object.keys(cookies)) await done(desk(user, "GET", "/me"));
  return upload(token, id);
}
/** Offered to Mei by the routing. */
async function offered(): Promise<string> {
  const id = await waiting();
  const key = conversationKeys.queue(id);
  const { value } = await house.composed.store.read<QueueEntry>(key);
  const at = house.clock.now();
  const offer = { agent: { user: "mei", name: "Mei" }, at, until: "2027-01-01T00:00:00.000Z" };
  await house.composed.store.commit({ put: { [key]: { ...value, offer } } });
  return id;
}
async function uploaded(): Promise<{ id: string; file: string; link: string }> {
  const { token, id } = await chat();
  await done(await laterUpload(token, id));
  await done(direct(token, "POST", `/conversations/${id}/activities`, { type: "message", text: "转人工" }));
  await house.composed.bot.idle();
  await done(desk("mei", "POST", `/conversations/${id}/claim`));
  const { activities } = (await done(direct(token, "GET", `/conversations/${id}/activities`))) as {
    activities: { attachments?: { contentUrl: string }[] }[];
  };
  const { contentUrl } = activities.flatMap(({ attachments = [] }) => attachments)[0]!;
  const { pathname, search } = new URL(contentUrl);
  return { id, file: pathname.split("/").at(-1)!, link: pathname + search };
}
function upload(token: string, id: string): Asked {
  const body = new FormData();
  body.append("file", new Blob(["hello"], { type: "text/plain" }), "a.txt");
  return {
    method: "POST",
    path: `/v3/directline/conversations/${id}/upload`,
    headers: { Authorization: `Bearer ${token}` },
    body,
  };
}
function slack(path: string, body: string): Asked {
  const timestamp = String(Math.floor(Date.parse(house.clock.now()) / 1_000));
  const signature = `v0=${createHmac("sha256", house.secrets.slack).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  const headers = { "x-slack-request-timestamp": timestamp, "x-slack-signature": signature };
  return { method: "POST", path: `/slack/${path}`, headers: { ...headers, "Content-Type": "text/plain" }, body };
}

type Case = [route: string, status: number, ask: () => Promise<Asked> | Asked];
const ofChat = (method: string, path: string, body?: unknown) => async (): Promise<Asked> => {
  const { token, id } = await chat();
  return direct(token, method, path.replace(":id", id), body);
};
const ofDesk =
  (method: string, path: string, given: { user?: string; id?: () => Promise<string>; body?: unknown } = {}) =>
  async (): Promise<Asked> =>
    desk(given.user ?? "mei", method, path.replace(":id", (await given.id?.()) ?? ""), given.body);
const page = (method: string, path: string, body?: unknown) => (): Asked => ({ method, path, body });

/** Each route with a request that does all it can do. */
const cases: Case[] = [
  ["GET /healthz", 200, page("GET", "/healthz")],
  ["GET /readyz", 200, page("GET", "/readyz")],
  ["GET /metrics", 200, page("GET", "/metrics")],
  ["GET /api/check-contact", 200, page("GET", "/api/check-contact?value=13912345678")],
  ["POST /api/widget/token", 200, page("POST", "/api/widget/token", {})],
  [
    "GET /api/widget/agent",
    200,
    async () => ({
      method: "GET",
      path: "/api/widget/agent",
      headers: { Authorization: `Bearer ${(await chat()).token}` },
    }),
  ],
  ["POST /v3/directline/tokens/generate", 200, () => direct(house.secrets.directLine, "POST", "/tokens/generate", {})],
  ["POST /v3/directline/tokens/refresh", 200, ofChat("POST", "/tokens/refresh")],
  ["POST /v3/directline/conversations", 200, ofChat("POST", "/conversations")],
  ["GET /v3/directline/conversations/:id", 200, ofChat("GET", "/conversations/:id")],
  ["GET /v3/directline/conversations/:id/activities", 200, ofChat("GET", "/conversations/:id/activities")],
  [
    "POST /v3/directline/conversations/:id/activities",
    200,
    ofChat("POST", "/conversations/:id/activities", { type: "message", text: "你好" }),
  ],
  ["GET /v3/directline/session/getsessionid", 200, ofChat("GET", "/session/getsessionid")],
  [
    "POST /v3/directline/conversations/:id/upload",
    200,
    async () => {
      const { token, id } = await chat();
      return laterUpload(token, id);
    },
  ],
  ["GET /v3/directline/attachments/:id", 200, async () => ({ method: "GET", path: (await uploaded()).link })],
  ["GET /not-me/:token", 200, async () => ({ method: "GET", path: `/not-me/${await notMeToken()}` })],
  ["POST /not-me/:token", 200, async () => ({ method: "POST", path: `/not-me/${await notMeToken()}` })],
  ["GET /enter/:token", 200, async () => ({ method: "GET", path: await secretPage() })],
  [
    "POST /enter/:token",
    200,
    async () => ({
      method: "POST",
      path: await secretPage(),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "secret=123456",
    }),
  ],
  [
    "POST /slack/events",
    200,
    () =>
      slack(
        "events",
        JSON.stringify({
          type: "event_callback",
          team_id: "T0001",
          event_id: `Ev${next()}`,
          event: { type: "message", channel: "D1", channel_type: "im", ts: "1.1", user: `U${next()}`, text: "你好" },
        }),
      ),
  ],
  [
    "POST /slack/interactions",
    200,
    () =>
      slack(
        "interactions",
        `payload=${encodeURIComponent(JSON.stringify({ type: "block_actions", team: { id: "T0001" }, user: { id: `U${next()}` }, trigger_id: "t", container: { type: "message", channel_id: "D1", message_ts: "1.1" }, actions: [{ action_id: "choose", block_id: "b", value: JSON.stringify(["ask", "yes"]), text: { text: "yes" } }] }))}`,
      ),
  ],
  [
    "POST /api/messages",
    200,
    page("POST", "/api/messages", {
      type: "message",
      id: "m1",
      serviceUrl: "https://smba.trafficmanager.net/x/",
      channelId: "msteams",
      from: { id: "29:u" },
      recipient: { id: "28:bot" },
      conversation: { id: "a:1", conversationType: "personal", tenantId: "t" },
      text: "你好",
    }),
  ],
  [
    "POST /api/desks/hub",
    200,
    () => ({
      method: "POST",
      path: "/api/desks/hub",
      headers: { Authorization: `Bearer ${house.secrets.hub}` },
      body: {
        type: "event",
        name: "handoff.status",
        conversation: { id: "r1" },
        from: { id: "a", name: "Ann" },
        value: { state: "accepted" },
      },
    }),
  ],
  [
    "POST /api/desks/chatwoot",
    200,
    () => {
      const timestamp = String(Math.floor(Date.parse(house.clock.now()) / 1_000));
      const body = JSON.stringify({ id: 1, event: "conversation_resolved", status: "resolved" });
      const signature = `sha256=${createHmac("sha256", house.secrets.chatwoot).update(`${timestamp}.${body}`).digest("hex")}`;
      return {
        method: "POST",
        path: "/api/desks/chatwoot",
        headers: { "x-chatwoot-timestamp": timestamp, "x-chatwoot-signature": signature, "Content-Type": "text/plain" },
        body,
      };
    },
  ],
  ["GET /desk/api/ways", 200, ofDesk("GET", "/ways")],
  ["GET /desk/api/oidc/start", 303, page("GET", "/desk/api/oidc/start")],
  [
    "GET /desk/api/oidc/callback",
    200,
    async () => {
      const started = await fetch(`${house.base}/desk/api/oidc/start`, { redirect: "manual" });
      const cookie = (started.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
      const path = `/desk/api/oidc/callback?code=c&state=${cookie.split(/[=.]/)[1]}`;
      return { method: "GET", path, headers: { Cookie: cookie } };
    },
  ],
  ["GET /desk/api/me", 200, ofDesk("GET", "/me")],
  ["POST /desk/api/stream", 201, ofDesk("POST", "/stream")],
  ["GET /desk/api/queue", 200, ofDesk("GET", "/queue")],
  ["GET /desk/api/proof", 200, ofDesk("GET", "/proof")],
  ["GET /desk/api/presence", 200, ofDesk("GET", "/presence")],
  ["PUT /desk/api/presence", 200, ofDesk("PUT", "/presence", { body: { status: "available" } })],
  ["GET /desk/api/erasures", 200, ofDesk("GET", "/erasures", { user: "ada" })],
  [
    "POST /desk/api/erasures",
    201,
    ofDesk("POST", "/erasures", { user: "ada", body: { customer: "sun-li", reason: "asked for" } }),
  ],
  [
    "POST /desk/api/erasures/:erasure/approve",
    200,
    async () => desk("eve", "POST", `/erasures/${await erasure()}/approve`),
  ],
  ["POST /desk/api/erasures/:erasure/deny", 200, async () => desk("eve", "POST", `/erasures/${await erasure()}/deny`)],
  [
    "GET /desk/api/approvals",
    200,
    async () => {
      await approval();
      return desk("eve", "GET", "/approvals");
    },
  ],
  ["GET /desk/api/cases", 200, ofDesk("GET", "/cases")],
  ["GET /desk/api/cases/:id", 200, ofDesk("GET", "/cases/:id", { id: workCase })],
  ["GET /desk/api/cases/:id/transcript", 200, ofDesk("GET", "/cases/:id/transcript", { id: workCase })],
  ["POST /desk/api/cases/:id/take", 200, ofDesk("POST", "/cases/:id/take", { id: () => workCase({}, false) })],
  ["POST /desk/api/cases/:id/release", 200, ofDesk("POST", "/cases/:id/release", { id: workCase })],
  [
    "POST /desk/api/cases/:id/close",
    200,
    ofDesk("POST", "/cases/:id/close", { id: workCase, body: { how: "settled" } }),
  ],
  [
    "POST /desk/api/cases/:id/answer",
    201,
    ofDesk("POST", "/cases/:id/answer", { id: workCase, body: { text: "We have looked." } }),
  ],
  [
    "POST /desk/api/cases/:id/number",
    200,
    ofDesk("POST", "/cases/:id/number", { id: workCase, body: { reason: "to call them" } }),
  ],
  ["GET /desk/api/reports", 200, ofDesk("GET", "/reports")],
  [
    "POST /desk/api/reports/marks",
    201,
    async () => {
      const { kind, masked } = (
        (await done(desk("mei", "GET", "/reports"))) as { reports: { kind: string; masked: string }[] }
      ).reports[0]!;
      return desk("mei", "POST", "/reports/marks", { kind, masked, mark: "fake" });
    },
  ],
  ["GET /desk/api/conversations/:id", 200, ofDesk("GET", "/conversations/:id", { id: held })],
  ["POST /desk/api/conversations/:id/claim", 200, ofDesk("POST", "/conversations/:id/claim", { id: waiting })],
  ["POST /desk/api/conversations/:id/accept", 200, ofDesk("POST", "/conversations/:id/accept", { id: offered })],
  ["POST /desk/api/conversations/:id/decline", 200, ofDesk("POST", "/conversations/:id/decline", { id: offered })],
  ["POST /desk/api/conversations/:id/return", 200, ofDesk("POST", "/conversations/:id/return", { id: held })],
  [
    "POST /desk/api/conversations/:id/messages",
    201,
    ofDesk("POST", "/conversations/:id/messages", { id: held, body: { text: "Hello." } }),
  ],
  [
    "POST /desk/api/conversations/:id/notes",
    201,
    ofDesk("POST", "/conversations/:id/notes", { id: held, body: { text: "Note." } }),
  ],
  ["POST /desk/api/conversations/:id/typing", 204, ofDesk("POST", "/conversations/:id/typing", { id: held })],
  [
    "POST /desk/api/conversations/:id/transfer",
    200,
    ofDesk("POST", "/conversations/:id/transfer", { id: held, body: { skill: "payment" } }),
  ],
  [
    "POST /desk/api/conversations/:id/invite",
    200,
    ofDesk("POST", "/conversations/:id/invite", { id: held, body: { user: "tom", note: "look" } }),
  ],
  [
    "POST /desk/api/conversations/:id/watch",
    200,
    ofDesk("POST", "/conversations/:id/watch", { user: "ada", id: held }),
  ],
  [
    "POST /desk/api/conversations/:id/take-over",
    200,
    ofDesk("POST", "/conversations/:id/take-over", { user: "ada", id: held, body: { note: "mine" } }),
  ],
  [
    "POST /desk/api/conversations/:id/resolve",
    200,
    ofDesk("POST", "/conversations/:id/resolve", { id: held, body: { wrapUp: "solved" } }),
  ],
  [
    "POST /desk/api/conversations/:id/verify",
    202,
    ofDesk("POST", "/conversations/:id/verify", { id: held, body: { wanted: "possession" } }),
  ],
  ["GET /desk/api/conversations/:id/replies", 200, ofDesk("GET", "/conversations/:id/replies", { id: held })],
  ["GET /desk/api/conversations/:id/suggestions", 200, ofDesk("GET", "/conversations/:id/suggestions", { id: held })],
  ["GET /desk/api/conversations/:id/actions", 200, ofDesk("GET", "/conversations/:id/actions", { id: proved })],
  [
    "GET /desk/api/conversations/:id/transactions",
    200,
    ofDesk("GET", "/conversations/:id/transactions", { id: proved }),
  ],
  [
    "POST /desk/api/conversations/:id/actions",
    201,
    ofDesk("POST", "/conversations/:id/actions", { id: proved, body: { operation: "endSessions", params: {} } }),
  ],
  [
    "POST /desk/api/conversations/:id/actions/:action",
    200,
    async () => {
      const id = await proved();
      const { action } = await done(
        desk("mei", "POST", `/conversations/${id}/actions`, { operation: "endSessions", params: {} }),
      );
      return desk("mei", "POST", `/conversations/${id}/actions/${action}`);
    },
  ],
  [
    "POST /desk/api/conversations/:id/unmask",
    200,
    ofDesk("POST", "/conversations/:id/unmask", {
      id: proved,
      body: { contact: "lin-xiaoyu-phone", reason: "to call them" },
    }),
  ],
  [
    "GET /desk/api/conversations/:id/files/:file",
    200,
    async () => {
      const { id, file } = await uploaded();
      return desk("mei", "GET", `/conversations/${id}/files/${file}`);
    },
  ],
  [
    "POST /desk/api/conversations/:id/files",
    201,
    async () => ({
      ...{ method: "POST", path: `/desk/api/conversations/${await held()}/files`, body: "hello" },
      headers: {
        Cookie: cookies.mei!,
        Origin: "http://localhost:3978",
        "Content-Type": "application/octet-stream",
        "X-File-Name": "a.txt",
        "X-File-Type": "text/plain",
        "X-Message-Id": newId(),
      },
    }),
  ],
  [
    "POST /desk/api/conversations/:id/approvals",
    201,
    ofDesk("POST", "/conversations/:id/approvals", { id: () => proved("he-jianguo"), body: { operation: "unfreeze" } }),
  ],
  [
    "POST /desk/api/approvals/:approval/approve",
    200,
    async () => {
      const { id, paramsHash } = await approval();
      return desk("eve", "POST", `/approvals/${id}/approve`, { paramsHash });
    },
  ],
  [
    "POST /desk/api/approvals/:approval/deny",
    200,
    async () => desk("eve", "POST", `/approvals/${(await approval()).id}/deny`, { reason: "no" }),
  ],
  ["GET /desk/api/lead/live", 200, ofDesk("GET", "/lead/live")],
  ["GET /desk/api/lead/history", 200, ofDesk("GET", "/lead/history")],
  [
    "GET /desk/api/lead/misses",
    200,
    async () => {
      await says("天王盖地虎");
      return desk("mei", "GET", "/lead/misses");
    },
  ],
  [
    "POST /desk/api/lead/proposals",
    201,
    ofDesk("POST", "/lead/proposals", { body: { text: "宝塔镇河妖", language: "zh-Hans", intent: "account/recover" } }),
  ],
  ["POST /desk/api/lead/export", 200, ofDesk("POST", "/lead/export", { body: { table: "misses", days: 7 } })],
  ["GET /desk/api/chat-link", 200, ofDesk("GET", "/chat-link")],
  ["POST /desk/api/chat-link", 201, ofDesk("POST", "/chat-link")],
  ["DELETE /desk/api/chat-link", 200, ofDesk("DELETE", "/chat-link")],
  [
    "DELETE /desk/api/session",
    204,
    async () => ({ method: "DELETE", path: "/desk/api/session", headers: { Cookie: await house.signIn("tom") } }),
  ],
  // Tries are counted: each next one is another agent's.
  [
    "POST /desk/api/session",
    200,
    () => {
      const user = Object.keys(cookies)[next() % 4];
      return { method: "POST", path: "/desk/api/session", body: { user, password: house.password } };
    },
  ],
];
/** Requests that are good once, whatever came of them. */
const once = ["DELETE /desk/api/session", "GET /desk/api/oidc/callback", "POST /desk/api/session"];

/** What goes on without a part of what it works with: what it answers then, and what it may still do. */
const goesOn: Record<string, { status: number; why: string; doing?: RegExp }> = {
  "GET /api/check-contact: store.count": { status: 200, why: "the answer does not wait for the report to be kept" },
  "GET /desk/api/oidc/start: provider.discovery": { status: 303, why: "back to the sign-in, which says so" },
  "POST /not-me/:token: wallet.profile": { status: 200, why: "the freeze does not wait for notices", doing: /./ },
  "POST /not-me/:token: wallet.freeze": { status: 202, why: "the same button works on" },
  "POST /not-me/:token: wallet.endSessions": { status: 202, why: "the same button works on" },
  "POST /not-me/:token: store.read": { status: 202, why: "the same button works on" },
  "POST /not-me/:token: store.commit": { status: 202, why: "the same button works on" },
  "POST /desk/api/session: store.commit of a session": { status: 200, why: "signed in until a restart" },
  "GET /desk/api/oidc/callback: store.commit of a session": { status: 200, why: "signed in until a restart" },
  "GET /desk/api/oidc/callback: provider.authorizationCodeGrant": {
    status: 303,
    why: "back to the sign-in, which says so",
  },
  "GET /desk/api/approvals: wallet.profile": {
    status: 200,
    why: "shown as a source that is dead, which counts as risky",
  },
  "GET /desk/api/approvals: wallet.riskSignals": {
    status: 200,
    why: "shown as a source that is dead, which counts as risky",
  },
  "GET /desk/api/cases/:id: wallet.profile": { status: 200, why: "the case is shown without its customer" },
  "POST /desk/api/conversations/:id/typing: store.read": {
    status: 204,
    why: "what is shown to the customer is not waited for",
  },
  "POST /desk/api/conversations/:id/actions/:action: store.commit": {
    status: 502,
    why: "says that nobody knows, and tells the desk",
    doing: /^commit \S+#transcript$/,
  },
  "POST /desk/api/conversations/:id/actions/:action: wallet.endSessions": {
    status: 502,
    why: "says that nobody knows, and tells the desk",
    doing: /^commit \S+#transcript$/,
  },
};
/** Two reads side by side: that one fails does not stop the other from noting the use of the proof. */
const proofUsed = /^commit conversation\/[\w-]+#identity$/;

/** Whoever follows a link sees a page whatever fails, and in a notice's the button again. */
const pages = / \/(not-me|enter)\//;

// The sandbox's own pages are no part of a real wallet's desk.
it("has a request for each route", () => {
  expect(cases.map(([route]) => route).sort()).toEqual(
    house.routes.filter((route) => !/ \/sandbox/.test(route)).sort(),
  );
});

it.each(cases)("%s tells nothing of what failed inside, and does nothing after it", async (route, status, ask) => {
  const wrong: unknown[] = [];
  let asked: Asked | undefined;
  for (let failAt = 1; ; failAt += 1) {
    asked ??= await ask();
    const answer = await house.send(asked, failAt);
    await house.composed.bot.idle();
    const { failed, text, done, doneAfter, requestId } = answer;
    if (done.length > 0 || once.includes(route)) asked = undefined;
    if (leaks.test(text)) wrong.push({ failAt, failed, text });
    if (failed === undefined) {
      if (answer.status !== status) wrong.push({ failAt, status: answer.status, text });
      break;
    }
    const usual = { status: 500, doing: proofUsed };
    const expected = (answer.status !== 500 && goesOn[`${route}: ${failed}`]) || usual;
    const generic = { error: { code: "ServiceError", message: `Something went wrong. Request ${requestId}.` } };
    const isTold = pages.test(route)
      ? text.startsWith("<!doctype html>") &&
        text.includes(`ServiceError ${requestId}`) &&
        text.includes("<button>") === route.includes("not-me")
      : text === JSON.stringify(generic);
    const isWrong =
      answer.status !== expected.status ||
      (expected === usual && !isTold) ||
      doneAfter.some((each) => !expected.doing?.test(each));
    if (isWrong) wrong.push({ failAt, failed, status: answer.status, text: text.slice(0, 200), doneAfter });
  }
  if (!house.reached.has(route)) wrong.push("not reached");
  expect(wrong).toEqual([]);
});
