import { afterEach, describe, expect, it } from "@jest/globals";
import { openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import { shownText } from "../support/slack/slack-people.ts";
import { until } from "../support/until.ts";

let desk: SlackDesk;
afterEach(() => desk.close());

const lines = (event: string) => desk.lines.filter((line) => line.event === event);
const first = async (event: string) =>
  (
    await until(
      () => lines(event),
      ({ length }) => length > 0,
    )
  )[0];
const wrongBot = `xoxb-${"9".repeat(24)}`;
const wrongApp = `xapp-1-${"9".repeat(24)}`;

describe("what Slack says of the tokens", () => {
  it("is asked once at the start: they are good, and whose workspace it is", async () => {
    desk = await openSlackDesk();
    expect(await first("slack.credentials-good")).toEqual({
      event: "slack.credentials-good",
      fields: { team: desk.double.team, name: "Double & Co" },
    });
    await desk.idle();
    expect(desk.double.calls.filter(({ method }) => method === "auth.test")).toHaveLength(1);
    expect([lines("slack.credentials-refused"), lines("slack.team-not-listed")]).toEqual([[], []]);
  });

  it("is a warning with the variable and Slack's own word when it takes the bot token for none, and no more of it", async () => {
    desk = await openSlackDesk({ given: { botToken: wrongBot } });
    expect(await first("slack.credentials-refused")).toEqual({
      ...{ event: "slack.credentials-refused", level: "warn" },
      fields: { variable: "SLACK_BOT_TOKEN", code: "invalid_auth" },
    });
    expect(lines("slack.credentials-good")).toEqual([]);
    expect(JSON.stringify(desk.lines)).not.toContain(wrongBot);
  });

  it("names the workspace that is not among those that may use it", async () => {
    desk = await openSlackDesk({ given: { teams: ["T0ANOTHER"] } });
    expect(await first("slack.team-not-listed")).toEqual({
      ...{ event: "slack.team-not-listed", level: "warn" },
      fields: { variable: "SLACK_TEAMS", team: desk.double.team },
    });
  });

  it("is not waited for, and no reason to end when nobody answers", async () => {
    desk = await openSlackDesk();
    await first("slack.credentials-good");
    desk.double.troubles.push({ method: "auth.test", how: "answer-lost" });
    await desk.restart();
    await first("slack.credentials-unasked");
    const user = "U0LATER";
    desk.double.users.set(user, {});
    expect(await desk.people.says(user, "你好")).toBe(200);
    await desk.idle();
    expect(desk.people.seenBy(user).length).toBeGreaterThan(0);
  });

  it("is said when a word to a customer is refused for it, once for all tries, and the word goes out once when it is mended", async () => {
    desk = await openSlackDesk();
    await first("slack.credentials-good");
    const user = "U0CUSTOMER";
    desk.double.users.set(user, {});
    for (let times = 0; times < 4; times += 1)
      desk.double.troubles.push({ method: "chat.postMessage", how: { error: "account_inactive" } });
    await desk.people.says(user, "手续费怎么算");
    await desk.idle();
    expect(desk.double.troubles).toEqual([]);
    expect(lines("slack.credentials-refused")).toEqual([
      {
        ...{ event: "slack.credentials-refused", level: "warn" },
        fields: { variable: "SLACK_BOT_TOKEN", code: "account_inactive" },
      },
    ]);
    const said = desk.people.seenBy(user).map(shownText);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
  });

  it("is nothing of this when only one customer cannot be reached", async () => {
    desk = await openSlackDesk();
    await first("slack.credentials-good");
    const user = "U0GONE";
    desk.double.users.set(user, {});
    desk.double.troubles.push({ method: "chat.postMessage", how: { error: "channel_not_found" } });
    await desk.people.says(user, "你好");
    await desk.idle();
    expect(lines("channel.refused").length).toBeGreaterThan(0);
    expect(lines("slack.credentials-refused")).toEqual([]);
  });
});

describe("a socket to Slack that does not open", () => {
  it("says Slack's own word for why, and names the app token once", async () => {
    desk = await openSlackDesk({ socket: true, given: { appToken: wrongApp } });
    await until(
      () => lines("slack.socket-closed").length,
      (times) => times > 2,
    );
    expect(new Set(lines("slack.socket-closed").map(({ fields }) => fields.code))).toEqual(new Set(["invalid_auth"]));
    expect(lines("slack.credentials-refused")).toEqual([
      {
        ...{ event: "slack.credentials-refused", level: "warn" },
        fields: { variable: "SLACK_APP_TOKEN", code: "invalid_auth" },
      },
    ]);
    expect(JSON.stringify(desk.lines)).not.toContain(wrongApp);
  });

  it.each([
    ["Slack is in trouble", { status: 500 } as const, "http_500"],
    ["nobody is reached", "answer-lost" as const, "network"],
  ])("tells that %s from a wrong token", async (_what, how, code) => {
    desk = await openSlackDesk({ socket: true });
    await first("slack.socket-open");
    desk.double.troubles.push({ method: "apps.connections.open", how });
    desk.double.dropSockets();
    await until(
      () => lines("slack.socket-open").length,
      (times) => times > 1,
    );
    expect(lines("slack.socket-closed").map(({ fields }) => fields.code)).toEqual(["closed", code]);
    expect(lines("slack.credentials-refused")).toEqual([]);
  });

  it.each(["link_disabled", "refresh_requested"])("keeps the reason Slack gives for its end: %s", async (reason) => {
    desk = await openSlackDesk({ socket: true });
    await first("slack.socket-open");
    desk.double.frame(JSON.stringify({ type: "disconnect", reason }));
    expect((await first("slack.socket-closed"))?.fields).toEqual({ waitMs: expect.any(Number), code: reason });
  });
});
