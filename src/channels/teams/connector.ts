import { Activity } from "@microsoft/agents-activity";
import type { Outgoing, SentToChannel } from "../sent-to/channel.ts";
import type { ConnectorCalls } from "./connector-calls.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { toTeamsActivity } from "./to-teams-activity.ts";

/** Teams takes about 28 KB an activity; with markup around it this is well within. */
const longestText = 4_000;

/** Teams and the other channels of Azure Bot Service, over the Bot Connector. */
export function createConnector({
  calls: { call },
  say,
}: {
  calls: ConnectorCalls;
  say(key: string, language: Outgoing["language"]): string;
}): SentToChannel<TeamsAddress> {
  const activityOf = (outgoing: Outgoing, address: TeamsAddress) =>
    Activity.fromObject(toTeamsActivity(outgoing, address, (key) => say(key, outgoing.language)));
  const conversationOf = ({ conversation }: TeamsAddress) => encodeURIComponent(conversation.id);

  return {
    ...{ route: "teams", title: "Microsoft Teams", longestText },
    send: (address, outgoing) =>
      call(address.serviceUrl, (client) =>
        client.sendToConversation(conversationOf(address), activityOf(outgoing, address)),
      ),
    async update(address, sent, outgoing) {
      const updated = await call(address.serviceUrl, (client) =>
        client.updateActivity(conversationOf(address), encodeURIComponent(sent), activityOf(outgoing, address)),
      );
      if ("closed" in updated && updated.closed.startsWith("404")) return { refused: updated.closed };
      return "sent" in updated ? { sent } : updated;
    },
    async typing(address) {
      const { bot: from, user: recipient, conversation, channelId } = address;
      const typing = Activity.fromObject({ type: "typing", channelId, from, recipient, conversation });
      await call(address.serviceUrl, (client) => client.sendToConversation(conversationOf(address), typing));
    },
  };
}
