import type { AuthConfiguration } from "@microsoft/agents-hosting";
import type { RequestHandler, Router } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import type { Now } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import type { SentToChannel } from "../sent-to/channel.ts";
import type { SentTo } from "../sent-to/create-sent-to.ts";
import type { Uploads } from "../web/uploads.ts";
import { createTokenCheck } from "./check-token.ts";
import { createConnector } from "./connector.ts";
import type { ConnectorCalls } from "./connector-calls.ts";
import { createFetchFiles } from "./fetch-files.ts";
import { createSdkValidation } from "./sdk-validation.ts";
import { createSigningKeys } from "./signing-keys.ts";
import type { TeamsAddress } from "./teams-address.ts";
import type { TeamsAgents } from "./teams-agents.ts";
import { createTeamsRouter } from "./teams-router.ts";

/** What an Azure Bot registration gives; one of `password` and `certificate`. */
export interface TeamsConfig {
  appId: string;
  tenantId: string;
  password?: string;
  /** Paths of PEM files. */
  certificate?: { file: string; keyFile: string };
  /** Hosts of service addresses beside Microsoft's public cloud. */
  serviceHosts: readonly string[];
  /** The company's own channel in which agents take conversations. */
  agents?: { channel: string; language: Language };
}

/** The bot's own sign-in at Microsoft. */
export const teamsAuth = ({ appId, tenantId, password, certificate }: TeamsConfig): AuthConfiguration => ({
  clientId: appId,
  tenantId,
  authorityEndpoint: "https://login.microsoftonline.com",
  ...(password ? { clientSecret: password } : {}),
  ...(certificate ? { certPemFile: certificate.file, certKeyFile: certificate.keyFile } : {}),
});

export interface TeamsChannelDependencies {
  config: TeamsConfig;
  add(channel: SentToChannel<TeamsAddress>): SentTo<TeamsAddress>;
  conversations: Pick<Conversations, "typing">;
  uploads: Uploads;
  say(key: string, language: Language): string;
  now: Now;
  log(fields: Record<string, unknown>, event: string): void;
  /** Requests to the Connector, signed in as `teamsAuth(config)`. */
  calls: ConnectorCalls;
  agents?: TeamsAgents;
  /** Parses a JSON body of so many bytes at most. */
  jsonBody(longest: number): RequestHandler;
}

/** Microsoft Teams through the Microsoft 365 Agents SDK. The same endpoint serves the other channels of Azure Bot Service. */
export function createTeamsChannel(deps: TeamsChannelDependencies): {
  /** To be mounted before any body is read. */
  router: Router;
  typing: SentTo<TeamsAddress>["typing"];
} {
  const { config, calls, uploads, now, log, jsonBody } = deps;
  const connector = createConnector({ calls, say: deps.say });
  const { door, typing } = deps.add(connector);
  const keys = createSigningKeys({ now });
  const extraHosts = config.serviceHosts;
  const router = createTeamsRouter({
    ...{ door, typing, log, jsonBody },
    ...(deps.agents ? { agents: deps.agents } : {}),
    conversations: deps.conversations,
    checkToken: createTokenCheck({
      appId: config.appId,
      keys,
      validate: createSdkValidation({ auth: teamsAuth(config), keys }),
      extraHosts,
    }),
    fetchFiles: createFetchFiles({ uploads, token: calls.token, extraHosts }),
    discard: uploads.remove,
  });
  return { router, typing };
}
