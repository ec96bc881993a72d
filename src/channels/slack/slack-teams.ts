import type { SlackDelivery } from "./read-delivery.ts";
import type { SlackInteraction } from "./read-interaction.ts";

/** Whether both the workspace it came through and the person's own one are allowed; nobody's own workspace is asked for where nobody speaks. */
export function isFromAllowedTeam(
  given: SlackDelivery | SlackInteraction,
  isTeamAllowed: (team: string) => boolean,
): boolean {
  if (!("team" in given)) return true;
  return isTeamAllowed(given.team) && (given.home === undefined || isTeamAllowed(given.home));
}
