import { join } from "node:path";
import { z } from "zod";
import type { TeamsConfig } from "./channels/teams/create-teams-channel.ts";
import { gateway, guid, hosts, origin, origins, sender, slackTeams, smtp, url, whole } from "./config-forms.ts";
import { findProblems, onThisMachine } from "./config-problems.ts";
import type { SmtpSettings } from "./delivery/smtp-settings.ts";
import type { Language } from "./domain/language.ts";
import type { ChatwootSettings } from "./handoff/other-desk/chatwoot-desk.ts";
import { findMisspelt } from "./misspelt-variables.ts";
import type { WalletTls } from "./wallet/http-exchange.ts";
import { projectRoot } from "./wallet/project-root.ts";

const environment = z.object({
  PORT: whole(0, 65_535).default(3978),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).optional(),
  KEY_DIR: z.string().min(1).optional(),
  PUBLIC_URL: url.optional(),
  WIDGET_ORIGINS: origins.optional(),
  DESK_ORIGIN: origin.optional(),
  HOST_IDENTITY_JWKS: gateway.optional(),
  WALLET_URL: gateway.optional(),
  SMTP_URL: smtp.optional(),
  SMTP_FROM: sender.optional(),
  SMS_WEBHOOK_URL: gateway.optional(),
  SMS_WEBHOOK_SECRET: z.string().min(32, "wants at least 32 characters").optional(),
  WALLET_TOKEN: z.string().min(24, "wants at least 24 characters").optional(),
  WALLET_CA: z.string().min(1).optional(),
  WALLET_CERT: z.string().min(1).optional(),
  WALLET_KEY: z.string().min(1).optional(),
  DIRECTLINE_SECRET: z.string().min(32, "wants at least 32 characters").optional(),
  TEAMS_APP_ID: guid.transform((value) => value.toLowerCase()).optional(),
  TEAMS_APP_PASSWORD: z.string().min(1).optional(),
  TEAMS_CERT_FILE: z.string().min(1).optional(),
  TEAMS_CERT_KEY_FILE: z.string().min(1).optional(),
  TEAMS_TENANT_ID: guid.optional(),
  TEAMS_SERVICE_HOSTS: hosts.optional(),
  TEAMS_AGENTS_CHANNEL: z
    .string()
    .regex(/^19:[\w-]{10,100}@thread\.(tacv2|skype)$/, "wants a channel's id, 19:…@thread.tacv2")
    .optional(),
  TEAMS_AGENTS_LANGUAGE: z.enum(["zh-Hans", "zh-Hant", "en"]).default("zh-Hans"),
  DESK_OIDC_ISSUER: url.optional(),
  DESK_OIDC_CLIENT_ID: z.string().min(1).optional(),
  DESK_OIDC_CLIENT_SECRET: z.string().min(16, "wants at least 16 characters").optional(),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith("xoxb-", "wants the bot token, xoxb-…")
    .min(20, "is not the whole token")
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32,64}$/, "wants the signing secret's 32 hexadecimal digits")
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith("xapp-", "wants an app-level token, xapp-…")
    .min(20, "is not the whole token")
    .optional(),
  SLACK_TEAMS: slackTeams.optional(),
  SLACK_AGENTS_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{2,31}$/, "wants a channel's id, C0123ABCD")
    .optional(),
  SLACK_AGENTS_LANGUAGE: z.enum(["zh-Hans", "zh-Hant", "en"]).default("zh-Hans"),
  CHATWOOT_URL: gateway.transform((value) => value.replace(/\/$/, "")).optional(),
  CHATWOOT_ACCOUNT: whole(1, 1_000_000_000).optional(),
  CHATWOOT_INBOX: z.string().min(1).optional(),
  CHATWOOT_TOKEN: z.string().min(16, "wants the agent bot's access token").optional(),
  CHATWOOT_WEBHOOK_SECRET: z.string().min(16, "wants at least 16 characters").optional(),
  OTHER_DESK_LANGUAGE: z.enum(["zh-Hans", "zh-Hant", "en"]).default("zh-Hans"),
  HANDOFF_HUB_URL: gateway.optional(),
  HANDOFF_HUB_SECRET: z.string().min(32, "wants at least 32 characters").optional(),
  PROXIES: whole(0, 10).default(0),
  /** Only the benchmark of understanding reads it. */
  EVAL_DIR: z.string().min(1).optional(),
  TRANSCRIPT_DAYS: whole(1, 3_650).default(180),
  WIDGET_TOKENS_PER_MINUTE: whole(1, 1_000_000).default(120),
});

/** With a signing secret events come to our address, with an app token over a socket; both may be. */
export interface SlackConfig {
  botToken: string;
  signingSecret?: string;
  appToken?: string;
  /** The workspaces that may use it; no other one is answered. */
  teams: string[];
  /** The company's own channel in which agents take conversations. */
  agents?: { channel: string; language: Language };
}

/** Where people work instead of at our own desk. */
export type OtherDeskConfig = { language: Language } & (
  | { kind: "chatwoot"; settings: ChatwootSettings; webhookSecret: string }
  | { kind: "hub"; url: string; secret: string }
);

/** Everything the process is told from outside; made once, by `readConfig`. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  keyDir: string;
  publicUrl: string;
  /** Origins whose pages may hold the widget. */
  widgetOrigins: string[];
  /** The only origin at which the desk answers; undefined with the sandbox wallet: wherever the server is. */
  deskOrigin?: string;
  hostIdentityJwks?: string;
  /** Absent: the sandbox wallet. */
  walletUrl?: string;
  /** Absent: the sandbox's mailbox. */
  smtp?: { settings: SmtpSettings; from: string };
  /** Absent: the sandbox's phone. */
  smsWebhook?: { url: string; secret: string };
  /** Bearer token of the wallet core's API. */
  walletToken?: string;
  walletTls: WalletTls;
  /** The identity provider at which agents may sign in; absent: none. */
  oidc?: { issuer: string; clientId: string; clientSecret: string };
  /** Absent: no Slack. */
  slack?: SlackConfig;
  /** Absent: the built-in desk alone. */
  otherDesk?: OtherDeskConfig;
  directLineSecret?: string;
  /** Absent: there is no /api/messages. */
  teams?: TeamsConfig;
  widgetTokensPerMinute: number;
  /** Days after which a conversation in which nothing more happened is erased, and a settled case. */
  transcriptDays: number;
  /** Reverse proxies in front of us whose X-Forwarded-For counts. */
  proxies: number;
  root: string;
}

/** `warnings`: what may go well, but hardly as it was meant. */
export type ConfigOutcome = { warnings: string[] } & ({ ok: true; config: Config } | { ok: false; problems: string[] });

/** Reads the environment once; every bad variable is named, in one line. Nothing else in the project reads process.env. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigOutcome {
  const set = Object.entries(env).filter(([, value]) => value !== "");
  const given = Object.fromEntries(set.filter(([name]) => Object.hasOwn(environment.shape, name)));
  const misspelt = findMisspelt(
    set.map(([name]) => name),
    Object.keys(environment.shape),
  );
  const read = environment.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const problems = findProblems(given, wrong);
  if (!read.success || problems.length > 0) return { ok: false, problems, warnings: misspelt };
  const { data } = read;
  const root = projectRoot(import.meta.url);
  const publicUrl = (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, "");
  return {
    ok: true,
    warnings: [...misspelt, ...onThisMachine(given, publicUrl)],
    config: {
      port: data.PORT,
      host: data.HOST ?? "127.0.0.1",
      dataDir: data.DATA_DIR ?? join(root, "data"),
      keyDir: data.KEY_DIR ?? join(root, ".walletline-keys"),
      publicUrl,
      widgetOrigins: data.WIDGET_ORIGINS ?? [],
      deskOrigin: data.DESK_ORIGIN,
      hostIdentityJwks: data.HOST_IDENTITY_JWKS,
      walletUrl: data.WALLET_URL,
      ...(data.SMTP_URL && data.SMTP_FROM ? { smtp: { settings: data.SMTP_URL, from: data.SMTP_FROM } } : {}),
      ...(data.SMS_WEBHOOK_URL && data.SMS_WEBHOOK_SECRET
        ? { smsWebhook: { url: data.SMS_WEBHOOK_URL, secret: data.SMS_WEBHOOK_SECRET } }
        : {}),
      walletToken: data.WALLET_TOKEN,
      ...(data.DESK_OIDC_ISSUER && data.DESK_OIDC_CLIENT_ID && data.DESK_OIDC_CLIENT_SECRET
        ? {
            oidc: {
              issuer: data.DESK_OIDC_ISSUER,
              clientId: data.DESK_OIDC_CLIENT_ID,
              clientSecret: data.DESK_OIDC_CLIENT_SECRET,
            },
          }
        : {}),
      walletTls: { caFile: data.WALLET_CA, certFile: data.WALLET_CERT, keyFile: data.WALLET_KEY },
      ...(data.SLACK_BOT_TOKEN && data.SLACK_TEAMS
        ? {
            slack: {
              ...{ botToken: data.SLACK_BOT_TOKEN, teams: data.SLACK_TEAMS },
              ...(data.SLACK_SIGNING_SECRET ? { signingSecret: data.SLACK_SIGNING_SECRET } : {}),
              ...(data.SLACK_APP_TOKEN ? { appToken: data.SLACK_APP_TOKEN } : {}),
              ...(data.SLACK_AGENTS_CHANNEL
                ? { agents: { channel: data.SLACK_AGENTS_CHANNEL, language: data.SLACK_AGENTS_LANGUAGE } }
                : {}),
            },
          }
        : {}),
      ...otherDeskOf(data),
      directLineSecret: data.DIRECTLINE_SECRET,
      ...(data.TEAMS_APP_ID && data.TEAMS_TENANT_ID
        ? {
            teams: {
              appId: data.TEAMS_APP_ID,
              tenantId: data.TEAMS_TENANT_ID,
              serviceHosts: data.TEAMS_SERVICE_HOSTS ?? [],
              ...(data.TEAMS_APP_PASSWORD ? { password: data.TEAMS_APP_PASSWORD } : {}),
              ...(data.TEAMS_CERT_FILE && data.TEAMS_CERT_KEY_FILE
                ? { certificate: { file: data.TEAMS_CERT_FILE, keyFile: data.TEAMS_CERT_KEY_FILE } }
                : {}),
              ...(data.TEAMS_AGENTS_CHANNEL
                ? { agents: { channel: data.TEAMS_AGENTS_CHANNEL, language: data.TEAMS_AGENTS_LANGUAGE } }
                : {}),
            },
          }
        : {}),
      widgetTokensPerMinute: data.WIDGET_TOKENS_PER_MINUTE,
      transcriptDays: data.TRANSCRIPT_DAYS,
      proxies: data.PROXIES,
      root,
    },
  };
}

function otherDeskOf(data: z.infer<typeof environment>): { otherDesk?: OtherDeskConfig } {
  const { CHATWOOT_URL: url, CHATWOOT_ACCOUNT: account, CHATWOOT_INBOX: inbox, CHATWOOT_TOKEN: token } = data;
  const language = data.OTHER_DESK_LANGUAGE;
  if (url && account && inbox && token && data.CHATWOOT_WEBHOOK_SECRET)
    return {
      otherDesk: {
        language,
        kind: "chatwoot",
        settings: { url, account, inbox, token },
        webhookSecret: data.CHATWOOT_WEBHOOK_SECRET,
      },
    };
  if (data.HANDOFF_HUB_URL && data.HANDOFF_HUB_SECRET)
    return { otherDesk: { language, kind: "hub", url: data.HANDOFF_HUB_URL, secret: data.HANDOFF_HUB_SECRET } };
  return {};
}
