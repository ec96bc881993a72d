import type { Router } from "express";
import type { AgentsRoomRunner } from "./channels/agents-room/start-agents-room.ts";
import { createRefusedSecret } from "./channels/sent-to/refused-secret.ts";
import { createAdmission } from "./channels/slack/admission.ts";
import { askWhoseToken } from "./channels/slack/ask-whose-token.ts";
import { createFetchFiles } from "./channels/slack/fetch-files.ts";
import { createShowHome } from "./channels/slack/home-view.ts";
import type { SlackWords } from "./channels/slack/render-outgoing.ts";
import { createSlackAgents } from "./channels/slack/slack-agents.ts";
import { createSlackApi, slackApiUrl } from "./channels/slack/slack-api.ts";
import { createSlackChannel } from "./channels/slack/slack-channel.ts";
import { createSlackRoom } from "./channels/slack/slack-room.ts";
import { createSlackRouter } from "./channels/slack/slack-router.ts";
import { isAboutToken } from "./channels/slack/slack-sent.ts";
import { type SlackSocket, startSlackSocket } from "./channels/slack/slack-socket.ts";
import { createSlackInbox, slackFilesRoute } from "./channels/slack/take-in.ts";
import { createWhoIs } from "./channels/slack/who-is.ts";
import { composeAgentsRoom } from "./compose-agents-room.ts";
import type { ChannelRooms } from "./compose-sent-to.ts";
import type { SlackConfig } from "./config.ts";
import type { Deliverer } from "./conversation/outbox-runner.ts";
import { shieldText } from "./privacy/shield-text.ts";

export interface SlackRooms extends ChannelRooms<SlackConfig> {
  /** Where the bot finds deliverers by route. */
  routes: Map<string, Deliverer>;
  /** Slack's own addresses, but in tests. */
  slack?: { apiUrl: string; filesOrigin: string };
}

export interface ComposedSlack {
  /** Takes the events that come to our address; absent: they come over the socket only. */
  router?: Router;
  /** Opens the socket and the agents' room. */
  start(): Promise<void>;
  /** Resolves when the agents' room is up to date. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack, put together: the channel to customers, and the agents' room where there is one. */
export function composeSlack(rooms: SlackRooms): ComposedSlack {
  const { config, store, conversations, routes, words, now, newId, after, slack } = rooms;
  const log = (fields: Record<string, unknown>, event: string) => rooms.log.info(fields, event);
  const refusedSecret = createRefusedSecret({
    now,
    warn: (fields) => rooms.log.warn(fields, "slack.credentials-refused"),
  });
  const api = createSlackApi({
    ...{ token: config.botToken, url: slack?.apiUrl },
    refused(method, code) {
      log({ method, code }, "slack.call-refused");
      if (isAboutToken(code)) refusedSecret("SLACK_BOT_TOKEN", code);
    },
  });
  const shield = (text: string) => shieldText(text).text;
  const say: SlackWords = (key, params, language) =>
    words.phrases.render("channels", key, params, language).join("\n\n");
  const { door } = rooms.sentTo.add(createSlackChannel({ api, say }));
  routes.set(
    slackFilesRoute,
    createFetchFiles({
      ...{ store, door, api, say, shield, now, newId },
      ...{ uploads: rooms.uploads, token: config.botToken, filesOrigin: slack?.filesOrigin },
    }),
  );
  const agents = config.agents && rooms.desk && composeRoom(rooms, rooms.desk, config.agents, api);
  const inbox = createSlackInbox({
    ...{ store, door, conversations, api, shield },
    admit: createAdmission({ teams: config.teams, whoIs: createWhoIs({ api, now }) }),
    agents: agents?.agents,
    showHome: createShowHome({ api, say }),
  });
  let socket: SlackSocket | undefined;
  let room: AgentsRoomRunner | undefined;
  let stopped = false;

  async function sayWhoseToken(): Promise<void> {
    const whose = await askWhoseToken(api);
    if (stopped || whose === "refused") return;
    if (whose === "unasked") return log({}, "slack.credentials-unasked");
    log(whose, "slack.credentials-good");
    // A token for a whole organisation names the organisation, which is no workspace.
    if (whose.team.startsWith("T") && !config.teams.includes(whose.team))
      rooms.log.warn({ variable: "SLACK_TEAMS", team: whose.team }, "slack.team-not-listed");
  }

  return {
    ...(config.signingSecret ? { router: createSlackRouter({ secret: config.signingSecret, inbox, now, log }) } : {}),
    async start() {
      void sayWhoseToken();
      room = await agents?.start();
      if (config.appToken)
        socket = startSlackSocket({
          ...{ appToken: config.appToken, apiUrl: slack?.apiUrl ?? slackApiUrl, inbox, log, after },
          refusedToken: (code) => refusedSecret("SLACK_APP_TOKEN", code),
        });
    },
    idle: async () => room?.idle(),
    async stop() {
      stopped = true;
      room?.stop();
      await socket?.stop();
      await room?.idle();
    },
  };
}

function composeRoom(
  rooms: SlackRooms,
  desk: NonNullable<SlackRooms["desk"]>,
  { channel, language }: NonNullable<SlackConfig["agents"]>,
  api: ReturnType<typeof createSlackApi>,
) {
  const { say, acts, start } = composeAgentsRoom(rooms, desk, language);
  return {
    agents: createSlackAgents({ api, channel, acts, say }),
    start: () => start(createSlackRoom({ api, channel, language, say })),
  };
}
