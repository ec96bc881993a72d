import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { type Case, caseKey } from "../../src/domain/conversation.ts";

/** What a case is about. `summary` is "<dialog>.<what>"; the desk words it. */
export interface CaseToOpen {
  kind: Case["kind"];
  summary: string;
  facts: Record<string, string>;
  /** A case that only keeps what was done, for the customer to refer to, is resolved from the start. */
  state?: Case["state"];
  /** What its steps are called, in a dialog that may open more than one. */
  step?: string;
}

/** Opens a case about the customer of this conversation; gives its number. */
export async function openCase(
  chat: Chat,
  kit: DialogKit,
  { kind, summary, facts, state = "open", step = "case" }: CaseToOpen,
): Promise<string> {
  const openedAt = await chat.now(`${step}-at`);
  return chat.record(step, async () => {
    const id = kit.newCaseNumber();
    const about = await kit.proving.about();
    const opened: Case = { id, openedAt, ...about, kind, state, summary, facts };
    return { result: id, change: { expect: { [caseKey(id)]: 0 }, put: { [caseKey(id)]: opened } } };
  });
}
