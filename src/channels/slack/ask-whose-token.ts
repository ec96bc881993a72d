import type { SlackApi } from "./slack-api.ts";

/** Whose workspace the bot token is for, as Slack tells it; "refused": it told the one who hears of refusals why; "unasked": nobody answered. */
export async function askWhoseToken(api: SlackApi): Promise<{ team: string; name: string } | "refused" | "unasked"> {
  const answer = await api("auth.test", {});
  if (answer.outcome !== "done") return answer.outcome === "refused" ? "refused" : "unasked";
  const told = (value: unknown) => (typeof value === "string" ? value.slice(0, 100) : "");
  return { team: told(answer.data.team_id), name: told(answer.data.team) };
}
