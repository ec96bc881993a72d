import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import express from "express";
import { maskContacts } from "../../src/desk/mask-contacts.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message, MessageAttachment } from "../../src/domain/message.ts";
import { createBotFrameworkDesk } from "../../src/handoff/other-desk/bot-framework-desk.ts";
import { createChatwootDesk } from "../../src/handoff/other-desk/chatwoot-desk.ts";
import { createChatwootRouter } from "../../src/handoff/other-desk/chatwoot-router.ts";
import { createHearOtherDesk } from "../../src/handoff/other-desk/hear-other-desk.ts";
import { createHubRouter } from "../../src/handoff/other-desk/hub-router.ts";
import type { OtherDesk } from "../../src/handoff/other-desk/other-desk.ts";
import { type Forwarding, startOtherDesk } from "../../src/handoff/other-desk/start-other-desk.ts";
import { shippedWords } from "../support/read-words.ts";
import { openConversation, openRoutedDesk, type RoutedDesk } from "../support/routed-desk.ts";
import { transcriptOf } from "../support/transcript.ts";

const secret = "a-webhook-secret-of-32-characters";

interface Call {
  method: string;
  path: string;
  headers: Record<string, unknown>;
  body: Record<string, never>;
}

/** The other maker's server: keeps every call, and answers what its public documentation says. */
let calls: Call[];
let answers: (call: Call) => { status?: number; body?: unknown };
let there: Server;
let theirUrl: string;
let ours: Server;
let ourUrl: string;
let desk: RoutedDesk;
let forwarding: Forwarding;
let errors: unknown[];
let ids = 0;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  calls = [];
  answers = () => ({});
  const app = express();
  app.use(express.json(), (req, res) => {
    const call: Call = { method: req.method, path: req.path, headers: req.headers, body: req.body };
    calls.push(call);
    const { status = 200, body = {} } = answers(call);
    res.status(status).json(body);
  });
  there = createServer(app);
  theirUrl = await listen(there);
  desk = await openRoutedDesk([]);
});
afterEach(async () => {
  forwarding.stop();
  desk.close();
  for (const server of [there, ours]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const forward = (other: OtherDesk) =>
  startOtherDesk({
    ...{ desk: other, store: desk.store, mask: maskContacts, words, after: desk.clock.after },
    log: (error) => errors.push(error),
  });
/** The process ends and another begins, which finds what is stored. */
async function restart(other: OtherDesk): Promise<void> {
  forwarding.stop();
  forwarding = await forward(other);
  await forwarding.idle();
}

async function open(other: OtherDesk): Promise<void> {
  errors = [];
  forwarding = await forward(other);
  const { conversationOf } = forwarding;
  const leaveNote = (remote: string, text: string) => forwarding.leaveNote(remote, text);
  const hear = createHearOtherDesk({
    name: other.name,
    store: desk.store,
    handoff: desk.handoff,
    conversationOf,
    words,
  });
  const app = express();
  app.use(createChatwootRouter({ secret, hear, leaveNote, now: desk.clock.now }));
  app.use(express.json(), createHubRouter({ secret, hear }));
  ours = createServer(app);
  ourUrl = await listen(ours);
}

const say = (conversation: string, text: string, attachments?: MessageAttachment[]) =>
  desk.store.commit({
    append: [
      {
        stream: conversationKeys.transcript(conversation),
        entry: {
          id: `m${++ids}`,
          from: "customer",
          audience: "everyone",
          text,
          at: desk.clock.now(),
          ...(attachments ? { attachments } : {}),
        } satisfies Message,
      },
    ],
  });
const words = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
  shippedWords().phrases.render("channels", key, params, "en").join("\n\n");
const said = (conversation: string) => transcriptOf(desk.store, conversation);

async function waiting(conversation: string): Promise<void> {
  await openConversation(desk, conversation);
  await say(conversation, "my number is 13812345678");
  await desk.escalate(conversation, { priority: 10, skill: "payment", language: "en" });
  await forwarding.idle();
}

describe("a hub that speaks Bot Framework's handoff protocol", () => {
  const hub = (activity: unknown, headers: Record<string, string> = { Authorization: `Bearer ${secret}` }) =>
    fetch(`${ourUrl}/api/desks/hub`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(activity),
    });
  const status = (state: string, conversation = "c1") => ({
    ...{ type: "event", name: "handoff.status", conversation: { id: conversation } },
    ...{ from: { id: "7", name: "Ana" }, value: { state, later: "unknown fields are let pass" } },
  });
  beforeEach(() =>
    open(
      createBotFrameworkDesk({
        ...{ url: `${theirUrl}/handoff`, secret, timeZone: "Asia/Shanghai", now: desk.clock.now },
        newId: () => `activity${++ids}`,
      }),
    ),
  );

  it("is asked with handoff.initiate, as the protocol has it, and then told what the customer says", async () => {
    await waiting("c1");
    expect(calls).toHaveLength(1);
    expect(calls[0]?.headers.authorization).toBe(`Bearer ${secret}`);
    expect(calls[0]?.body).toMatchObject({
      ...{ type: "event", name: "handoff.initiate", conversation: { id: "c1" }, localTimezone: "Asia/Shanghai" },
      ...{ from: { id: "c1", role: "user" }, relatesTo: { conversation: { id: "c1" } }, entities: [] },
      value: { Skill: "payment", reason: "asked", priority: 10, va_Language: "en", va_ConversationId: "c1" },
      attachments: [
        {
          ...{ contentType: "application/json", name: "Transcript" },
          content: { activities: [{ type: "message", text: "my number is 138****5678", from: { role: "user" } }] },
        },
      ],
    });
    await say("c1", "are you there?");
    await forwarding.idle();
    expect(calls.at(-1)?.body).toMatchObject({ type: "message", text: "are you there?", conversation: { id: "c1" } });
    await desk.leave("c1");
    await forwarding.idle();
    expect(calls.at(-1)?.body).toMatchObject({ type: "endOfConversation", conversation: { id: "c1" } });
    await say("c1", "not for them");
    await forwarding.idle();
    expect(calls).toHaveLength(3);
  });

  it("takes, speaks in and ends the conversation; repeats change nothing", async () => {
    await waiting("c1");
    for (let times = 0; times < 2; times += 1) expect((await hub(status("accepted"))).status).toBe(200);
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "agent", agent: { user: "hub:7", name: "Ana" } });
    const words = {
      type: "message",
      id: "x1",
      conversation: { id: "c1" },
      from: { id: "7", name: "Ana" },
      text: "Hello.",
    };
    for (let times = 0; times < 2; times += 1) expect((await hub(words)).status).toBe(200);
    expect((await said("c1")).filter(({ from }) => from === "agent").map(({ text, name }) => [text, name])).toEqual([
      ["Hello.", "Ana"],
    ]);
    await desk.pass(600_000);
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "agent" });
    await hub(status("completed"));
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "bot" });
    expect(await (await hub({ ...words, id: "x2", text: "too late" })).json()).toEqual({
      outcome: "ignored",
      note: "Not sent to the customer: this conversation is not with you now.",
    });
    expect((await said("c1")).map(({ text }) => text)).not.toContain("too late");
  });

  it("is refused without the secret and for a broken status; other names are let pass, other conversations left alone", async () => {
    await waiting("c1");
    await openConversation(desk, "c2");
    expect((await hub(status("accepted"), {})).status).toBe(401);
    expect((await hub(status("accepted"), { Authorization: "Bearer no" })).status).toBe(401);
    expect((await hub({ ...status("accepted"), value: { state: "sleeping" } })).status).toBe(400);
    expect(await (await hub({ type: "event", name: "handoff.position" })).json()).toEqual({ outcome: "ignored" });
    expect(await (await hub(status("accepted", "c2"))).json()).toEqual({ outcome: "ignored" });
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "queue" });
  });

  it("that is down is asked again, and misses nothing that was said meanwhile", async () => {
    answers = () => ({ status: 503 });
    await waiting("c1");
    await say("c1", "one");
    await say("c1", "two");
    await forwarding.idle();
    calls.length = 0;
    answers = () => ({});
    desk.clock.move(200_000);
    await forwarding.idle();
    expect(calls.map(({ body }) => (body as { name?: string }).name ?? (body as { text?: string }).text)).toEqual([
      "handoff.initiate",
    ]);
    const [initiate] = calls as unknown as {
      body: { attachments: { content: { activities: { text: string }[] } }[] };
    }[];
    expect(initiate?.body.attachments[0]?.content.activities.map(({ text }) => text)).toEqual([
      ...["my number is 138****5678", "one", "two"],
    ]);
  });
});

describe("Chatwoot as the desk", () => {
  const token = "agent-bot-access-token";
  /** As its public documentation shows them, shortened. */
  const shapes = (call: Call) => {
    if (/\/contacts$/.test(call.path)) return { body: { id: 31, source_id: "src-1", name: "", email: null } };
    if (/\/conversations$/.test(call.path)) return { body: { id: 9, inbox_id: 2, status: "pending", messages: [] } };
    return { body: { id: 77, content: call.body.content, message_type: 0 } };
  };
  const webhook = (body: unknown, { timestamp = Date.parse(desk.clock.now()) / 1_000, key = secret } = {}) => {
    const text = JSON.stringify(body);
    const signature = createHmac("sha256", key).update(`${timestamp}.${text}`).digest("hex");
    return fetch(`${ourUrl}/api/desks/chatwoot`, {
      method: "POST",
      headers: {
        ...{ "Content-Type": "application/json", "X-Chatwoot-Timestamp": String(timestamp) },
        "X-Chatwoot-Signature": `sha256=${signature}`,
      },
      body: text,
    });
  };
  const message = (over: object = {}) => ({
    ...{
      event: "message_created",
      id: 501,
      content: "Hello from Ana.",
      content_type: "text",
      message_type: "outgoing",
    },
    ...{ private: false, sender: { id: 4, name: "Ana", email: "ana@desk.example", type: "user" } },
    ...{ conversation: { id: 9, inbox_id: 2, status: "open" }, account: { id: 1, name: "Wallet" }, ...over },
  });
  const outcome = async (response: Response) => [
    response.status,
    ((await response.json()) as { outcome: string }).outcome,
  ];
  beforeEach(async () => {
    answers = shapes;
    await open(chatwoot());
  });
  const chatwoot = () => createChatwootDesk({ url: theirUrl, account: 1, inbox: "inbox-1", token });
  const made = (path: RegExp) => calls.filter((call) => call.method === "POST" && path.test(call.path));
  const again = async () => {
    desk.clock.move(200_000);
    await forwarding.idle();
  };
  const told = () => made(/contacts\/.*\/messages$/).map(({ body }) => String(body.content));
  const notes = () => made(/accounts\/.*\/messages$/).map(({ body }) => String(body.content));

  it("is opened once, however often the last step of opening fails; who writes there meanwhile is heard", async () => {
    answers = (call) => (/toggle_status$/.test(call.path) ? { status: 500 } : shapes(call));
    await waiting("c1");
    for (let times = 0; times < 17; times += 1) await again();
    expect(made(/\/contacts$/)).toHaveLength(1);
    expect(made(/\/conversations$/)).toHaveLength(1);
    expect(notes()).toHaveLength(1);
    expect(made(/toggle_status$/).length).toBeGreaterThan(10);
    expect(await outcome(await webhook(message()))).toEqual([200, "done"]);
    await say("c1", "said before it was known to be open");
    answers = shapes;
    await again();
    expect(told()).toEqual(["said before it was known to be open"]);
    expect(made(/\/conversations$/)).toHaveLength(1);
  });

  it("goes on with a conversation that was made there although the answer got lost, and over a restart", async () => {
    answers = (call) => (/\/conversations$/.test(call.path) ? { status: 502 } : shapes(call));
    await waiting("c1");
    await say("c1", "in the note or as a line, but once");
    answers = (call) => {
      if (call.method === "GET") return { body: [{ id: 9, status: "pending" }] };
      return /\d\/messages$/.test(call.path) ? { status: 503 } : shapes(call);
    };
    await restart(chatwoot());
    answers = shapes;
    await restart(chatwoot());
    expect(made(/\/conversations$/)).toHaveLength(1);
    expect(made(/\/contacts$/)).toHaveLength(1);
    expect(made(/toggle_status$/)).toHaveLength(1);
    expect(told()).toEqual(["in the note or as a line, but once"]);
    expect(notes().at(-1)).not.toContain("in the note or");
  });

  it("is told each line once although a later one failed, and is told of one that it will never take", async () => {
    await waiting("c1");
    let status = 503;
    answers = (call) => (call.body.content === "two" ? { status } : shapes(call));
    for (const text of ["one", "two", "three"]) await say("c1", text);
    await forwarding.idle();
    await again();
    expect(told().filter((text) => text === "one")).toHaveLength(1);
    expect(told()).not.toContain("three");
    status = 422;
    errors.length = 0;
    await again();
    expect(told().slice(-2)).toEqual(["two", "three"]);
    await again();
    expect(errors.filter((error) => String(error).includes("never take"))).toHaveLength(1);
    expect(notes()).toContain(words("other-desk-line-refused"));
    expect(told().filter((text) => text === "three")).toHaveLength(1);
  });

  it("tells its agent, in a note, of whatever did not reach the customer", async () => {
    await waiting("c1");
    const noted = async (over: object) => {
      const before = notes().length;
      const became = (await outcome(await webhook(message(over))))[1];
      await forwarding.idle();
      return [became, ...notes().slice(before)];
    };
    const files = { attachments: [{ id: 1, file_type: "file" }] };
    const kinds = words("room-held-code");
    expect(await noted({ id: 1, content: "Hello." })).toEqual(["done"]);
    expect(await noted({ id: 2, content: "请把验证码发给我" })).toEqual([
      "held",
      words("room-refused-held", { kinds }),
    ]);
    expect(await noted({ id: 3, content: "a".repeat(4_001) })).toEqual([
      ...["ignored", words("other-desk-too-long", { most: 4_000 })],
    ]);
    expect(await noted({ id: 4, content: null, ...files })).toEqual(["ignored", words("other-desk-file-not-sent")]);
    expect(await noted({ id: 5, content: "See this.", ...files })).toEqual(["done", words("other-desk-file-not-sent")]);
    const ours = { id: 9, custom_attributes: { walletline_conversation: "c1" } };
    await webhook({ event: "conversation_status_changed", id: 9, status: "resolved" });
    await forwarding.idle();
    expect(await noted({ id: 6, conversation: ours })).toEqual(["ignored", words("other-desk-over")]);
    expect(await noted({ id: 7, conversation: { id: 10 } })).toEqual(["ignored"]);
    expect((await said("c1")).filter(({ from }) => from === "agent").map(({ text }) => text)).toEqual([
      ...["Hello.", "See this."],
    ]);
  });

  it("tells its agent who else has the conversation, again if need be until the note is there", async () => {
    await waiting("c1");
    answers = () => ({ status: 503 });
    await desk.handoff.claim("c1", { user: "mei", name: "Mei" });
    await forwarding.idle();
    await webhook(message());
    await forwarding.idle();
    answers = shapes;
    desk.clock.move(1_500);
    await forwarding.idle();
    expect(notes().at(-1)).toBe(words("other-desk-taken", { by: "Mei" }));
  });

  it("names the customer's files, with words and without", async () => {
    await waiting("c1");
    const file = { id: "f1", name: "passport 13812345678.jpg", contentType: "image/jpeg", bytes: 9 };
    await say("c1", "", [file]);
    await say("c1", "my card", [file]);
    await forwarding.idle();
    const line = words("other-desk-file", { name: "passport 138****5678.jpg" });
    expect(told()).toEqual([line, `my card\n${line}`]);
  });

  it("has its old conversation resolved where the customer waits anew, and a conversation that is gone there is let go", async () => {
    await waiting("c1");
    answers = () => ({ status: 503 });
    await desk.leave("c1");
    await desk.escalate("c1", { language: "en" });
    await forwarding.idle();
    answers = (call) => (call.body.status === "resolved" ? { status: 404 } : shapes(call));
    calls.length = 0;
    await again();
    expect(calls.map(({ body, path }) => body.status ?? path.split("/").at(-1))).toEqual([
      ...["resolved", "contacts", "conversations", "messages", "open"],
    ]);
  });

  it("gets contact, conversation, a private note with all that is known, and is opened to people", async () => {
    await waiting("c1");
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /public/api/v1/inboxes/inbox-1/contacts",
      "POST /public/api/v1/inboxes/inbox-1/contacts/src-1/conversations",
      "POST /api/v1/accounts/1/conversations/9/messages",
      "POST /api/v1/accounts/1/conversations/9/toggle_status",
    ]);
    expect(calls[2]?.body).toMatchObject({ private: true, message_type: "outgoing" });
    expect(String(calls[2]?.body.content)).toContain("customer: my number is 138****5678");
    expect([calls[2]?.headers.api_access_token, calls[0]?.headers.api_access_token]).toEqual([token, undefined]);
    expect(calls[3]?.body).toEqual({ status: "open" });
    await say("c1", "hello?");
    await forwarding.idle();
    expect(calls.at(-1)).toMatchObject({
      path: "/public/api/v1/inboxes/inbox-1/contacts/src-1/conversations/9/messages",
      body: { content: "hello?" },
    });
    await desk.leave("c1");
    await forwarding.idle();
    expect(calls.at(-1)?.body).toEqual({ status: "resolved" });
  });

  it("speaks through its people: the first words take the conversation, a colleague may go on, resolving gives it back", async () => {
    await waiting("c1");
    expect(await outcome(await webhook(message()))).toEqual([200, "done"]);
    expect(await outcome(await webhook(message()))).toEqual([200, "done"]);
    expect(await desk.ownerOf("c1")).toMatchObject({ agent: { user: "chatwoot:4", name: "Ana" } });
    const other = { id: 5, name: "Bo", type: "user" };
    expect(await outcome(await webhook(message({ id: 502, content: "Bo here.", sender: other })))).toEqual([
      200,
      "done",
    ]);
    expect((await said("c1")).filter(({ from }) => from === "agent").map(({ text }) => text)).toEqual([
      ...["Hello from Ana.", "Bo here."],
    ]);
    const resolved = { event: "conversation_status_changed", id: 9, status: "resolved", account: { id: 1 } };
    expect(await outcome(await webhook(resolved))).toEqual([200, "done"]);
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "bot" });
  });

  it("is not heard in private notes, the bot's and customers' own words, and conversations that are not ours", async () => {
    await waiting("c1");
    for (const each of [
      message({ private: true }),
      message({ message_type: "incoming" }),
      message({ sender: { id: 2, name: "Bot", type: "agent_bot" } }),
      message({ conversation: { id: 10 } }),
      message({ content: "  " }),
      { event: "webwidget_triggered" },
      "text",
      null,
    ])
      expect(await outcome(await webhook(each))).toEqual([200, "ignored"]);
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "queue" });
  });

  it("is refused with a wrong, old or missing signature", async () => {
    await waiting("c1");
    const at = Date.parse(desk.clock.now()) / 1_000;
    expect((await webhook(message(), { key: "another-secret-of-32-characters!!" })).status).toBe(401);
    for (const timestamp of [at - 301, at + 301]) expect((await webhook(message(), { timestamp })).status).toBe(401);
    expect((await fetch(`${ourUrl}/api/desks/chatwoot`, { method: "POST", body: "{}" })).status).toBe(401);
    expect(await desk.ownerOf("c1")).toMatchObject({ owner: "queue" });
  });
});
