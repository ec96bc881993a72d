import { z } from "zod";
import type { Now } from "../../domain/ids.ts";
import type { SlackPerson } from "./admission.ts";
import type { SlackApi } from "./slack-api.ts";
import { slackId as id } from "./slack-shapes.ts";

/** People change workspaces; after this they are asked for again. */
const rememberedMs = 3_600_000;
const mostRemembered = 5_000;
/** Slack's word for somebody who has nothing to do with the workspace. */
const unknown = new Set(["user_not_found", "user_not_visible"]);

const told = z.object({
  user: z.object({
    team_id: id.nullish(),
    enterprise_user: z.object({ enterprise_id: id.nullish(), teams: z.array(id).nullish() }).nullish(),
  }),
});

/** Asks Slack whose somebody is. */
export function createWhoIs({ api, now }: { api: SlackApi; now: Now }) {
  const known = new Map<string, { person: SlackPerson; at: number }>();

  return async (user: string): Promise<SlackPerson | "unsure"> => {
    const at = Date.parse(now());
    const found = known.get(user);
    if (found && at - found.at < rememberedMs) return found.person;
    const answer = await api("users.info", { user });
    if (answer.outcome === "refused" && unknown.has(answer.error)) return { teams: [] };
    const read = told.safeParse(answer.outcome === "done" ? answer.data : undefined);
    if (!read.success) return "unsure";
    const { team_id: team, enterprise_user: within } = read.data.user;
    const person: SlackPerson = {
      ...(team ? { team } : {}),
      ...(within?.enterprise_id ? { organisation: within.enterprise_id } : {}),
      teams: within?.teams ?? [],
    };
    known.delete(user);
    known.set(user, { person, at });
    for (const oldest of known.keys()) {
      if (known.size <= mostRemembered) break;
      known.delete(oldest);
    }
    return person;
  };
}
