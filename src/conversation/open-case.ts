import { type Case, caseKey } from "../domain/conversation.ts";
import type { Change } from "../domain/store.ts";
import type { TurnDeps } from "./turn-deps.ts";
import type { TurnWriter } from "./turn-writer.ts";

/** A new case for this conversation, about the customer who was proved or named by the host page, if any; stored with whatever commit takes `change`. */
export async function openCase(
  deps: TurnDeps,
  { meta }: TurnWriter,
  about: Pick<Case, "kind" | "summary" | "facts">,
): Promise<{ id: string; change: Change }> {
  const id = deps.newCaseNumber();
  const { customer = meta.customer, ...held } = await deps.kit(meta).proving.about();
  const opened: Case = { id, openedAt: deps.now(), ...held, customer, state: "open", ...about };
  return { id, change: { expect: { [caseKey(id)]: 0 }, put: { [caseKey(id)]: opened } } };
}
