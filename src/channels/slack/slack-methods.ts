/** Every Web API method we call, and the bot scope each wants; the manifest asks for these scopes and no others. docs.slack.dev, "Web API methods". */
export const slackMethods = {
  "auth.test": [],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "conversations.history": ["im:history"],
  "conversations.open": ["im:write"],
  "files.info": ["files:read"],
  "users.info": ["users:read"],
  "views.open": [],
  "views.publish": [],
} as const;

export type SlackMethod = keyof typeof slackMethods;

/** Scopes that are wanted for what comes in: the events we subscribe to, and the bytes of files sent to us. */
export const inboundScopes = {
  "message.im": "im:history",
  app_mention: "app_mentions:read",
  app_home_opened: undefined,
  "url_private_download of a file": "files:read",
} as const;
