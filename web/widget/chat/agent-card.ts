import type { Api } from "../line/api.ts";
import { cell, type ReadCell, watch } from "../line/cell.ts";
import type { Speaking } from "./standing.ts";

/** The agent's staff number, and the code of the moment that proves it. */
export interface AgentCard {
  name: string;
  number: string;
  code: string;
  until: string;
}

/** Asked again this long after an answer that did not come. */
const againMs = 15_000;

/** Keeps the card of whoever serves the customer, and fetches it anew when its code has run out. */
export function followAgentCard({
  api,
  token,
  who,
}: {
  api: Pick<Api, "agent">;
  token: () => string | undefined;
  who: ReadCell<Speaking>;
}) {
  const card = cell<AgentCard | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  async function fetchCard(mine: number): Promise<void> {
    const known = token();
    const answer = known === undefined ? undefined : await api.agent(known);
    if (mine !== round) return;
    const found = answer && !answer.refused ? answer.agent : undefined;
    card.value = found ?? undefined;
    const waitMs = found ? Math.max(1_000, Date.parse(found.until) - Date.now() + 500) : againMs;
    timer = setTimeout(() => void fetchCard(mine), Math.min(waitMs, 5 * 60_000));
  }
  const stop = watch([who], () => {
    round += 1;
    clearTimeout(timer);
    if (who.value.kind === "agent") void fetchCard(round);
    else card.value = undefined;
  });
  return {
    card: card as ReadCell<AgentCard | undefined>,
    stop(): void {
      round += 1;
      clearTimeout(timer);
      stop();
    },
  };
}
