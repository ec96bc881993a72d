import { type Case, caseKey } from "../domain/conversation.ts";
import type { Change, Store } from "../domain/store.ts";
import { untilStored } from "../domain/until-stored.ts";

/** What becomes of the case and what is answered then; without `next` only `also` is written. */
export interface CasePlan<Outcome> {
  outcome: Outcome;
  next?: Case;
  also?: Omit<Change, "expect" | "put">;
}

/** The case has an agent, and it is another one. */
export interface CaseTaken {
  "taken-by": string;
}

/** Reads a case, decides and writes as one record; whoever was faster makes it decide again. */
export async function caseStep<Outcome>(
  store: Pick<Store, "read" | "commit">,
  id: string,
  decide: (known: Case) => CasePlan<Outcome> | Promise<CasePlan<Outcome>>,
): Promise<Outcome | "not-found"> {
  return untilStored("case-step: the case", async () => {
    const { value: known, version } = await store.read<Case>(caseKey(id));
    if (!known) return "not-found";
    const { outcome, next, also } = await decide(known);
    if (!next && !also) return outcome;
    const change = next ? { expect: { [caseKey(id)]: version }, put: { [caseKey(id)]: next } } : {};
    return (await store.commit({ ...also, ...change })) === "done" ? outcome : "contended";
  });
}

/** Why nobody, or not this agent, does anything with the case; undefined when it is this agent's or nobody's. */
export function closedTo({ state, takenBy }: Case, user: string): "resolved-before" | CaseTaken | undefined {
  if (state === "resolved") return "resolved-before";
  return takenBy && takenBy.user !== user ? { "taken-by": takenBy.name } : undefined;
}
