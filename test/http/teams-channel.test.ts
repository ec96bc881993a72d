import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Activity } from "@microsoft/agents-activity";
import { createConnectorCalls } from "../../src/channels/teams/connector-calls.ts";
import { teamsAuth } from "../../src/channels/teams/create-teams-channel.ts";
import { type OutboxRunner, startOutboxRunner } from "../../src/conversation/outbox-runner.ts";
import { withOutgoing } from "../../src/conversation/with-outgoing.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type ConnectorDouble, openConnectorDouble } from "../support/connector-double.ts";
import { type EchoConversations, echoConversations } from "../support/echo-conversations.ts";
import { openTeamsDesk, type TeamsDesk, teamsPublicUrl } from "../support/teams-desk.ts";
import { until } from "../support/until.ts";

const now = () => new Date().toISOString();
let made = 0;
const newId = () => `id-${String(++made).padStart(8, "0")}`;
const store = withOutgoing(openMemoryStore({ now }), new Set(["teams"]));
let double: ConnectorDouble;
let desk: TeamsDesk;
let conversations: EchoConversations;
let runner: OutboxRunner;

beforeAll(async () => {
  double = await openConnectorDouble();
  conversations = echoConversations({ store, now, newId });
  conversations.answering = false;
  desk = await openTeamsDesk({ double, store, conversations, now, newId });
  runner = await startOutboxRunner({ store, now, log: () => {}, routes: new Map([["teams", desk.deliver]]) });
});
afterAll(async () => {
  await runner.stop();
  await desk.close();
  double.close();
});

const chat = (name: string) => ({
  from: { id: `29:${name}` },
  conversation: { id: `a:${name}`, conversationType: "personal", tenantId: "tenant-a" },
});
const idOf = (name: string) => desk.conversationOf({ tenant: "msteams/tenant-a", user: `29:${name}` });
const shown = (name: string) => double.chat.filter(({ conversation }) => conversation === `a:${name}`);
const accepts = (name: string) =>
  conversations.calls
    .filter((call) => call.name === "accept" && call.conversation === idOf(name))
    .map(({ detail }) => detail as Record<string, unknown>);
const say = (name: string, message: Partial<Message>) => conversations.say(idOf(name), message);
const settled = () =>
  until(
    () => store.outbox(),
    (items) => items.length === 0,
  );

describe("the Teams channel", () => {
  it("greets once when it is added, however often that is told", async () => {
    const added = {
      type: "conversationUpdate",
      text: undefined,
      membersAdded: [{ id: `28:${double.appId}` }],
      ...chat("new"),
    };
    for (const activity of [added, added, { ...added, type: "installationUpdate", action: "add" }])
      expect((await desk.post(double.activity(activity))).status).toBe(200);
    await settled();
    expect(shown("new").map(({ activity }) => activity.text)).toEqual(["hello"]);
  });

  it("keeps tenants apart, and the sender's own words about itself out of it", async () => {
    const tenants = ["tenant-a", "tenant-b"];
    for (const id of tenants)
      await desk.post(
        double.activity({
          ...chat("same"),
          from: { id: "29:same", name: "Mei", role: "bot" },
          channelData: { tenant: { id } },
        }),
      );
    const ids = tenants.map((id) => desk.conversationOf({ tenant: `msteams/${id}`, user: "29:same" }));
    for (const id of ids)
      expect(conversations.calls.filter((call) => call.name === "accept" && call.conversation === id)).toHaveLength(1);
  });

  it("takes an id that the client itself chooses for nobody it has met before in another conversation", async () => {
    const said = async (channelId: string, conversation: string) => {
      const at = conversations.calls.length;
      const activity = double.activity({
        ...{ channelId, from: { id: "customer-1" }, conversation: { id: conversation }, channelData: undefined },
      });
      if (channelId === "msteams") Object.assign(activity.conversation as object, { conversationType: "personal" });
      expect((await desk.post(activity)).status).toBe(200);
      return conversations.calls.slice(at).find(({ name }) => name === "accept")?.conversation;
    };
    for (const [channel, isOne] of [
      ["webchat", false],
      ["directline", false],
      ["msteams", true],
    ] as const) {
      const first = await said(channel, "c-1");
      expect((await said(channel, "c-2")) === first).toBe(isOne);
      expect(await said(channel, "c-1")).toBe(first);
    }
  });

  it("in a group says only that it continues privately, once for each call, and hands nothing on", async () => {
    const group = {
      conversation: { id: "19:group", conversationType: "groupChat", isGroup: true },
      from: { id: "29:grouped" },
    };
    const call = double.activity({ ...group, text: "我的卡号 6222021234567890128" });
    for (const activity of [call, call]) await desk.post(activity);
    await settled();
    const said = double.chat.filter(({ conversation }) => conversation === "19:group");
    expect(said.map(({ activity }) => activity.text)).toEqual([
      "这里别人也看得到。为了保护您的信息，请点我的头像，和我单独聊。",
    ]);
    expect(conversations.calls.filter(({ conversation }) => conversation === idOf("grouped"))).toEqual([]);
  });

  it("takes a chat for private only when Teams says that it is", async () => {
    for (const conversation of [
      { id: "19:meeting", conversationType: "groupChat" },
      { id: "19:channel", conversationType: "channel" },
      { id: "19:nothing-said" },
      { id: "a:group", conversationType: "personal", isGroup: true },
    ])
      for (const type of ["message", "typing"])
        await desk.post(double.activity({ type, conversation, from: { id: "29:unsure" } }));
    const calls = conversations.calls.filter(({ conversation }) => conversation === idOf("unsure"));
    expect(calls).toEqual([]);
  });

  it("reads a press and a card's ticks for the question they belong to", async () => {
    await desk.post(double.activity({ ...chat("press"), text: "重发", value: { ask: "a1", choice: "resend" } }));
    await desk.post(double.activity({ ...chat("press"), text: undefined, value: { ask: "a2", picked: "p1,p2" } }));
    expect(accepts("press").map(({ choice }) => choice)).toEqual([
      { ask: "a1", choice: "resend" },
      { ask: "a2", choice: "p1 p2" },
    ]);
  });

  it("reads what was typed, without the marks Teams puts in for a quote or for its being called by name", async () => {
    const called = { type: "mention", text: "<at>Wallet &amp; Co</at>", mentioned: { id: `28:${double.appId}` } };
    const entities = [{ type: "clientInfo", locale: "zh-CN" }, called, { type: "mention", mentioned: null }];
    for (const text of [
      '<quoted messageId="1778622003149"/> 13800001001',
      '<quoted messageId="1"/>\n<quoted messageId="2"/>\n转人工',
      "<at>Wallet &amp; Co</at> 转人工",
      "<at>Lin</at> 付的 <b>",
    ])
      await desk.post(double.activity({ ...chat("marks"), text, entities }));
    expect(accepts("marks").map(({ text }) => text)).toEqual(["13800001001", "转人工", "转人工", "@Lin 付的 <b>"]);
    await desk.post(double.activity({ ...chat("only called"), text: "<at>Wallet &amp; Co</at> ", entities }));
    expect(accepts("only called").map(({ text }) => text)).toEqual(["@"]);
  });

  it("reads what was forwarded as another's words, and what was written above it as the customer's", async () => {
    const forward = (own: string, words: string) => ({
      contentType: "text/html",
      content: `<p>${own}&nbsp;</p>\n<blockquote itemtype="http://schema.skype.com/Forward">\n<p>${words}</p></blockquote>`,
    });
    const reply = {
      contentType: "text/html",
      content: '<blockquote itemtype="http://schema.skype.com/Reply"><p>要现在冻结吗</p></blockquote><p>好的</p>',
    };
    for (const [text, attachment] of [
      ["好的", forward("", "好的")],
      ["这是真的吗？\r\n\r\n您的账户异常，\n\n请转账", forward("这是真的吗？", "您的账户异常，请转账")],
      ["在一行里 好的", forward("在一行里", "好的")],
      ["好的", reply],
    ] as const)
      await desk.post(double.activity({ ...chat("forwards"), text, attachments: [attachment] }));
    expect(accepts("forwards").map(({ text }) => text)).toEqual([
      "Fwd: “好的”",
      "这是真的吗？\nFwd: “您的账户异常，\n\n请转账”",
      "Fwd: “在一行里 好的”",
      "好的",
    ]);
  });

  it("fetches files from Microsoft's hosts alone, gives the token to the Connector alone, and says what it cannot take", async () => {
    const png = Buffer.from("89504e470d0a1a0a00", "hex");
    const at = (origin: string, name: string) => `${origin}/files/${name}`;
    double.files.set(at("https://smba.trafficmanager.net", "1"), { bytes: png, contentType: "image/png" });
    double.files.set(at("https://wallet.sharepoint.com", "2"), {
      bytes: Buffer.from("%PDF-1.7"),
      contentType: "application/pdf",
      open: true,
    });
    double.files.set(at("https://evil.example", "3"), { bytes: png, contentType: "image/png", open: true });
    const download = (url: string, fileType: string) => ({
      contentType: "application/vnd.microsoft.teams.file.download.info",
      name: `文件.${fileType}`,
      content: { downloadUrl: url, fileType },
    });
    await desk.post(
      double.activity({
        ...chat("files"),
        text: "看图",
        attachments: [
          { contentType: "image/png", contentUrl: at("https://smba.trafficmanager.net", "1"), name: "截图.png" },
          download(at("https://wallet.sharepoint.com", "2"), "pdf"),
          download(at("https://evil.example", "3"), "png"),
          { contentType: "text/html", content: "<p>看图</p>" },
        ],
      }),
    );
    await settled();
    const [message] = accepts("files") as [{ attachments: { contentType: string }[] }];
    expect(message.attachments.map(({ contentType }) => contentType)).toEqual(["image/png", "application/pdf"]);
    expect(shown("files").at(-1)?.activity.text).toMatch(/^这个文件我收不了/);
  });

  it("says what became of a file that Microsoft does not hand out, and takes the words with it", async () => {
    const gone = { contentType: "image/png", contentUrl: "https://smba.trafficmanager.net/files/none", name: "a.png" };
    await desk.post(double.activity({ ...chat("gone"), text: "看图", attachments: [gone] }));
    await settled();
    expect(accepts("gone").map(({ text }) => text)).toEqual(["看图"]);
    expect(shown("gone").at(-1)?.activity.text).toMatch(/^Microsoft Teams 没有把这个文件交给我/);
  });

  it("is not silent where somebody sends nothing that it can read, and is where nothing is said", async () => {
    const sticker = { contentType: "text/html", content: '<p><img alt="哭" src="https://sticker.example/1.gif"></p>' };
    const card = { contentType: "application/vnd.microsoft.card.adaptive", content: {} };
    for (const attachments of [[sticker], [card]]) {
      const before = shown("wordless").length;
      await desk.post(double.activity({ ...chat("wordless"), text: "", attachments }));
      await settled();
      expect(shown("wordless").slice(before).at(-1)?.activity.text).toMatch(/^这个文件我收不了/);
    }
    const before = shown("wordless").length;
    for (const attachments of [undefined, null, []])
      await desk.post(double.activity({ ...chat("wordless"), text: " ", attachments }));
    await settled();
    expect(accepts("wordless")).toEqual([]);
    expect(shown("wordless")).toHaveLength(before);
  });

  it("keeps no file of a message that could not be taken", async () => {
    const url = "https://smba.trafficmanager.net/files/kept";
    double.files.set(url, { bytes: Buffer.from("89504e470d0a1a0a00", "hex"), contentType: "image/png" });
    const message = double.activity({
      ...chat("failing"),
      attachments: [{ contentType: "image/png", contentUrl: url, name: "a.png" }],
    });
    const { accept } = conversations;
    conversations.accept = async () => {
      throw new Error("the store says nothing");
    };
    expect((await desk.post(message)).status).toBe(500);
    conversations.accept = accept;
    const kept = async () =>
      [...(await store.parts(`conversation/${idOf("failing")}`, "web-upload/")).values()].flatMap(
        ({ value }) => value ?? [],
      );
    expect(await kept()).toEqual([]);
    expect((await desk.post(message)).status).toBe(200);
    expect(await kept()).toHaveLength(1);
  });

  it("asks for a secret on a page that works once, takes it from our own form only, and uses nothing up by looking", async () => {
    await desk.post(double.activity(chat("secret")));
    await say("secret", { text: "验证码？", prompt: { kind: "secret", ask: "s1", shape: "code", choices: [] } });
    await settled();
    const card = (
      shown("secret").at(-1)!.activity.attachments as { content: { body: unknown[]; actions: { url?: string }[] } }[]
    )[0]?.content;
    expect(JSON.stringify(card?.body)).not.toContain("Input.");
    const address = (card?.actions[0]?.url ?? "").replace(teamsPublicUrl, desk.base);
    const press = (
      secret: string,
      headers: Record<string, string> = { "sec-fetch-site": "same-origin" },
      to = address,
    ) => fetch(to, { method: "POST", body: new URLSearchParams({ secret }), headers }).then(({ status }) => status);
    for (let looks = 0; looks < 3; looks += 1) expect((await fetch(address)).status).toBe(200);
    expect(await press("123456", { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await press("123456", { origin: "https://evil.example" })).toBe(403);
    expect(await press("no code")).toBe(400);
    expect(await press("123456", undefined, `${address.slice(0, -1)}${address.endsWith("A") ? "B" : "A"}`)).toBe(410);
    expect(await Promise.all([press("１２３４５６"), press("123456")])).toEqual(expect.arrayContaining([200, 410]));
    expect(await press("123456")).toBe(410);
    expect((await fetch(address)).status).toBe(410);
    const taken = accepts("secret").filter(({ secret }) => secret);
    expect(new Set(taken.map(({ dedupeKey }) => dedupeKey)).size).toBe(1);
    expect(taken[0]).toMatchObject({ text: "123456", secret: { ask: "s1", shape: "code" } });
  });

  it("stops at a permanent 403, tells the desk, and goes on when the customer writes", async () => {
    await desk.post(double.activity(chat("blocked")));
    await settled();
    double.next({ status: 403, code: "MessageWritesBlocked" });
    const calls = double.calls;
    await say("blocked", { text: "one", from: "agent" });
    await say("blocked", { text: "two", from: "agent" });
    await settled();
    expect(double.calls).toBe(calls + 1);
    const entries = await store.tail<Message>(conversationKeys.transcript(idOf("blocked")), 0);
    const lines = entries.filter(({ entry }) => entry.audience === "desk").map(({ entry }) => entry.text);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("MessageWritesBlocked");
    await desk.post(double.activity(chat("blocked")));
    await say("blocked", { text: "three", from: "agent" });
    await settled();
    expect(shown("blocked").map(({ activity }) => activity.text)).toEqual(["hello", "three"]);
  });

  const auth = () =>
    teamsAuth({ appId: double.appId, tenantId: double.tenantId, password: "app-password", serviceHosts: [] });

  it("names to the desk why a chat is closed, in either form Microsoft has for it", async () => {
    const calls = createConnectorCalls({ auth: auth() });
    const activity = Activity.fromObject({ type: "message", text: "hello" });
    const inner = JSON.stringify({ subCode: "MessageWritesBlocked", details: "your words: hello" });
    for (const body of [{ error: { code: "MessageWritesBlocked" } }, { errorCode: 209, message: inner }, inner]) {
      double.next({ status: 403, body });
      const sent = await calls.call(double.serviceUrl, (client) => client.sendToConversation("a:1", activity));
      expect(sent).toEqual({ closed: "403 MessageWritesBlocked" });
    }
  });

  it("waits as long as the Connector asks for, at least a second and never longer than five minutes", async () => {
    const calls = createConnectorCalls({ auth: auth() });
    const activity = Activity.fromObject({ type: "message", text: "hello" });
    const waits = async (retryAfter?: string) => {
      double.next({ status: 429, ...(retryAfter === undefined ? {} : { retryAfter }) });
      const sent = await calls.call(double.serviceUrl, (client) => client.sendToConversation("a:1", activity));
      return "retryAfterMs" in sent ? sent.retryAfterMs : sent;
    };
    expect(await waits("7")).toBe(7_000);
    expect(await waits("86400")).toBe(300_000);
    expect(await waits(new Date(Date.now() - 60_000).toUTCString())).toBe(1_000);
    expect(await waits("0")).toBe(1_000);
    const byDate = await waits(new Date(Date.now() + 20_000).toUTCString());
    expect(byDate).toBeGreaterThan(15_000);
    expect(byDate).toBeLessThanOrEqual(20_000);
    expect([await waits(), await waits("soon")]).toEqual([undefined, undefined]);
  });

  it("tries later when Microsoft's sign-in does not answer, for certain without having said anything", async () => {
    double.signIn = "silent";
    // With another password: a token is kept by it.
    const calls = createConnectorCalls({ auth: { ...auth(), clientSecret: "new" }, patience: 20 });
    const before = double.calls;
    const sent = await calls.call(double.serviceUrl, (client) => client.sendToConversation("a:1", {} as never));
    double.signIn = "well";
    expect([sent, double.calls - before]).toEqual([{ retryAfterMs: expect.any(Number) }, 0]);
  }, 30_000);

  it("does not try for ever what a channel has no way to do, such as changing a message", async () => {
    const calls = createConnectorCalls({ auth: auth() });
    for (const status of [405, 501]) {
      double.next({ status, code: "NotImplemented" });
      const changed = await calls.call(double.serviceUrl, (client) => client.updateActivity("a:1", "1", {} as never));
      expect(changed).toEqual({ refused: `${status} NotImplemented` });
    }
  });

  it("takes for perhaps said what the Connector never answers, and waits no longer", async () => {
    const calls = createConnectorCalls({ auth: auth(), patience: 20 });
    expect(await calls.call(double.serviceUrl, () => new Promise(() => {}))).toEqual({ unknown: true });
  });
});
