import { createHmac } from "node:crypto";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import express from "express";
import type { NotAdmitted } from "../../src/channels/slack/admission.ts";
import type { SlackDelivery } from "../../src/channels/slack/read-delivery.ts";
import type { SlackInteraction } from "../../src/channels/slack/read-interaction.ts";
import { createSlackRouter } from "../../src/channels/slack/slack-router.ts";
import { answerErrors } from "../../src/http/answer-errors.ts";
import { openSlackDouble, type SlackDouble } from "../support/slack/slack-double.ts";
import { slackPeople } from "../support/slack/slack-people.ts";

let double: SlackDouble;
let server: Server;
let taken: (SlackDelivery | SlackInteraction)[];
let lines: string[];
let hold: Promise<void> | undefined;
let failing: boolean;
let notAdmitted: NotAdmitted | undefined;

beforeAll(async () => {
  double = await openSlackDouble({ scopes: [] });
  const take = async (given: SlackDelivery | SlackInteraction) => {
    await hold;
    if (failing) throw new Error("the store says: 13800001001");
    if (!notAdmitted) taken.push(given);
  };
  const app = express();
  app.use(
    createSlackRouter({
      secret: double.secret,
      inbox: {
        delivery: async (given) => (await take(given)) ?? notAdmitted ?? "taken",
        interaction: async (given) => (await take(given)) ?? notAdmitted ?? {},
      },
      now: () => new Date().toISOString(),
      log: (fields, event) => lines.push(JSON.stringify({ event, ...fields })),
    }),
  );
  app.use(answerErrors({ log: { error: (fields: unknown) => lines.push(JSON.stringify(fields)) } }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  double.target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await double.close();
});
beforeEach(() => {
  taken = [];
  lines = [];
  hold = undefined;
  failing = false;
  notAdmitted = undefined;
});

const press = {
  ...{ type: "block_actions", team: { id: "T1" }, user: { id: "U1", team_id: "T1" }, trigger_id: "1.2.3" },
  ...{ container: { type: "message", channel_id: "D1" }, actions: [{ action_id: "choose#0", block_id: "b" }] },
};
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json().catch(() => ({}))) as { error?: { code?: string } }).error?.code,
];

describe("requests from Slack", () => {
  const people = () => slackPeople(double);
  const body = () => people().messageEvent("U1", "我的钱呢");

  it("are taken when they are signed, and answered with nothing in them", async () => {
    const response = await double.post("/slack/events", body());
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(taken).toMatchObject([{ kind: "message", text: "我的钱呢" }]);
  });

  it("are refused outside the window and without, with another or with two signatures", async () => {
    const sent = body();
    expect(await codeOf(await double.post("/slack/events", sent, {}, -301))).toEqual([401, "SignatureStale"]);
    expect(await codeOf(await double.post("/slack/events", sent, {}, 302))).toEqual([401, "SignatureStale"]);
    expect((await double.post("/slack/events", sent, {}, -295)).status).toBe(200);
    expect((await double.post("/slack/events", sent, {}, 295)).status).toBe(200);
    const none = await double.post("/slack/events", sent, { "x-slack-signature": "" });
    expect(await codeOf(none)).toEqual([401, "SignatureWrong"]);
    const foreign = await double.post("/slack/events", sent, { "x-slack-signature": `v0=${"0".repeat(64)}` });
    expect(await codeOf(foreign)).toEqual([401, "SignatureWrong"]);
    expect(foreign.headers.get("x-slack-no-retry")).toBe("1");
    expect(taken).toHaveLength(2);
  });

  it("are refused when a header of the signature came twice, though each is right", async () => {
    const sent = body();
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = `v0=${createHmac("sha256", double.secret).update(`v0:${timestamp}:${sent}`).digest("hex")}`;
    const post = (headers: Record<string, string | string[]>) =>
      new Promise<number>((resolve, reject) => {
        const posted = request(`${double.target}/slack/events`, { method: "POST", headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        posted.on("error", reject).end(sent);
      });
    const one = { "x-slack-request-timestamp": timestamp, "x-slack-signature": signature };
    expect(await post({ ...one, "x-slack-signature": [signature, signature] })).toBe(401);
    expect(await post({ ...one, "x-slack-request-timestamp": [timestamp, timestamp] })).toBe(401);
    expect(taken).toEqual([]);
    expect(await post(one)).toBe(200);
  });

  it("get a challenge answered only when they are signed", async () => {
    const challenge = JSON.stringify({ type: "url_verification", challenge: "abc" });
    expect(await (await double.post("/slack/events", challenge)).json()).toEqual({ challenge: "abc" });
    const unsigned = await fetch(`${double.target}/slack/events`, { method: "POST", body: challenge });
    expect(await codeOf(unsigned)).toEqual([401, "SignatureStale"]);
  });

  it("are refused for good to whoever is not admitted, and for now while nobody knows", async () => {
    const pressed = new URLSearchParams({ payload: JSON.stringify(press) }).toString();
    for (const [path, sent] of [
      ["/slack/events", body()],
      ["/slack/interactions", pressed],
    ] as const) {
      notAdmitted = "foreign";
      const foreign = await double.post(path, sent);
      expect([...(await codeOf(foreign)), foreign.headers.get("x-slack-no-retry")]).toEqual([
        ...[403, "TeamNotAllowed", "1"],
      ]);
      notAdmitted = "unsure";
      const unsure = await double.post(path, sent);
      expect([...(await codeOf(unsure)), unsure.headers.get("x-slack-no-retry")]).toEqual([503, "NotTaken", null]);
    }
    expect(taken).toEqual([]);
    const event = "slack.refused";
    const codes = ["TeamNotAllowed", "NotTaken", "TeamNotAllowed", "NotTaken"];
    expect(lines).toEqual(codes.map((code) => JSON.stringify({ event, code })));
  });

  it("are refused when they are too long, too deep or of no shape", async () => {
    const long = JSON.stringify({ type: "event_callback", pad: "x".repeat(513 * 1024) });
    for (const path of ["/slack/events", "/slack/interactions"]) {
      const refused = await double.post(path, long);
      expect([...(await codeOf(refused)), lines.at(-1)]).toEqual([
        ...[413, "MessageSizeTooBig"],
        '{"event":"slack.refused","code":"MessageSizeTooBig"}',
      ]);
      expect(refused.headers.get("x-slack-no-retry")).toBe("1");
    }
    const packed = await double.post("/slack/events", body(), { "content-encoding": "gzip" });
    expect([...(await codeOf(packed)), lines.length]).toEqual([415, "UnsupportedMediaType", 3]);
    const deep = `{"type":"event_callback","x":${"[".repeat(40)}${"]".repeat(40)}}`;
    for (const sent of [deep, "{", "null", "[]", "{}", '{"type":{}}', '{"__proto__":{"type":"url_verification"}}'])
      expect([sent, ...(await codeOf(await double.post("/slack/events", sent)))]).toEqual([sent, 400, "BadSyntax"]);
    for (const sent of ["payload=", "payload={}", "payload=%7B%7D&payload=%7B%7D", "x=1"])
      expect([sent, ...(await codeOf(await double.post("/slack/interactions", sent)))]).toEqual([
        sent,
        400,
        "BadSyntax",
      ]);
    expect(taken).toEqual([]);
  });

  it("are taken however long the text is, though Slack writes six bytes for a character and says it twice", async () => {
    const text = "钱".repeat(12_000);
    const blocks = [{ type: "rich_text", elements: [{ type: "text", text }] }];
    const sent = people()
      .messageEvent("U1", text, { blocks })
      .replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    expect(sent.length).toBeGreaterThan(140_000);
    expect((await double.post("/slack/events", sent)).status).toBe(200);
    expect(taken).toMatchObject([{ kind: "message", text }]);
  });

  it("get no false success while the store stands still, and are told within Slack's three seconds", async () => {
    let release = () => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    expect(await codeOf(await double.post("/slack/events", body()))).toEqual([503, "NotTaken"]);
    release();
    hold = undefined;
    expect((await double.post("/slack/events", body())).status).toBe(200);
  });

  it("learn nothing of what went wrong inside, and leave a line without content", async () => {
    failing = true;
    const response = await double.post("/slack/events", body());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("13800001001");
    await double.post("/slack/events", body(), { "x-slack-signature": "v0=5" });
    expect(lines.join("\n")).not.toContain("钱");
    expect(lines.at(-1)).toBe('{"event":"slack.refused","code":"SignatureWrong"}');
  });
});
