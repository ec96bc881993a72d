import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "../../src/domain/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type ConnectorDouble, openConnectorDouble, type TokenOptions } from "../support/connector-double.ts";
import { type EchoConversations, echoConversations } from "../support/echo-conversations.ts";
import { openTeamsDesk, type TeamsDesk } from "../support/teams-desk.ts";

let at = Date.now();
const now = () => new Date(at).toISOString();
let double: ConnectorDouble;
let desk: TeamsDesk;
let conversations: EchoConversations;

beforeAll(async () => {
  double = await openConnectorDouble();
  const store = openMemoryStore({ now });
  conversations = echoConversations({ store, now, newId });
  desk = await openTeamsDesk({ double, store, conversations, now, newId });
  expect((await desk.post(double.activity())).status).toBe(200);
});
afterAll(async () => {
  await desk.close();
  double.close();
});
beforeEach(() => {
  conversations.calls.length = 0;
  desk.lines.length = 0;
});

const seconds = () => Math.floor(Date.now() / 1000);
const accepted = () => conversations.calls.filter(({ name }) => name === "accept").length;

type Variant = [what: string, status: number, token: () => TokenOptions, activity?: Record<string, unknown>];

const tenant = "3333aaaa-0000-4000-8000-000000000000";
const variants: Variant[] = [
  ["as Azure Bot Service signs it", 200, () => ({})],
  ["expired 4 minutes ago: within the leeway", 200, () => ({ claims: { exp: seconds() - 240 } })],
  ["good in 4 minutes: within the leeway", 200, () => ({ claims: { nbf: seconds() + 240 } })],
  ["for another channel the key may speak for", 200, () => ({}), { channelId: "webchat" }],
  ["an issuer in capitals", 401, () => ({ claims: { iss: "HTTPS://API.BOTFRAMEWORK.COM" } })],
  ["expired 6 minutes ago", 401, () => ({ claims: { exp: seconds() - 360 } })],
  ["no expiry", 401, () => ({ without: ["exp"] })],
  ["an expiry in words", 401, () => ({ claims: { exp: "tomorrow" } })],
  ["good only in 6 minutes", 401, () => ({ claims: { nbf: seconds() + 360 } })],
  ["another app's audience", 401, () => ({ claims: { aud: "22222222-2222-4333-8444-555555555555" } })],
  ["Microsoft's audience", 401, () => ({ claims: { aud: "https://api.botframework.com" } })],
  [
    "Graph's audience with our app id",
    401,
    () => ({ claims: { aud: "https://graph.microsoft.com", appid: double.appId } }),
  ],
  ["no audience", 401, () => ({ without: ["aud"] })],
  ["several audiences, ours among them", 401, () => ({ claims: { aud: [double.appId, "other"] } })],
  ["an empty audience", 401, () => ({ claims: { aud: "" } })],
  ["our app id in other case", 401, () => ({ claims: { aud: `${double.appId}`.toUpperCase().replace("5", "６") } })],
  ["no issuer", 401, () => ({ without: ["iss"] })],
  ["an unknown issuer", 401, () => ({ claims: { iss: "https://evil.example" } })],
  ["the government cloud's issuer", 401, () => ({ claims: { iss: "https://api.botframework.us" } })],
  ["a tenant's issuer, version 1", 401, () => ({ claims: { iss: `https://sts.windows.net/${tenant}/`, tid: tenant } })],
  [
    "a tenant's issuer, version 2",
    401,
    () => ({ claims: { iss: `https://login.microsoftonline.com/${tenant}/v2.0`, tid: tenant } }),
  ],
  [
    "Microsoft's own tenant as issuer",
    401,
    () => ({ claims: { iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" } }),
  ],
  [
    "the emulator's kind of token",
    401,
    () => ({
      claims: { iss: "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", ver: "1.0", appid: double.appId },
    }),
  ],
  [
    "a skill's kind of token",
    401,
    () => ({ claims: { iss: `https://login.microsoftonline.com/${tenant}/v2.0`, azp: double.appId, ver: "2.0" } }),
  ],
  ["an issuer with a slash more", 401, () => ({ claims: { iss: "https://api.botframework.com/" } })],
  ["signed by a key nobody published", 401, () => ({ foreign: true })],
  ["an unknown key's name", 401, () => ({ header: { kid: "made-up" } })],
  ["no key's name", 401, () => ({ header: { kid: undefined } })],
  ["a path as the key's name", 401, () => ({ header: { kid: "../../etc/passwd" } })],
  ["alg none", 401, () => ({ alg: "none", header: { alg: "none" } })],
  ["alg None", 401, () => ({ alg: "none", header: { alg: "None" } })],
  ["HS256 with the public key as the secret", 401, () => ({ alg: "HS256", header: { alg: "HS256" } })],
  ["HS256 that says RS256", 401, () => ({ alg: "HS256", header: { alg: "RS256" } })],
  ["RS512", 401, () => ({ alg: "RS512", header: { alg: "RS512" } })],
  [
    "a key of its own in the header",
    401,
    () => ({ foreign: true, header: { jwk: { kty: "RSA", n: "AQAB", e: "AQAB" } } }),
  ],
  ["an address of keys in the header", 401, () => ({ foreign: true, header: { jku: "https://evil.example/keys" } })],
  ["no service address in the token", 403, () => ({ without: ["serviceurl"] })],
  ["an empty service address", 401, () => ({ claims: { serviceurl: "" } })],
  ["another service address", 403, () => ({ claims: { serviceurl: "https://smba.trafficmanager.net/uk/" } })],
  [
    "a service address without its slash",
    403,
    () => ({ claims: { serviceurl: "https://smba.trafficmanager.net/cn" } }),
  ],
  [
    "a service address that is no text",
    401,
    () => ({ claims: { serviceurl: ["https://smba.trafficmanager.net/cn/"] } }),
  ],
  ...[
    "https://evil.example/",
    "http://smba.trafficmanager.net/cn/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://evil.example/?https://smba.trafficmanager.net",
    "https://smba.trafficmanager.net:8443/",
    "https://xsmba.trafficmanager.net/",
    "file:///etc/passwd",
  ].map(
    (serviceUrl): Variant => [
      `the service address ${serviceUrl}, in token and activity`,
      403,
      () => ({ claims: { serviceurl: serviceUrl } }),
      { serviceUrl },
    ],
  ),
  ["a channel the key may not speak for", 403, () => ({}), { channelId: "slack" }],
];

describe("tokens at /api/messages", () => {
  it("has at least forty variants", () => expect(variants.length).toBeGreaterThanOrEqual(40));

  it.each(variants)("%s: %i", async (_what, status, token, activity = {}) => {
    const text = "only for the bot";
    const answer = await desk.post(double.activity({ ...activity, text }), {
      authorization: `Bearer ${await double.token(token())}`,
    });
    expect(answer.status).toBe(status);
    expect(accepted()).toBe(status === 200 ? 1 : 0);
    if (status === 200) return;
    expect(answer.body).toEqual({
      error: { code: status === 403 ? "Forbidden" : "InvalidToken", message: expect.any(String) },
    });
    const told = desk.lines.filter(({ event }) => event === "teams.refused");
    expect(told).toHaveLength(1);
    expect(JSON.stringify(desk.lines)).not.toContain(text);
  });

  it.each([
    ["no header", null],
    ["an empty one", ""],
    ["Basic", "Basic dXNlcjpwYXNz"],
    ["Bearer alone", "Bearer"],
    ["two tokens", "Bearer a.b.c d.e.f"],
    ["no JWT", "Bearer nonsense"],
    ["a token of 10,000 characters", `Bearer ${"a".repeat(5_000)}.${"b".repeat(5_000)}.c`],
  ])("%s: 401", async (_what, authorization) => {
    const answer = await desk.post(double.activity(), { authorization });
    expect([answer.status, accepted()]).toEqual([401, 0]);
    expect(answer.body).toMatchObject({ error: { code: "Unauthorized" } });
  });

  it.each([
    ["{}", 400],
    ["[]", 400],
    ["null", 400],
    ['{"type":5}', 400],
    ['{"type":"message"', 400],
    ['{"type":"message","serviceUrl":{},"channelId":"msteams"}', 400],
    [`{"type":"message","text":"${"字".repeat(180_000)}"}`, 413],
  ])("malformed body %#", async (body, status) => {
    const answer = await desk.post(undefined, { body });
    expect([answer.status, accepted()]).toEqual([status, 0]);
    expect(answer.body).toMatchObject({ error: { code: expect.stringMatching(/^[A-Z]\w+$/) } });
  });

  it.each([
    ["from", { from: { id: { $gt: "" } } }],
    ["conversation", { conversation: { id: ["a"] } }],
    ["text", { text: { toString: "x" } }],
    ["attachments", { attachments: {} }],
    ["channelId", { channelId: "../msteams" }],
    ["recipient", { recipient: null }],
    ["serviceUrl", { serviceUrl: undefined }],
  ])("an activity whose %s is no such thing: 400", async (_field, fields) => {
    expect((await desk.post(double.activity(fields))).status).toBe(400);
    expect(accepted()).toBe(0);
  });

  it("does not exist for other methods", async () => {
    for (const method of ["GET", "PUT", "DELETE"])
      expect((await fetch(`${desk.base}/api/messages`, { method })).status).toBe(404);
  });
});

describe("the published keys", () => {
  const hour = 3_600_000;
  const enter = async (options: TokenOptions = {}) =>
    (await desk.post(double.activity(), { authorization: `Bearer ${await double.token(options)}` })).status;

  it("are fetched once for many, once a minute at most for names that are none, and kept while their address is down", async () => {
    const before = double.keys.fetched;
    at += hour;
    expect(await Promise.all(Array.from({ length: 20 }, () => enter({ header: { kid: newId() } })))).toEqual(
      Array(20).fill(401),
    );
    expect(double.keys.fetched).toBeLessThanOrEqual(before + 1);
    for (const mood of ["down", "nonsense", "empty", "huge", "elsewhere", "symmetric", "slow"] as const) {
      double.keys.mood = mood;
      at += 25 * hour;
      expect(await enter()).toBe(200);
    }
    double.keys.mood = "well";
  });

  it("are found again after a change", async () => {
    await double.keys.rotate();
    at += 2 * 60_000;
    expect(await enter()).toBe(200);
  });

  it("that may speak for nobody speak for nobody", async () => {
    const { endorsements } = double.keys;
    double.keys.endorsements = undefined;
    await double.keys.rotate();
    at += 2 * 60_000;
    expect(await enter()).toBe(403);
    double.keys.endorsements = endorsements;
    at += 25 * hour;
    expect(await enter()).toBe(200);
  });

  it("cost nothing for tokens that nobody signed", async () => {
    const before = double.keys.fetched;
    for (let count = 0; count < 40; count += 1)
      await enter({
        alg: "none",
        header: { alg: "none", kid: `k${count}` },
        claims: { iss: `https://evil.example/${count}` },
      });
    expect(double.keys.fetched).toBe(before);
  });

  it("let nobody in while none were ever had, and the reason stays inside", async () => {
    // The last one: the SDK has one client of keys a process, and this channel takes it over.
    const store = openMemoryStore({ now });
    const fresh = await openTeamsDesk({
      ...{ double, store, now, newId },
      conversations: echoConversations({ store, now, newId }),
    });
    double.keys.mood = "down";
    const answer = await fresh.post(double.activity());
    double.keys.mood = "well";
    await fresh.close();
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toMatch(/keys|503|botframework|Error:/);
  });
});
