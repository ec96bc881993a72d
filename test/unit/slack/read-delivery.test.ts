import { describe, expect, it } from "@jest/globals";
import { readDelivery } from "../../../src/channels/slack/read-delivery.ts";
import { readInteraction } from "../../../src/channels/slack/read-interaction.ts";

const callback = (event: Record<string, unknown>, changed: Record<string, unknown> = {}) => ({
  ...{ token: "x", team_id: "T1", api_app_id: "A1", type: "event_callback", event_id: "Ev1", event_time: 1 },
  event,
  ...changed,
});
const said = { type: "message", channel: "D1", channel_type: "im", user: "U1", ts: "1700000000.000100", text: "你好" };

describe("a delivery of the Events API", () => {
  it("is a message when somebody writes to the bot alone", () => {
    expect(readDelivery(callback(said))).toEqual({
      ...{
        kind: "message",
        origin: { team: "T1" },
        user: "U1",
        eventId: "Ev1",
        channel: "D1",
        text: "你好",
        files: [],
      },
    });
  });

  it("is a message, too, when it is said of oneself, or in a thread and to the chat at once", () => {
    for (const subtype of ["me_message", "thread_broadcast"])
      expect(readDelivery(callback({ ...said, subtype, thread_ts: "1700000000.000001" }))).toMatchObject({
        ...{ kind: "message", text: "你好", thread: "1700000000.000001" },
      });
    for (const thread_ts of [null, said.ts])
      expect(readDelivery(callback({ ...said, thread_ts }))).not.toHaveProperty("thread");
    for (const subtype of ["me_message", "thread_broadcast"])
      expect(readDelivery(callback({ ...said, subtype, bot_id: "B1" }))).toEqual({ kind: "nothing" });
  });

  it("is a call where only names are in it", () => {
    for (const text of ["<@U0BOT>", " <@U0BOT> <!here> "])
      expect(readDelivery(callback({ ...said, text }))).toMatchObject({ text: "@" });
    const file = { id: "F1" };
    expect(readDelivery(callback({ ...said, text: "<@U0BOT>", files: [file] }))).toMatchObject({ text: "" });
    expect(readDelivery(callback({ ...said, text: " " }))).toMatchObject({ text: "" });
  });

  it("keeps its words whatever Slack says, or does not say, of the files with it", () => {
    const file = { id: "F1", mode: "file_access", file_access: "check_file_info", created: 0, user: "" };
    const unnamed = { id: "F2", name: null, mimetype: null, size: null, url_private_download: null };
    const files = [file, unnamed, ...Array.from({ length: 30 }, (_, at) => ({ id: `F${at + 3}` }))];
    const read = readDelivery(callback({ ...said, subtype: "file_share", files }));
    expect(read).toMatchObject({ kind: "message", text: "你好", files: { length: 32 } });
    const odd = { id: "F3", name: "n".repeat(2_000), mimetype: 5, size: -1, url_private: "x".repeat(9_000), mode: {} };
    expect(readDelivery(callback({ ...said, files: [odd] }))).toMatchObject({ text: "你好", files: [{ id: "F3" }] });
    expect(readDelivery(callback({ ...said, files: null }))).toMatchObject({ text: "你好", files: [] });
  });

  it("brings along what somebody forwards, marked as another's words, and no preview of a link", () => {
    const shared = { is_share: true, is_msg_unfurl: true, text: "您的账户异常 &lt;速转&gt; <https://evil.example>" };
    const preview = { from_url: "https://wallet.example", text: "a page", title: "x", is_msg_unfurl: true };
    const read = (more: object) => readDelivery(callback({ ...said, ...more }));
    const words = "Fwd: “您的账户异常 <速转> https://evil.example”";
    expect(read({ text: "", attachments: [preview, shared] })).toMatchObject({ kind: "message", text: words });
    expect(read({ text: "真的吗", attachments: [shared] })).toMatchObject({ text: `真的吗\n${words}` });
    expect(read({ attachments: [preview, { is_share: true }, 5, null] })).toMatchObject({ text: "你好" });
    const file = { id: "F1", name: "短信.png" };
    const pictured = { is_share: true, fallback: "[no preview available]", files: [file] };
    expect(read({ text: "", attachments: [pictured] })).toMatchObject({ files: [file] });
  });

  it("tells the workspace it came through, its organisation, and the writer's own, as far as Slack names them", () => {
    const originOf = (event: object, envelope: object = {}) => {
      const read = readDelivery(callback({ ...said, ...event }, envelope as Record<string, unknown>));
      return read !== "malformed" && "origin" in read ? read.origin : read;
    };
    expect(originOf({ user_team: "T2" })).toEqual({ team: "T1", home: "T2" });
    expect(originOf({ team: "T2", user_team: null })).toEqual({ team: "T1", home: "T2" });
    expect(originOf({ team: "T1", user_team: "E2" })).toEqual({ team: "T1", home: "E2" });
    expect(originOf({}, { enterprise_id: "E1" })).toEqual({ team: "T1", organisation: "E1" });
    expect(originOf({}, { team_id: "E1" })).toEqual({ organisation: "E1" });
    expect(originOf({}, { team_id: null, enterprise_id: "E1" })).toEqual({ organisation: "E1" });
    expect(originOf({}, { team_id: null })).toBe("malformed");
  });

  it("believes an installation's organisation where the event names none, but not of a channel shared with others", () => {
    const installed = (enterprise_id: string | null, team_id: string | null, more: object = {}) =>
      readDelivery(callback(said, { authorizations: [{ enterprise_id, team_id, is_bot: true }], ...more }));
    for (const team of [null, "T1"])
      expect(installed("E1", team)).toMatchObject({ origin: { team: "T1", organisation: "E1" } });
    expect(installed("E1", "T2")).toMatchObject({ origin: { team: "T1" } });
    for (const read of [installed(null, "T1"), installed("E1", "T2")])
      expect(read).toHaveProperty("origin", { team: "T1" });
    const shared = installed("E1", null, { is_ext_shared_channel: true });
    expect(shared).toHaveProperty("origin", { team: "T1", isShared: true });
  });

  it("is nothing for our own words, other bots', edits, deletions, replies' notices and channels", () => {
    for (const changed of [
      { bot_id: "B1" },
      { subtype: "bot_message", bot_id: "B1" },
      { subtype: "message_changed", message: { text: "x" } },
      { subtype: "message_deleted" },
      { subtype: "message_replied" },
      { subtype: "channel_join" },
      { channel_type: "channel" },
      { channel_type: "mpim" },
      { channel_type: undefined },
      { channel: "C1" },
      { user: undefined },
    ])
      expect(readDelivery(callback({ ...said, ...changed }))).toEqual({ kind: "nothing" });
  });

  it("is nothing for events that nobody asked for, whatever they are called", () => {
    for (const type of ["reaction_added", "constructor", "__proto__", "toString"])
      expect(readDelivery(callback({ type }))).toEqual({ kind: "nothing" });
  });

  it("takes files along, and a mention without its words", () => {
    const file = { id: "F1", name: "回单.png", mimetype: "image/png", size: 10, url_private_download: "https://x" };
    expect(readDelivery(callback({ ...said, subtype: "file_share", files: [file] }))).toMatchObject({ files: [file] });
    const mention = {
      type: "app_mention",
      channel: "C1",
      user: "U1",
      ts: "1700000000.000200",
      text: "我的卡号是 6222",
    };
    const read = {
      ...{
        kind: "mention",
        origin: { team: "T1" },
        user: "U1",
        eventId: "Ev1",
        channel: "C1",
        thread: "1700000000.000200",
      },
    };
    for (const thread_ts of [undefined, mention.ts])
      expect(readDelivery(callback({ ...mention, thread_ts }))).toEqual(read);
    const thread_ts = "1700000000.000100";
    expect(readDelivery(callback({ ...mention, thread_ts }))).toEqual({ ...read, thread: thread_ts, isReply: true });
  });

  it("is malformed when a field has another shape", () => {
    for (const body of [
      ...[undefined, null, 5, "x", [], {}, { type: 5 }, { type: "event_callback" }],
      callback({ ...said, text: { toString: "x" } }),
      callback({ ...said, channel: ["D1"] }),
      callback({ ...said, user: { id: "U1" } }),
      callback({ ...said, ts: 5 }),
      callback({ ...said, files: {} }),
      callback({ type: "app_home_opened", user: "U1", tab: "other" }),
      callback(said, { team_id: "../T1" }),
      callback(said, { event_id: undefined }),
      callback({ type: ["message"] }),
      { type: "url_verification" },
    ])
      expect({ body, read: readDelivery(body) }).toEqual({ body, read: "malformed" });
  });
});

describe("an interaction", () => {
  const press = {
    type: "block_actions",
    team: { id: "T1" },
    user: { id: "U1", team_id: "T1" },
    trigger_id: "1.2.3",
    container: { type: "message", channel_id: "D1", message_ts: "1700000000.000100" },
    actions: [{ type: "button", action_id: "choose#0", block_id: "press/0", value: '["a","b"]', text: { text: "好" } }],
    state: { values: { pick: { pick: { type: "checkboxes", selected_options: [{ value: "r1" }, { value: "r2" }] } } } },
  };

  it("is a press with what was ticked", () => {
    expect(readInteraction(press)).toMatchObject({
      ...{
        kind: "pressed",
        origin: { team: "T1", home: "T1" },
        user: "U1",
        channel: "D1",
        action: "choose#0",
        value: '["a","b"]',
        label: "好",
      },
      fields: { pick: { pick: { ticked: ["r1", "r2"] } } },
    });
  });

  it("is a reply's press where its message stands in another one's thread", () => {
    const ts = press.container.message_ts;
    const threadOf = (message: object) => (readInteraction({ ...press, message }) as { thread?: string }).thread;
    expect([threadOf({ ts }), threadOf({ ts, thread_ts: ts })]).toEqual([undefined, undefined]);
    expect(threadOf({ ts, thread_ts: "1700000000.000001" })).toBe("1700000000.000001");
  });

  it("tells the workspace and the organisation it came through, where Slack names them", () => {
    const originOf = (more: object) => (readInteraction({ ...press, ...more }) as { origin?: object }).origin;
    const enterprise = { id: "E1", name: "Wallet" };
    const user = { id: "U1", team_id: "T2" };
    expect(originOf({ team: null, enterprise, user, is_enterprise_install: true })).toEqual({
      ...{ organisation: "E1", home: "T2" },
    });
    expect(originOf({ enterprise, user })).toEqual({ team: "T1", organisation: "E1", home: "T2" });
    expect(originOf({ team: { id: "T1", enterprise_id: "E1" }, user: { id: "U1" } })).toEqual({
      ...{ team: "T1", organisation: "E1" },
    });
    expect(originOf({ team: { id: "T1", enterprise_id: "E1" }, enterprise: { id: "E2" } })).toMatchObject({
      organisation: "E1",
    });
    expect(originOf({ team: null, enterprise: null, user })).toEqual({ team: "T2", home: "T2" });
  });

  it("is nothing when it is of a kind we have no use for, and malformed when it is of no shape", () => {
    expect(readInteraction({ type: "shortcut" })).toBe("nothing");
    for (const body of [
      ...[undefined, null, [], {}, { type: {} }, { type: "block_actions" }],
      { ...press, actions: [] },
      { ...press, user: "U1" },
      { ...press, team: undefined, user: { id: "U1" } },
      { ...press, actions: [{ ...press.actions[0], value: ["a"] }] },
      { ...press, state: { values: [] } },
      { ...press, container: { channel_id: { id: "D1" } } },
    ])
      expect({ body, read: readInteraction(body) }).toEqual({ body, read: "malformed" });
  });
});
