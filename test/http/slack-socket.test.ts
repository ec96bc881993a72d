import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startSlackSocket } from "../../src/channels/slack/slack-socket.ts";
import type { SlackInbox } from "../../src/channels/slack/take-in.ts";
import { openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import { openSlackDouble } from "../support/slack/slack-double.ts";
import { elementsOf, shownText } from "../support/slack/slack-people.ts";
import { until } from "../support/until.ts";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk({ socket: true });
});
afterAll(() => desk.close());

describe("Slack's Socket Mode", () => {
  it("takes events and presses over a socket that we opened, once each, and has no address", async () => {
    const user = "U0SOCKET";
    desk.double.users.set(user, { locale: "zh-CN" });
    await desk.double.socketOpen();
    const said = JSON.parse(desk.people.messageEvent(user, "提现一般多久到账")) as object;
    for (const retry of [0, 1, 2]) await desk.double.overSocket("events_api", said, retry);
    await desk.idle();
    const seen = desk.people.seenBy(user);
    expect(seen.filter((post) => shownText(post).includes("到账"))).toHaveLength(1);
    const last = seen.at(-1)!;
    const payload = new URLSearchParams(desk.people.pressBody(user, last, elementsOf(last)[0]!)).get("payload");
    for (const retry of [0, 1]) await desk.double.overSocket("interactive", JSON.parse(payload!), retry);
    await desk.idle();
    expect(desk.people.seenBy(user).length).toBeGreaterThan(seen.length);
    expect((await desk.double.post("/slack/events", JSON.stringify(said))).status).toBe(404);
  });

  it("takes nothing from a foreign workspace, and acknowledges what it will never take", async () => {
    const foreign = desk.people.messageEvent("U0FOREIGN", "你好").replace(desk.double.team, "T0FOREIGN");
    await desk.double.overSocket("events_api", JSON.parse(foreign));
    await desk.double.overSocket("events_api", { type: "event_callback", event: { type: "message", text: 5 } });
    await desk.double.overSocket("interactive", { type: "block_actions", actions: "none" });
    await desk.idle();
    expect(desk.people.seenBy("U0FOREIGN")).toEqual([]);
    const refused = desk.lines.filter(({ event }) => event === "slack.refused").map(({ fields }) => fields.code);
    expect(refused).toEqual(["TeamNotAllowed", "NotTaken", "NotTaken"]);
  });

  it("lives on, and is acknowledged, when an envelope tells of no event, and when a frame holds nothing", async () => {
    await desk.double.overSocket("events_api", { type: "app_rate_limited", team_id: desk.double.team });
    expect(desk.lines.filter(({ event }) => event === "slack.events-rate-limited")).toHaveLength(1);
    const turnedDown = () => desk.lines.filter(({ event }) => event === "slack.refused").length;
    const before = turnedDown();
    for (const payload of [{ type: "event_callback" }, { event: null }, null, "said"])
      await desk.double.overSocket("events_api", payload);
    expect(turnedDown()).toBe(before + 4);
    for (const text of ["null", "5", '"said"', "{", "[]"]) desk.double.frame(text);
    const user = "U0LIVES";
    desk.double.users.set(user, {});
    await desk.double.overSocket("events_api", JSON.parse(desk.people.messageEvent(user, "你好")));
    await desk.idle();
    expect(desk.people.seenBy(user).length).toBeGreaterThan(0);
  });

  it("is closed again when it opens only after everything has stopped", async () => {
    const double = await openSlackDouble({ scopes: [] });
    const taken: unknown[] = [];
    const { appToken, apiUrl } = double;
    const inbox: SlackInbox = {
      async delivery(given) {
        taken.push(given);
        return "taken";
      },
      async interaction(given) {
        taken.push(given);
        return {};
      },
    };
    const socket = startSlackSocket({
      ...{ appToken, apiUrl, inbox, log: () => {}, after: () => () => {} },
      refusedToken: () => {},
    });
    await socket.stop();
    await until(double.sockets, ({ open, ever }) => ever === 1 && open === 0);
    await double.close();
    expect(taken).toEqual([]);
  });

  it.each([
    ["the socket breaks", () => desk.double.dropSockets(), ["closed"]],
    [
      "Slack refuses it at first, and says why in the log",
      () => {
        desk.double.troubles.push({ method: "apps.connections.open", how: { error: "invalid_auth" } });
        desk.double.dropSockets();
      },
      ["closed", "invalid_auth"],
    ],
    [
      "Slack asks for it",
      () => desk.double.frame('{"type":"disconnect","reason":"refresh_requested"}'),
      ["refresh_requested"],
    ],
  ])("connects again when %s", async (_name, breaks, codes) => {
    const opened = () => desk.lines.filter(({ event }) => event === "slack.socket-open").length;
    const before = opened();
    breaks();
    await until(opened, (times) => times === before + 1);
    const why = desk.lines.filter(({ event }) => event === "slack.socket-closed");
    expect(why.map(({ fields }) => fields.code)).toEqual(codes);
    desk.lines.length = 0;
    const user = "U0AGAIN";
    desk.double.users.set(user, {});
    await desk.double.overSocket("events_api", JSON.parse(desk.people.messageEvent(user, "你好")));
    await desk.idle();
    expect(desk.people.seenBy(user).length).toBeGreaterThan(0);
  });
});
