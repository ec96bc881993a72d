import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Outgoing, SentToChannel } from "../../../src/channels/sent-to/channel.ts";
import { createSlackApi } from "../../../src/channels/slack/slack-api.ts";
import { createSlackChannel, type SlackAddress } from "../../../src/channels/slack/slack-channel.ts";
import { openSlackDouble, type SlackDouble } from "../../support/slack/slack-double.ts";

let double: SlackDouble;
let channel: SentToChannel<SlackAddress>;
beforeAll(async () => {
  double = await openSlackDouble({ scopes: ["chat:write", "im:write", "im:history"] });
  const api = createSlackApi({ token: double.botToken, url: double.apiUrl });
  channel = createSlackChannel({ api, say: (key) => key });
});
afterAll(() => double.close());

const words: Outgoing = {
  id: "m1",
  from: "bot",
  language: "en",
  text: "hello",
  choices: [],
  rows: [],
  many: false,
  files: [],
};

it("Slack does not count a word as not there while the chat that it would stand in cannot be asked for", async () => {
  const address = { user: "U1" };
  expect(await channel.send(address, words)).toEqual({ sent: double.posts[0]!.ts });
  double.troubles.push({ method: "conversations.open", how: { status: 429, retryAfter: 7 } });
  expect(await channel.find?.(address, words)).toEqual({ retryAfterMs: 7_000 });
  expect(await channel.find?.(address, words)).toEqual({ sent: double.posts[0]!.ts });
  expect(await channel.find?.(address, { ...words, id: "m2" })).toBeUndefined();
});
