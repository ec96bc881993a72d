import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "./wallet/project-root.ts";

const url = z.url({ protocol: /^https?$/ });
const origin = url.transform((value) => new URL(value).origin);
const list = z
  .string()
  .transform((value) =>
    value
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(origin));

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).optional(),
  KEY_DIR: z.string().min(1).optional(),
  PUBLIC_URL: url.optional(),
  WIDGET_ORIGINS: list.optional(),
  DESK_ORIGIN: origin.optional(),
  HOST_IDENTITY_JWKS: url.optional(),
  WALLET_URL: url.optional(),
  DIRECTLINE_SECRET: z.string().min(32, "wants at least 32 characters").optional(),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  EVAL_DIR: z.string().min(1).optional(),
  WIDGET_TOKENS_PER_MINUTE: z.coerce.number().int().min(1).default(120),
});

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
  directLineSecret?: string;
  widgetTokensPerMinute: number;
  /** Reverse proxies in front of us whose X-Forwarded-For counts. */
  proxies: number;
  evalDir: string;
  root: string;
}

export type ConfigOutcome = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Reads the environment once; every bad variable is named. Nothing else in the project reads process.env. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigOutcome {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in environment.shape && value !== ""),
  );
  const read = environment.safeParse(given);
  if (!read.success)
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
  const { data } = read;
  const root = projectRoot(import.meta.url);
  const problems: string[] = [];
  if (data.WALLET_URL && !data.DESK_ORIGIN)
    problems.push("DESK_ORIGIN: required with a real wallet (WALLET_URL is set)");
  if (data.WALLET_URL && !data.KEY_DIR)
    problems.push("KEY_DIR: required with a real wallet; keys are only made for the sandbox");
  if (data.WALLET_URL)
    problems.push("WALLET_URL: this build holds no HTTP wallet adapter yet; leave it out to run the sandbox wallet");
  if (data.DATABASE_URL)
    problems.push("DATABASE_URL: this build holds no PostgreSQL store yet; leave it out to run the embedded store");
  if (problems.length > 0) return { ok: false, problems };
  const publicUrl = (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, "");
  return {
    ok: true,
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
      directLineSecret: data.DIRECTLINE_SECRET,
      widgetTokensPerMinute: data.WIDGET_TOKENS_PER_MINUTE,
      proxies: data.PROXIES,
      evalDir: data.EVAL_DIR ?? join(root, "..", "shared", "eval"),
      root,
    },
  };
}
