import { z } from "zod";

/** How Slack names people, chats, files and apps. */
export const slackId = z.string().regex(/^[A-Z0-9]{1,32}$/);
/** A message's name within its chat: seconds and their fraction. */
export const slackTs = z.string().regex(/^\d{1,16}\.\d{1,9}$/);

/** Where something comes from, as Slack names it; without a workspace there is an organisation. */
export interface SlackOrigin {
  /** The workspace it came through, T…. */
  team?: string;
  /** That workspace's organisation, E…; absent where it belongs to none. */
  organisation?: string;
  /** The person's own workspace or organisation, where Slack tells. */
  home?: string;
  /** It happened in a channel that another company shares. */
  isShared?: true;
}

type Named = { [name in "team" | "organisation" | "home"]?: string | null | undefined };

/** Undefined where Slack names neither workspace nor organisation; an organisation may stand where a workspace is told. */
export function originOf({ team, organisation, home }: Named): SlackOrigin | undefined {
  const inWorkspace = team && !team.startsWith("E") ? { team } : {};
  const within = organisation ?? (team?.startsWith("E") ? team : undefined);
  if (!inWorkspace.team && !within) return undefined;
  return { ...inWorkspace, ...(within ? { organisation: within } : {}), ...(home ? { home } : {}) };
}
