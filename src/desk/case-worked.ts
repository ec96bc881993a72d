import type { Case } from "../domain/conversation.ts";

/** What another agent, or the customer, was faster with on a case. `by` is absent where no agent ended it. */
export interface CaseWorked {
  what: "taken" | "answered" | "closed";
  by?: string;
  at?: string;
}

export function caseWorked({ state, takenBy, answeredAt, resolvedAt }: Case): CaseWorked {
  const by = takenBy ? { by: takenBy.name } : {};
  if (state === "resolved") {
    const what = answeredAt === resolvedAt ? "answered" : "closed";
    return { what, ...by, ...(resolvedAt ? { at: resolvedAt } : {}) };
  }
  return answeredAt ? { what: "answered", ...by, at: answeredAt } : { what: "taken", ...by };
}
