import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { sentToKeys } from "../../src/channels/sent-to/sent-to-keys.ts";
import { newId } from "../../src/domain/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { openTeamsHouse, type TeamsHouse } from "../channels/teams-faults/open-teams-house.ts";
import { type ConnectorDouble, openConnectorDouble, type TokenOptions } from "../support/connector-double.ts";
import { type EchoConversations, echoConversations } from "../support/echo-conversations.ts";
import { openTeamsDesk, type TeamsDesk } from "../support/teams-desk.ts";

const now = () => new Date().toISOString();
const store = openMemoryStore({ now });
let double: ConnectorDouble;
let house: TeamsHouse;
let desk: TeamsDesk;
let conversations: EchoConversations;
beforeAll(async () => {
  double = await openConnectorDouble();
  house = await openTeamsHouse({ double });
  conversations = echoConversations({ store, now, newId });
  desk = await openTeamsDesk({ double, store, conversations, now, newId });
});
afterAll(async () => {
  await desk.close();
  await house.close();
});

/** As Teams sends what somebody pasted: the text, and a copy of it in HTML. */
const pasted = (text: string) =>
  double.activity({ text, attachments: [{ contentType: "text/html", content: `<p>${text}</p>` }] });
const accepted = () => conversations.calls.filter(({ name }) => name === "accept").length;

/** Another company's serializer may write each Han character in six bytes. */
const escaped = (body: object) =>
  JSON.stringify(body).replace(/[^ -~]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);

describe("a text that is far too long", () => {
  it.each([
    ["10,000 Han characters", 10_000, JSON.stringify],
    ["10,000 Han characters, escaped", 10_000, escaped],
    ["as much as a message in Teams can hold", 50_000, JSON.stringify],
  ])("is told of to whoever wrote it: %s", async (_what, length, toBody) => {
    const at = double.chat.length;
    const answer = await fetch(`${house.base()}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await double.token()}` },
      body: toBody(pasted("字".repeat(length))),
    });
    expect(answer.status).toBe(200);
    await house.idle();
    const said = double.chat.slice(at).map(({ activity }) => String(activity.text));
    expect(said.filter((text) => text.includes("这段文字太长了"))).toHaveLength(1);
  });

  it("is not kept as what tells a call in a group from its repeats", async () => {
    const group = { id: undefined, from: { id: "29:grouped" }, conversation: { id: "19:group", isGroup: true } };
    const caller = { tenant: "msteams/tenant-a", user: "29:grouped" };
    for (const last of ["a", "b", "b"])
      expect((await desk.post({ ...pasted(`${"字".repeat(50_000)}${last}`), ...group })).status).toBe(200);
    const { value } = await store.read<string[]>(sentToKeys.shared(desk.conversationOf(caller)));
    expect(value).toHaveLength(2);
    expect(JSON.stringify(value).length).toBeLessThan(1_000);
  });

  it.each([
    ["as it is", 90_000, JSON.stringify],
    ["by being escaped, though its text would do", 50_000, escaped],
  ])("is too much at last, whoever signed it: %s", async (_what, length, toBody) => {
    const before = [accepted(), await store.ids("conversation")];
    const lines = desk.lines.length;
    const answer = await desk.post(undefined, { body: toBody(pasted("字".repeat(length))) });
    expect([answer.status, answer.body]).toEqual([
      413,
      { error: expect.objectContaining({ code: "MessageSizeTooBig" }) },
    ]);
    expect([accepted(), await store.ids("conversation")]).toEqual(before);
    const told = desk.lines.slice(lines);
    expect(told.filter(({ event }) => event === "teams.refused")).toEqual([
      { event: "teams.refused", status: 413, code: "MessageSizeTooBig", requestId: expect.any(String) },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/字|5b57/);
  });
});

describe("a body that cannot be read", () => {
  it.each([
    ["no JSON", "{", {}, 400, "BadSyntax"],
    ["nesting too deep", `${"[".repeat(40)}${"]".repeat(40)}`, {}, 400, "BadSyntax"],
    ["packed in another way", "{}", { "content-encoding": "br" }, 400, "BadSyntax"],
    ["of another encoding", "{}", { "content-type": "application/json; charset=utf-16" }, 415, "UnsupportedMediaType"],
  ])("is refused with a code and one line: %s", async (_what, body, headers, status, code) => {
    const before = accepted();
    const lines = desk.lines.length;
    const answer = await desk.post(undefined, { body, headers });
    expect([answer.status, answer.body, accepted()]).toEqual([
      ...[status, { error: expect.objectContaining({ code }) }, before],
    ]);
    const told = desk.lines.slice(lines).filter(({ event }) => event === "teams.refused");
    expect(told).toEqual([{ event: "teams.refused", status, code, requestId: expect.any(String) }]);
  });
});

describe("a long body from a stranger", () => {
  const strangers: [string, () => Promise<string | undefined>][] = [
    ["no token", async () => undefined],
    ["no JWT", async () => "Bearer nonsense"],
    ...(
      [
        ["a foreign key", { foreign: true }],
        ["an unknown key", { header: { kid: "made-up" } }],
        ["no signature", { alg: "none", header: { alg: "none" } }],
        ["another app's audience", { claims: { aud: "22222222-2222-4333-8444-555555555555" } }],
        ["a token that expired", { claims: { exp: 1_000_000_000 } }],
      ] satisfies [string, TokenOptions][]
    ).map(([name, options]): [string, () => Promise<string>] => [
      name,
      async () => `Bearer ${await double.token(options)}`,
    ]),
  ];
  const sizes = [
    ["of a length that is told", "Content-Length: 250000"],
    ["in pieces without end", "Transfer-Encoding: chunked"],
  ] as const;

  it.each(strangers.flatMap(([who, token]) => sizes.map(([form, header]) => [who, form, token, header] as const)))(
    "with %s, %s, is refused before a byte of it, and the line with it",
    async (_who, _form, token, header) => {
      const before = accepted();
      const authorization = await token();
      const line = connect(Number(new URL(desk.base).port), "127.0.0.1");
      const heard = all(line);
      line.write(
        [
          ...["POST /api/messages HTTP/1.1", "Host: localhost", "Content-Type: application/json", header],
          ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
          "\r\n",
        ].join("\r\n"),
      );
      expect(await heard).toMatch(/^HTTP\/1\.1 401 /);
      expect(accepted()).toBe(before);
    },
  );

  it("whose token is good, but for another's service address, gets as little done", async () => {
    const before = accepted();
    const answer = await desk.post(pasted("字".repeat(20_000)), {
      authorization: `Bearer ${await double.token({ claims: { serviceurl: "https://smba.trafficmanager.net/uk/" } })}`,
    });
    expect([answer.status, accepted()]).toEqual([403, before]);
  });
});

/** All that comes over a line until the other end closes it. */
async function all(line: Socket): Promise<string> {
  let heard = "";
  line.on("data", (bytes) => {
    heard += String(bytes);
  });
  await once(line, "end");
  line.destroy();
  return heard;
}
