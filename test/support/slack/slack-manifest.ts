import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../root.ts";

export interface SlackManifest {
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    socket_mode_enabled: boolean;
    event_subscriptions: { request_url?: string; bot_events: string[] };
    interactivity: { request_url?: string };
  };
}

/** The app manifest as the project ships it. */
export const readManifest = (name: "manifest.yaml" | "manifest-socket.yaml"): SlackManifest =>
  parse(readFileSync(join(root, "docs/slack", name), "utf8")) as SlackManifest;

export const manifestScopes = (name: Parameters<typeof readManifest>[0]) => readManifest(name).oauth_config.scopes.bot;
