import type { SlackOrigin } from "./slack-shapes.ts";

/** Whom Slack knows under a user's id: their own workspace and, in an organisation, that and its workspaces they are in. */
export interface SlackPerson {
  team?: string;
  organisation?: string;
  teams: readonly string[];
}

/** "foreign": of no workspace that may use it; "unsure": Slack could not be asked, so that nobody knows. */
export type NotAdmitted = "foreign" | "unsure";

/**
 * Whether somebody may use this installation, and whose they are: in an organisation one person has one id, but writes through any
 * of its workspaces, and a press may name another one than a message, or none; so there the organisation is the tenant. Whoever
 * comes through a workspace that is not plainly their own is looked up. docs.slack.dev, "Developing apps for Enterprise orgs";
 * security.md R21.
 */
export function createAdmission({
  teams,
  whoIs,
}: {
  /** Workspaces, and organisations, whose people may use it. */
  teams: readonly string[];
  whoIs(user: string): Promise<SlackPerson | "unsure">;
}) {
  const isListed = (id: string | undefined): id is string => id !== undefined && teams.includes(id);

  return async (origin: SlackOrigin, user: string): Promise<{ tenant: string } | NotAdmitted> => {
    const { team, organisation, home, isShared } = origin;
    const isOwn = home === undefined ? !isShared : home === team || home === organisation;
    if (isListed(team) && isOwn) return { tenant: organisation ?? team };
    if (team !== undefined && !isListed(team) && !isListed(organisation)) return "foreign";
    // Two workspaces without an organisation, or two organisations, are two companies.
    if (home !== undefined && (organisation === undefined || (home.startsWith("E") && home !== organisation)))
      return isListed(home) ? { tenant: home } : "foreign";
    const person = await whoIs(user);
    if (person === "unsure") return "unsure";
    if (organisation !== undefined && person.organisation === organisation)
      return [team, organisation, ...person.teams].some(isListed) ? { tenant: organisation } : "foreign";
    return isListed(person.team) ? { tenant: person.organisation ?? person.team } : "foreign";
  };
}
