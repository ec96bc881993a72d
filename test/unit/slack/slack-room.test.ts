import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { AgentsRoom, RoomCard, RoomLine } from "../../../src/channels/agents-room/agents-room.ts";
import { createSlackApi } from "../../../src/channels/slack/slack-api.ts";
import { createSlackRoom } from "../../../src/channels/slack/slack-room.ts";
import { openSlackDouble, type SlackDouble } from "../../support/slack/slack-double.ts";
import { elementsOf, shownText } from "../../support/slack/slack-people.ts";

let double: SlackDouble;
let room: AgentsRoom;
beforeAll(async () => {
  double = await openSlackDouble({ scopes: ["chat:write"] });
  const api = createSlackApi({ token: double.botToken, url: double.apiUrl });
  room = createSlackRoom({ api, channel: "C0AGENTS", language: "en", say: (key) => key });
});
afterAll(() => double.close());
beforeEach(() => {
  double.posts.length = 0;
  double.troubles.length = 0;
});

const card: RoomCard = {
  conversation: "c1",
  urgent: true,
  title: "Waits",
  lines: ["<!channel> *x*"],
  buttons: ["claim"],
};
const line: RoomLine = { conversation: "c1", who: "Customer", text: "hello", inside: false, buttons: ["reply"] };
const pressed = (at: number) => elementsOf(double.posts[at]!).map(({ action_id }) => action_id);

describe("a Slack channel as the agents' room", () => {
  it.each(["invalid_blocks", "msg_blocks_too_long"])(
    "shows words plain, and the buttons all the same, when Slack answers %s",
    async (error) => {
      double.troubles.push({ method: "chat.postMessage", how: { error } });
      const shown = await room.show(card, undefined);
      double.troubles.push({ method: "chat.postMessage", how: { error } });
      await room.add(line, "sent" in shown ? shown.sent : "", undefined);
      expect(double.posts.map(shownText)).toEqual(["room-urgent Waits\n<!channel> *x*", "Customer: hello"]);
      expect([pressed(0), pressed(1)]).toEqual([["room-claim#0"], ["room-reply#0"]]);
      double.troubles.push({ method: "chat.update", how: { error } });
      expect(await room.show({ ...card, title: "Taken" }, double.posts[0]!.ts)).toEqual({ sent: double.posts[0]!.ts });
      expect(double.posts).toHaveLength(2);
      expect(shownText(double.posts[0]!)).toContain("Taken");
    },
  );

  it("puts what a customer wrote nowhere that Slack reads mentions or disguised links into", async () => {
    const hostile = "<!channel> <@U0MEI> <https://evil.example|wallet> & https://[ https:///x";
    await room.show({ ...card, lines: [hostile] }, undefined);
    await room.add({ ...line, text: hostile }, "1.2", undefined);
    for (const post of double.posts) {
      expect(shownText(post)).toContain(hostile);
      expect(post.text).toContain("&lt;!channel&gt; &lt;@U0MEI&gt;");
      expect(JSON.stringify(post.blocks)).not.toMatch(/"type":"(user|broadcast|mrkdwn)"/);
      const links = JSON.stringify(post.blocks).match(/\{"type":"link"[^}]*\}/g);
      expect(links).toEqual(['{"type":"link","url":"https://evil.example"}']);
    }
  });

  it("changes a line in place, and says it anew where it was taken away", async () => {
    const first = await room.add(line, "1.2", undefined);
    const sent = "sent" in first ? first.sent : "";
    expect(await room.add({ ...line, text: "•••" }, "1.2", sent)).toEqual({ sent });
    expect(double.posts.map(shownText)).toEqual(["Customer\n•••"]);
    await room.add(line, "1.2", "9.9");
    expect(double.posts).toHaveLength(2);
  });

  it("shows a note of any length whole", async () => {
    const text = "x".repeat(3_900);
    await room.add({ ...line, text, inside: true }, "1.2", undefined);
    expect(shownText(double.posts[0]!).replace(/\s/g, "")).toBe(`Customer:${text}`);
  });
});
