import { randomBytes } from "node:crypto";
import type { SlackDouble, SlackElement, SlackPost } from "./slack-double.ts";

/** Deliveries of one event, as Slack makes them: the same body again until it is answered with 200, at most four times. */
const mostTries = 4;

/** What people do in Slack, and what they see there. */
export function slackPeople(double: SlackDouble, { tries = mostTries }: { tries?: number } = {}) {
  let stamp = 1_800_000_000_000_000;
  const nextTs = () => {
    stamp += 1_000;
    return `${Math.floor(stamp / 1_000_000)}.${String(stamp % 1_000_000).padStart(6, "0")}`;
  };

  async function send(path: string, body: string): Promise<number> {
    let status = 0;
    for (let retry = 0; retry < tries; retry += 1) {
      const headers: Record<string, string> =
        retry > 0 ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_error" } : {};
      const response = await double.post(path, body, headers).catch(() => undefined);
      status = response?.status ?? 0;
      if (status === 200 || response?.headers.get("x-slack-no-retry") === "1") return status;
    }
    return status;
  }

  const eventBody = (event: Record<string, unknown>, eventId = `Ev${randomBytes(5).toString("hex").toUpperCase()}`) =>
    JSON.stringify({
      ...{ type: "event_callback", team_id: double.team, api_app_id: "A0DOUBLE", event_id: eventId },
      ...{ event_time: Math.floor(Date.now() / 1_000), event },
    });

  const messageEvent = (user: string, text: string, more: Record<string, unknown> = {}) =>
    eventBody({
      ...{ type: "message", channel: double.dm(user), channel_type: "im", user, ts: nextTs() },
      ...{ text: text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!), ...more },
    });

  function pressBody(
    user: string,
    post: SlackPost,
    button: SlackElement,
    ticked: string[] = [],
    trigger = randomBytes(6).toString("hex"),
  ) {
    const picker = elementsOf(post).find(({ type }) => type === "checkboxes" || type === "multi_static_select");
    const values = picker
      ? {
          pick: {
            [String(picker.action_id)]: { type: picker.type, selected_options: ticked.map((value) => ({ value })) },
          },
        }
      : {};
    const payload = {
      ...{ type: "block_actions", team: { id: double.team }, user: { id: user, team_id: double.team } },
      ...{ api_app_id: "A0DOUBLE", trigger_id: `1.${user}.${trigger}` },
      container: { type: "message", channel_id: post.channel, message_ts: post.ts },
      message: { ts: post.ts, ...(post.thread ? { thread_ts: post.thread } : {}) },
      actions: [{ block_id: "b", ...button }],
      state: { values },
    };
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  }

  return {
    eventBody,
    messageEvent,
    pressBody,
    /** Sends a body as Slack does, again while it is not taken; resolves with the last answer's status. */
    send,
    says: (user: string, text: string, more?: Record<string, unknown>) =>
      send("/slack/events", messageEvent(user, text, more)),
    opens: (user: string, tab: "home" | "messages") =>
      send("/slack/events", eventBody({ type: "app_home_opened", user, channel: double.dm(user), tab })),
    mentions: (user: string, channel: string, text: string, eventId?: string) =>
      send("/slack/events", eventBody({ type: "app_mention", user, channel, ts: nextTs(), text }, eventId)),
    presses: (user: string, post: SlackPost, button: SlackElement, ticked?: string[]) =>
      send("/slack/interactions", pressBody(user, post, button, ticked)),
    /** Sends the form that was opened last for this user; what Slack would show in return. */
    async submits(user: string, values: Record<string, string>): Promise<{ status: number; answer: unknown }> {
      const form = double.forms.findLast((each) => each.user === user);
      if (!form) throw new Error(`no form is open for ${user}`);
      const { view } = form;
      const payload = {
        ...{ type: "view_submission", team: { id: double.team }, user: { id: user, team_id: double.team } },
        ...{ api_app_id: "A0DOUBLE", trigger_id: `1.${user}.${randomBytes(6).toString("hex")}` },
        view: {
          ...{ id: view.id, callback_id: view.callback_id, private_metadata: view.private_metadata ?? "" },
          state: {
            values: Object.fromEntries(
              Object.entries(values).map(([block, value]) => [block, { [block]: { type: "plain_text_input", value } }]),
            ),
          },
        },
      };
      const response = await double.post(
        "/slack/interactions",
        new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      );
      const text = await response.text();
      return { status: response.status, answer: text === "" ? undefined : JSON.parse(text) };
    },
    /** What stands in the app's own channel with somebody. */
    seenBy: (user: string) => double.posts.filter(({ channel, onlyFor }) => channel === double.dm(user) && !onlyFor),
  };
}

/** Everything in a message that can be pressed or ticked. */
export const elementsOf = ({ blocks }: Pick<SlackPost, "blocks">): SlackElement[] =>
  blocks.flatMap((block) => [
    ...((block.type === "actions" ? block.elements : []) as SlackElement[]),
    ...(block.accessory ? [block.accessory as SlackElement] : []),
  ]);

/** The words of a message as the screen shows them. */
export const shownText = ({ blocks, text }: Pick<SlackPost, "blocks" | "text">): string =>
  blocks.length === 0
    ? text
    : blocks
        .flatMap((block): string[] => {
          if (block.type === "rich_text")
            return (block.elements as { elements: { text?: string; url?: string }[] }[]).map(({ elements }) =>
              elements.map((part) => part.text ?? part.url ?? "").join(""),
            );
          if (block.type === "context") return (block.elements as { text: string }[]).map(({ text: said }) => said);
          if (block.type === "section" || block.type === "header") return [(block.text as { text: string }).text];
          return [];
        })
        .join("\n");
