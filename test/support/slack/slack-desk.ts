import { composeSlack } from "../../../src/compose-slack.ts";
import type { SlackConfig } from "../../../src/config.ts";
import { type House, openHouse } from "../house.ts";
import { openSlackDouble, type SlackDouble } from "./slack-double.ts";
import { manifestScopes } from "./slack-manifest.ts";
import { slackPeople } from "./slack-people.ts";

export const agentsChannel = "C0AGENTS";

/** The house with Slack as its channel, and Slack's double at the other end. */
export interface SlackDesk extends House {
  double: SlackDouble;
  people: ReturnType<typeof slackPeople>;
}

export async function openSlackDesk({
  socket = false,
  also = [],
  given = {},
}: {
  socket?: boolean;
  /** Workspaces and organisations that may use it beside the double's own. */
  also?: string[];
  /** What is told from outside, where it is not what Slack's double takes. */
  given?: Partial<SlackConfig>;
} = {}): Promise<SlackDesk> {
  const double = await openSlackDouble({ scopes: manifestScopes(socket ? "manifest-socket.yaml" : "manifest.yaml") });
  const house = await openHouse({
    open: (rooms) =>
      composeSlack({
        config: {
          ...{ botToken: double.botToken, teams: [double.team, ...also] },
          ...(socket ? { appToken: double.appToken } : { signingSecret: double.secret }),
          agents: { channel: agentsChannel, language: "zh-Hans" },
          ...given,
        },
        ...rooms,
        slack: { apiUrl: double.apiUrl, filesOrigin: new URL(double.filesUrl).origin },
      }),
    isUp(base) {
      double.target = base;
    },
  });
  return {
    ...house,
    ...{ double, people: slackPeople(double) },
    conversationOf: (user) => house.conversationOf(`slack:${double.team}:${user}`),
    async close() {
      await house.close();
      await double.close();
    },
  };
}
