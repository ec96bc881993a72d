import { useState } from "preact/hooks";
import { deskApi, isRefused } from "../line/desk-api.ts";
import type { About } from "../line/frames.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { useTyped } from "../state/use-typed.ts";
import { say, sayOr } from "../words.ts";

type Operation = "unfreeze" | "changeContact" | "sendResetLink";

/** Asks a second agent for what nobody may do alone. */
export function AskApproval({ about, chat }: { about: About; chat: OpenChat }) {
  const [operation, setOperation] = useState<Operation>();
  const [contactId, setContactId] = useState("");
  const [newAddress, setNewAddress] = useTyped(chat, "new-address");
  const [outcome, setOutcome] = useState<string>();
  const contacts = (about.customer.contacts ?? []).filter(({ id }) => id !== undefined);
  const proofing = about.case?.kind === "proofing" ? { caseId: about.case.id } : {};
  const offered: Operation[] = [
    ...(about.customer.status === "frozen" || about.case?.facts.wish === "unfreeze" ? (["unfreeze"] as const) : []),
    ...(contacts.length > 0 ? (["changeContact", "sendResetLink"] as const) : []),
  ];
  if (offered.length === 0) return null;

  async function ask(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const params =
      operation === "unfreeze"
        ? {}
        : { contactId, ...(operation === "changeContact" ? { newAddress: newAddress.trim() } : {}) };
    const answer = await deskApi.askApproval(about.conversationId, { operation, ...params, ...proofing });
    setOutcome(isRefused(answer) ? sayOr(`refused-${answer.refused}`, say("failed-unsaved")) : say("approval-asked"));
    if (!isRefused(answer)) setNewAddress("");
    setOperation(undefined);
  }

  return (
    <div class="ask-approval">
      <h4>{say("two-needed")}</h4>
      <div class="acts">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            class="second"
            aria-expanded={operation === each}
            onClick={() => setOperation(operation === each ? undefined : each)}
          >
            {say(`do-${each}`)}
          </button>
        ))}
      </div>
      {operation && (
        <form onSubmit={(event) => void ask(event)}>
          {operation !== "unfreeze" && (
            <label>
              {say("which-contact")}
              <select value={contactId} required onChange={({ currentTarget }) => setContactId(currentTarget.value)}>
                <option value="">{say("choose")}</option>
                {contacts.map(({ id, masked }) => (
                  <option key={id} value={id}>
                    {masked}
                  </option>
                ))}
              </select>
            </label>
          )}
          {operation === "changeContact" && (
            <label>
              {say("new-address")}
              <input value={newAddress} required onInput={({ currentTarget }) => setNewAddress(currentTarget.value)} />
            </label>
          )}
          <button type="submit" class="main">
            {say("approval-ask")}
          </button>
        </form>
      )}
      {outcome && <p role="status">{outcome}</p>}
    </div>
  );
}
