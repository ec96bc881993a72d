import type { ConversationParameters } from "@microsoft/agents-activity";
import { Activity } from "@microsoft/agents-activity";
import type { Language } from "../../domain/language.ts";
import type { AgentsRoom, RoomButton, RoomCard, RoomLine } from "../agents-room/agents-room.ts";
import type { RoomWords } from "../agents-room/room-cards.ts";
import { card, line, lines } from "../cards/adaptive-card.ts";
import type { Sent } from "../sent-to/channel.ts";
import type { ConnectorCalls } from "./connector-calls.ts";

/** Where a channel is written to without having been written from: Microsoft's address for the whole public cloud. */
const serviceUrl = "https://smba.trafficmanager.net/teams/";

/** A channel of the company's Teams as the agents' room. A press opens a dialog; nothing that is typed into the channel is taken. */
export function createTeamsRoom({
  calls: { call },
  appId,
  tenantId,
  channel,
  language,
  say,
}: {
  calls: ConnectorCalls;
  appId: string;
  tenantId: string;
  /** `19:…@thread.tacv2` */
  channel: string;
  language: Language;
  say: RoomWords;
}): AgentsRoom {
  const bot = { id: `28:${appId}` };
  const opens = (conversation: string) => (button: RoomButton) => ({
    type: "Action.Submit",
    title: say(`room-${button}`),
    data: { msteams: { type: "task/fetch" }, room: button, about: conversation },
  });
  const activityOf = (summary: string, body: object[], actions: object[]) =>
    Activity.fromObject({
      ...{ type: "message", channelId: "msteams", from: { ...bot, role: "bot" }, locale: language, summary },
      attachments: [card(body, actions)],
    } as never);
  const shownCard = ({ conversation, urgent, title, lines: known, buttons }: RoomCard) => {
    const head = urgent ? `${say("room-urgent")} ${title}` : title;
    const style = { weight: "Bolder", ...(urgent ? { color: "Attention" } : {}) };
    return activityOf(head, [line(head, style), ...lines(known.join("\n"))], buttons.map(opens(conversation)));
  };
  const shownLine = ({ conversation, who, text, inside, buttons }: RoomLine) =>
    activityOf(
      who,
      [line(who, { weight: "Bolder", isSubtle: inside }), ...(inside ? [line(text, { isSubtle: true })] : lines(text))],
      buttons.map(opens(conversation)),
    );

  /** A new thread of the channel: its conversation and the id of its first message, with a space between. */
  const open = (shown: RoomCard): Promise<Sent> =>
    call(serviceUrl, async (client) => {
      const wanted = { isGroup: true, bot, tenantId, channelData: { channel: { id: channel } } };
      const opened = await client.createConversation({
        ...wanted,
        activity: shownCard(shown),
      } satisfies ConversationParameters & { bot: object });
      return { id: `${opened.id} ${opened.activityId}` };
    });

  return {
    route: "teams",
    language,
    async show(shown, sent) {
      const [thread = "", first = ""] = sent?.split(" ") ?? [];
      if (sent === undefined || !thread || !first) return open(shown);
      const updated = await call(serviceUrl, (client) =>
        client.updateActivity(encodeURIComponent(thread), encodeURIComponent(first), shownCard(shown)),
      );
      // Somebody took the card away: another one takes its place.
      if ("refused" in updated || ("closed" in updated && updated.closed.startsWith("404"))) return open(shown);
      return "sent" in updated ? { sent } : updated;
    },
    async add(added, shown, sent) {
      const [thread = ""] = shown.split(" ");
      const there = encodeURIComponent(thread);
      if (sent) {
        const updated = await call(serviceUrl, (client) =>
          client.updateActivity(there, encodeURIComponent(sent), shownLine(added)),
        );
        if ("sent" in updated) return { sent };
        if (!("refused" in updated || "closed" in updated)) return updated;
      }
      return call(serviceUrl, (client) => client.sendToConversation(there, shownLine(added)));
    },
  };
}
