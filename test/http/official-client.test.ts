import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openPage, type Page } from "../support/browser-globals.ts";
import { widgetToken } from "../support/directline-client.ts";
import { ConnectionStatus, type OfficialClient, officialClient } from "../support/official-client.ts";
import { openWebDesk, pageOrigin, type StillClock, stillClock, type WebDesk } from "../support/web-desk.ts";

const fromPage = { Origin: pageOrigin };
const minutes = 60_000;

let clock: StillClock;
let desk: WebDesk;
let page: Page;
let clients: OfficialClient[];
beforeEach(async () => {
  clock = stillClock();
  // The server's beats keep real time: no client can answer those of a quarter of an hour that passes at once.
  desk = await openWebDesk({ now: clock.now });
  page = openPage();
  clients = [];
});
afterEach(async () => {
  for (const { line } of clients) line.end();
  page.leave();
  await desk.close();
});

function open(options: Record<string, unknown>): OfficialClient {
  const client = officialClient(desk, options, clock);
  clients.push(client);
  return client;
}

const sequenceOf = ({ channelData }: OfficialClient["seen"][number]) => channelData["webchat:sequence-id"] as number;

/** Each message once, none missing, and in the transcript's order once sorted as pages do (the client itself mixes frames). */
function expectWhole(client: OfficialClient, texts: string[]): void {
  const sorted = [...client.seen].sort((a, b) => sequenceOf(a) - sequenceOf(b));
  expect(sorted.map(({ text }) => text)).toEqual(texts);
  expect(new Set(client.seen.map(({ id }) => id)).size).toBe(texts.length);
}

describe("the official client over WebSocket", () => {
  it("gets one greeting, its own message back with its client id, and the answer", async () => {
    const { token } = await widgetToken(desk, {}, fromPage);
    const client = open({ token, conversationStartProperties: { locale: "zh-CN" } });
    const id = await client.send("hi", { channelData: { clientActivityID: "mine", extra: { a: [1] } } });
    await client.until(() => client.seen.length === 3);
    expectWhole(client, ["hello", "hi", "echo: hi"]);
    expect(client.seen[1]).toMatchObject({
      id,
      from: { role: "user" },
      channelData: { clientActivityID: "mine", extra: { a: [1] } },
    });
    expect(desk.conversations.calls[0]).toMatchObject({ name: "start", detail: { locale: "zh-CN" } });
  });

  it("misses and doubles nothing over a dropped socket", async () => {
    const { token } = await widgetToken(desk, {}, fromPage);
    const client = open({ token });
    await client.send("one");
    await client.until(() => client.seen.length === 3);
    await drop();
    await desk.conversations.say((await meta(token)).conversation, { text: "said while away" });
    await client.send("two");
    const reconnected = nextSocket();
    clock.move(3000);
    await reconnected;
    await client.until(() => client.seen.length === 6);
    await client.send("three");
    await client.until(() => client.seen.length === 8);
    expectWhole(client, ["hello", "one", "echo: one", "said while away", "two", "echo: two", "three", "echo: three"]);
    expect(client.errors).toEqual([]);
  });

  it("goes on after the server was restarted on the same port", async () => {
    const { token } = await widgetToken(desk, {}, fromPage);
    const client = open({ token });
    await client.send("before");
    await client.until(() => client.seen.length === 3);
    const gone = new Promise((resolve) => page.sockets[0]?.addEventListener("close", resolve));
    await desk.stop();
    await gone;
    await desk.conversations.say((await meta(token)).conversation, { text: "said in between" });
    await desk.restart();
    const reconnected = nextSocket();
    clock.move(3000);
    await reconnected;
    await client.until(() => client.seen.length === 4);
    await client.send("after");
    await client.until(() => client.seen.length === 6);
    expectWhole(client, ["hello", "before", "echo: before", "said in between", "after", "echo: after"]);
    expect(client.statuses).not.toContain(ConnectionStatus.FailedToConnect);
  });

  it("refreshes its token before it expires, and reconnects with the new one", async () => {
    const { token } = await widgetToken(desk, {}, fromPage);
    const client = open({ token, timeout: 60 * minutes });
    await client.until(() => client.seen.length === 1);
    for (let quarter = 1; quarter <= 3; quarter += 1) {
      const held = tokenOf(client);
      clock.move(15 * minutes);
      await eventually(() => tokenOf(client) !== held);
    }
    await drop();
    const reconnected = nextSocket();
    clock.move(3000);
    await reconnected;
    await client.send("still here");
    await client.until(() => client.seen.length === 3);
    expectWhole(client, ["hello", "still here", "echo: still here"]);
    expect(client.statuses).not.toContain(ConnectionStatus.ExpiredToken);
  });

  it("sees everything once when it resumes with conversation id and token after a restart", async () => {
    const { token, conversationId } = await widgetToken(desk, {}, fromPage);
    const client = open({ token });
    await client.send("one");
    await client.until(() => client.seen.length === 3);
    client.line.end();
    page.sockets[0]?.terminate();
    await desk.stop();
    await desk.restart();
    const resumed = open({ token, conversationId, watermark: "0" });
    await resumed.send("two");
    await resumed.until(() => resumed.seen.length === 5);
    expectWhole(resumed, ["hello", "one", "echo: one", "two", "echo: two"]);
  });

  it("uploads files and is given addresses from which they can be had", async () => {
    const { token } = await widgetToken(desk, {}, fromPage);
    const client = open({ token });
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    const contentUrl = `data:image/png;base64,${png.toString("base64")}`;
    const attachment = { contentType: "image/png", contentUrl, name: "身份证.png" };
    await client.send("see", { attachments: [attachment, { ...attachment }] });
    await client.until(() => client.seen.some(({ text }) => text === "see"));
    const [first, second] = attachmentsOf(client, "see");
    expect([first?.name, second?.name]).toEqual(["身份证.png", "身份证 (1).png"]);
    const got = await fetch(second?.contentUrl ?? "");
    expect(Buffer.from(await got.arrayBuffer())).toEqual(png);
  });
});

describe("the official client by polling", () => {
  it("goes through slow answers and a refresh, missing and doubling nothing", async () => {
    const { token } = await widgetToken(desk, {}, fromPage);
    const client = open({ token, webSocket: false, pollingInterval: 200 });
    await client.send("one");
    await client.until(() => client.seen.length === 3);
    const hold = holdNextCall();
    await hold.begun;
    const { conversation } = await meta(token);
    for (const text of ["slow 1", "slow 2", "slow 3"]) await desk.conversations.say(conversation, { text });
    hold.letGo();
    await client.until(() => client.seen.length === 6);
    const held = tokenOf(client);
    clock.move(15 * minutes);
    await eventually(() => tokenOf(client) !== held);
    clock.move(16 * minutes);
    await client.send("two");
    await client.until(() => client.seen.length === 8);
    expectWhole(client, ["hello", "one", "echo: one", "slow 1", "slow 2", "slow 3", "two", "echo: two"]);
  });
});

/** Cuts the page's first socket; resolves when the client knows. */
const drop = () =>
  new Promise((resolve) => {
    page.sockets[0]?.addEventListener("close", resolve);
    page.sockets[0]?.terminate();
  });

/** Keeps the page's next call from going out until it is let go. */
function holdNextCall() {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    page.beforeCall = () => {
      page.beforeCall = () => {};
      resolve();
      return held;
    };
  });
  return { begun, letGo };
}

const attachmentsOf = (client: OfficialClient, text: string) =>
  client.seen.find((each) => each.text === text)?.attachments ?? [];

const tokenOf = (client: OfficialClient) => (client.line as unknown as { token: string }).token;

const meta = async (token: string) => {
  const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { conv: string };
  return { conversation: payload.conv };
};

/** Resolves when the page has opened one socket more than now. */
async function nextSocket(): Promise<void> {
  const count = page.sockets.length;
  await eventually(() => page.sockets.length > count && page.sockets.at(-1)?.readyState === 1);
}

/** Turns the event loop until it is so; jest's own limit ends a wait in vain. */
async function eventually(found: () => boolean): Promise<void> {
  while (!found()) await new Promise((resolve) => setImmediate(resolve));
}
