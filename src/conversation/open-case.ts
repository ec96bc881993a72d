import { type Case, caseKey } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** A new case for this conversation; stored with whatever commit takes `change`. */
export function openCase(
  deps: TurnDeps,
  writer: TurnWriter,
  about: Pick<Case, "kind" | "summary" | "facts">,
): { id: string; change: Change } {
  const id = deps.newCaseNumber();
  const opened: Case = {
    id,
    openedAt: deps.now(),
    conversation: writer.meta.id,
    customer: writer.meta.customer,
    state: "open",
    ...about,
  };
  return { id, change: { expect: { [caseKey(id)]: 0 }, put: { [caseKey(id)]: opened } } };
}
