import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { type Case, caseKey } from "../../src/domain/conversation.ts";

/** Opens a case about the customer of this conversation; gives its number. The desk words its summary by dialog and kind. */
export async function openCase(
  chat: Chat,
  kit: DialogKit,
  kind: Case["kind"],
  facts: Record<string, string>,
): Promise<string> {
  const openedAt = await chat.now(`${kind}-case-at`);
  return chat.record(`${kind}-case`, async () => {
    const id = kit.newCaseNumber();
    const about = await kit.proving.about();
    const opened: Case = { id, openedAt, ...about, kind, state: "open", summary: `recover-account.${kind}`, facts };
    return { result: id, change: { expect: { [caseKey(id)]: 0 }, put: { [caseKey(id)]: opened } } };
  });
}
