import { expect, it } from "@jest/globals";
import type { Outgoing } from "../../../src/channels/sent-to/channel.ts";
import { toTeamsActivity } from "../../../src/channels/teams/to-teams-activity.ts";

const shown = (channelId: string, more: Partial<Outgoing>) => {
  const outgoing: Outgoing = {
    ...{ id: "m1", from: "bot", language: "zh-Hans", text: "请看", ask: "a1" },
    ...{ choices: [], rows: [], many: false, files: [] },
    ...more,
  };
  const address = {
    ...{ serviceUrl: "https://smba.trafficmanager.net/", channelId, conversation: { id: "c" } },
    ...{ bot: { id: "b" }, user: { id: "u" } },
  };
  return toTeamsActivity(outgoing, address, (key) => key) as {
    text?: string;
    attachments?: object[];
    suggestedActions?: { actions: { title: string; value: object }[] };
  };
};
const rows = [{ id: "p1", date: "11-22", title: "蓝海超市", amount: "¥1.00", state: "成功" }];
const choices = [{ id: "none", label: "都不是" }];
const page = { label: "打开安全页面填写", url: "https://help.example/enter/x" };
const files = [{ name: "回单.pdf", contentType: "application/pdf", url: "https://help.example/f/1" }];
const standing = { place: 2, text: "您排在第 2 位" };

it.each(["telegram", "sms", "line"])(
  "on a channel that draws no cards says in words all that a card shows: %s",
  (channel) => {
    const { text, attachments, suggestedActions } = shown(channel, { rows, choices, page, files, standing });
    expect(attachments).toBeUndefined();
    for (const part of ["请看", "第 2 位", "11-22  蓝海超市  ¥1.00  成功", page.url, files[0]?.url])
      expect(text).toContain(part);
    expect(suggestedActions?.actions.map(({ title, value }) => [title, value])).toEqual([
      ["蓝海超市", { ask: "a1", choice: "p1" }],
      ["都不是", { ask: "a1", choice: "none" }],
    ]);
  },
);

it("says on such a channel nothing beside words that need nothing else", () => {
  expect(shown("sms", {})).toMatchObject({ text: "请看" });
  expect(shown("sms", {}).suggestedActions).toBeUndefined();
});

it("suggests of a list to tick only what may be chosen instead of it", () => {
  const { suggestedActions } = shown("telegram", { rows, choices, many: true });
  expect(suggestedActions?.actions.map(({ title }) => title)).toEqual(["都不是"]);
  expect(shown("telegram", { choices, many: true }).suggestedActions?.actions).toEqual([]);
});

it("draws a card in Teams and Web Chat, with buttons beside it in Web Chat alone, each once", () => {
  const teams = shown("msteams", { rows, choices });
  expect([teams.text, teams.attachments?.length, teams.suggestedActions]).toEqual([undefined, 1, undefined]);
  const web = shown("webchat", { rows, choices });
  expect([web.text, web.attachments?.length]).toEqual([undefined, 1]);
  expect(web.suggestedActions?.actions.map(({ title }) => title)).toEqual(["都不是"]);
});
