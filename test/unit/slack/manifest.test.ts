import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { inboundScopes, slackMethods } from "../../../src/channels/slack/slack-methods.ts";
import { root } from "../../support/root.ts";
import { readManifest } from "../../support/slack/slack-manifest.ts";

const manifests = { public: readManifest("manifest.yaml"), socket: readManifest("manifest-socket.yaml") };

/** All that stands in the channel's code. */
const folder = join(root, "src/channels/slack");
const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");

describe("the app manifest", () => {
  it("asks for exactly the scopes of the methods that are called and of what comes in", () => {
    const wanted = [...Object.values(slackMethods).flat(), ...Object.values(inboundScopes)].filter(Boolean);
    for (const manifest of Object.values(manifests))
      expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...new Set(wanted)].sort());
  });

  it("counts no method that nothing calls", () => {
    const called = new Set([...code.matchAll(/\bapi\(\s*"([\w.]+)"/g)].map(([, method]) => method));
    expect([...called].sort()).toEqual(Object.keys(slackMethods).sort());
  });

  it("subscribes to exactly the events that are read", () => {
    const named = Object.keys(inboundScopes).filter((name) => !name.includes(" "));
    for (const manifest of Object.values(manifests))
      expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(named.sort());
  });

  it("differs between an address and a socket in nothing else", () => {
    const { public: open, socket } = manifests;
    expect(open.settings.event_subscriptions.request_url).toMatch(/^https:.*\/slack\/events$/);
    expect(open.settings.interactivity.request_url).toMatch(/^https:.*\/slack\/interactions$/);
    const without = structuredClone(open);
    delete without.settings.event_subscriptions.request_url;
    delete without.settings.interactivity.request_url;
    without.settings.socket_mode_enabled = true;
    expect(socket).toEqual(without);
  });
});
