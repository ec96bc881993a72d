import type { Router } from "express";
import type { AgentsRoomRunner } from "./channels/agents-room/start-agents-room.ts";
import { createRefusedSecret } from "./channels/sent-to/refused-secret.ts";
import { type ConnectorCalls, createConnectorCalls } from "./channels/teams/connector-calls.ts";
import { createTeamsChannel, type TeamsConfig, teamsAuth } from "./channels/teams/create-teams-channel.ts";
import { readSignInRefusal } from "./channels/teams/sign-in-refusal.ts";
import { createTeamsAgents } from "./channels/teams/teams-agents.ts";
import { createTeamsRoom } from "./channels/teams/teams-room.ts";
import { composeAgentsRoom } from "./compose-agents-room.ts";
import type { ChannelRooms } from "./compose-sent-to.ts";
import { jsonBody } from "./http/json-body.ts";

export interface ComposedTeams {
  /** To be mounted before any body is read. */
  router: Router;
  /** Shows the customer that somebody is writing. */
  typing(conversation: string): void;
  /** Opens the agents' room. */
  start(): Promise<void>;
  /** Resolves when the agents' room is up to date. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Microsoft Teams, put together: the channel to customers, and the agents' room where there is one. */
export function composeTeams(rooms: ChannelRooms<TeamsConfig>): ComposedTeams {
  const { config, conversations, sentTo, words, uploads, now } = rooms;
  const refusedSecret = createRefusedSecret({
    now,
    warn: (fields) => rooms.log.warn(fields, "teams.credentials-refused"),
  });
  const calls = createConnectorCalls({
    auth: teamsAuth(config),
    refused: ({ variable, code }) => refusedSecret(variable, code),
  });
  const room = config.agents && rooms.desk && composeRoom(rooms, rooms.desk, config.agents, calls);
  const { router, typing } = createTeamsChannel({
    ...{ config, calls, conversations, uploads, now, jsonBody },
    ...(room ? { agents: room.agents } : {}),
    add: sentTo.add,
    say: (key, language) => words.phrases.render("channels", key, {}, language).join(" "),
    log: (fields, event) => rooms.log.info(fields, event),
  });
  let runner: AgentsRoomRunner | undefined;
  let stopped = false;

  async function sayWhetherTaken(): Promise<void> {
    const asked = await calls.token().then(
      () => "good",
      (error: unknown) => (readSignInRefusal(error, config.certificate !== undefined) ? "refused" : "unasked"),
    );
    if (!stopped && asked !== "refused") rooms.log.info({}, `teams.credentials-${asked}`);
  }

  return {
    ...{ router, typing },
    async start() {
      void sayWhetherTaken();
      runner = await room?.start();
    },
    idle: async () => runner?.idle(),
    async stop() {
      stopped = true;
      runner?.stop();
      await runner?.idle();
    },
  };
}

function composeRoom(
  rooms: ChannelRooms<TeamsConfig>,
  desk: NonNullable<ChannelRooms<TeamsConfig>["desk"]>,
  { channel, language }: NonNullable<TeamsConfig["agents"]>,
  calls: ConnectorCalls,
) {
  const { config, newId } = rooms;
  const { appId, tenantId } = config;
  const { say, acts, start } = composeAgentsRoom(rooms, desk, language);
  return {
    agents: createTeamsAgents({ channel, say, newId, acts }),
    start: () => start(createTeamsRoom({ calls, appId, tenantId, channel, language, say })),
  };
}
