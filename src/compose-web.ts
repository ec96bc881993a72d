import { createLocalJWKSet, createRemoteJWKSet } from "jose";
import type { Logger } from "pino";
import { standingText } from "./channels/sent-to/standing-text.ts";
import { createWebChannel, type WebChannel, type WebChannelDependencies } from "./channels/web/create-web-channel.ts";
import type { ComposedWallet } from "./compose-wallet.ts";
import type { Config } from "./config.ts";
import type { QueueView } from "./conversation/turn-deps.ts";
import { createHostIdentityVerifier } from "./identity/host-identity.ts";
import type { Words } from "./read-all.ts";
import { sandboxIssuer } from "./wallet/sandbox-identity.ts";

type Given = "store" | "conversations" | "uploads" | "signingKey" | "now" | "newId" | "origins" | "after";

export interface WebRooms extends Required<Pick<WebChannelDependencies, Given | "agentCard" | "isOverloaded">> {
  config: Config;
  sandbox: ComposedWallet["sandbox"];
  queueView: QueueView;
  words: Words;
  log: Logger;
}

/** The web channel: Direct Line, the widget's tokens, and customers whom the host page has signed in. */
export function composeWeb({ config, sandbox, queueView, words, log, ...rooms }: WebRooms): WebChannel {
  const { store, now } = rooms;
  const hostKeys = config.hostIdentityJwks
    ? { keys: createRemoteJWKSet(new URL(config.hostIdentityJwks)) }
    : sandbox && { keys: createLocalJWKSet(sandbox.identity.jwks), issuer: sandboxIssuer };
  return createWebChannel({
    ...rooms,
    publicUrl: config.publicUrl,
    placeText: createPlaceText(words),
    tickWords: createTickWords(words),
    directLineSecret: config.directLineSecret,
    verifyIdentity:
      hostKeys &&
      createHostIdentityVerifier({
        ...{ store, now, ...hostKeys },
        onTurnedAway: (reason) => log.warn({ ...reason, keys: config.hostIdentityJwks }, "host-identity.turned-away"),
      }),
    queueView: async (conversation) => {
      const standing = await queueView(conversation);
      return standing && { ...standing, ahead: standing.place - 1, agents: standing.agentsOnline };
    },
    limits: { widgetTokensPerMinute: config.widgetTokensPerMinute },
  });
}

/** What Web Chat and others show of a queue bar, which they do not draw. */
const createPlaceText =
  ({ phrases }: Words): WebChannelDependencies["placeText"] =>
  ({ state, language = "zh-Hans" }, place) => {
    if (state?.kind !== "queue") return undefined;
    const say = (key: string, params: Record<string, string | number>) =>
      phrases.render("channels", key, params, language).join(" ");
    return standingText(state.ended ? { ended: state.ended } : { ...place }, say, language);
  };

/** What Web Chat and others show around a list to tick. */
const createTickWords =
  ({ phrases }: Words): WebChannelDependencies["tickWords"] =>
  (language) => {
    const say = (key: string) => phrases.render("channels", key, {}, language).join(" ");
    return { label: say("pick-several"), send: say("send-picked") };
  };
