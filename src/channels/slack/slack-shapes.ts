import { z } from "zod";

/** How Slack names people, chats, files and apps. */
export const slackId = z.string().regex(/^[A-Z0-9]{1,32}$/);
/** A message's name within its chat: seconds and their fraction. */
export const slackTs = z.string().regex(/^\d{1,16}\.\d{1,9}$/);
