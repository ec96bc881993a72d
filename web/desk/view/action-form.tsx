import { useEffect, useRef, useState } from "preact/hooks";
import { deskApi, isRefused } from "../line/desk-api.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { useTyped } from "../state/use-typed.ts";
import { say, sayOr } from "../words.ts";

/** One step in the wallet with its parameters; `about`: what it is done to, in words. */
export interface Wanted {
  operation: string;
  params: Record<string, unknown>;
  about?: string;
}
const withReason = new Set(["freeze", "dispute"]);

/** Two presses: first what exactly will be done, then yes. The server keeps the parameters in between, for two minutes. */
export function ActionForm({ chat, wanted, onDone }: { chat: OpenChat; wanted: Wanted; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [reason, setReason] = useTyped(chat, "action");
  const [action, setAction] = useState<string>();
  const [outcome, setOutcome] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const asksReason = withReason.has(wanted.operation);

  async function prepare(): Promise<void> {
    setBusy(true);
    const params = { ...wanted.params, ...(asksReason ? { reason: reason.trim() } : {}) };
    const answer = await deskApi.prepare(chat.id, { operation: wanted.operation, params });
    setBusy(false);
    if (isRefused(answer)) setOutcome(sayOr(`refused-${answer.refused}`, say("failed-unsaved")));
    else setAction(answer.action);
  }
  async function confirm(): Promise<void> {
    if (action === undefined) return;
    setBusy(true);
    const answer = await deskApi.confirm(chat.id, action);
    setBusy(false);
    if (isRefused(answer)) return setOutcome(sayOr(`refused-${answer.refused}`, say("failed-unsaved")));
    setReason("");
    const word = typeof answer.result === "string" ? answer.result : "done";
    setOutcome(say("action-result", { result: sayOr(`result-${word}`, word) }));
  }

  return (
    <section class="action" aria-labelledby="action-title">
      <h3 id="action-title" ref={heading} tabIndex={-1}>
        {say(`do-${wanted.operation}`)}
      </h3>
      {wanted.about && <p>{wanted.about}</p>}
      {outcome === undefined && asksReason && (
        <label>
          {say("action-reason")}
          <input
            value={reason}
            maxLength={200}
            disabled={action !== undefined}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
      )}
      {outcome !== undefined && <p role="status">{outcome}</p>}
      {outcome === undefined && action !== undefined && <p>{say("action-sure")}</p>}
      <div class="acts">
        {outcome === undefined &&
          (action === undefined ? (
            <button
              type="button"
              class="main"
              disabled={busy || (asksReason && reason.trim() === "")}
              onClick={() => void prepare()}
            >
              {say("action-next")}
            </button>
          ) : (
            <button type="button" class="main" disabled={busy} onClick={() => void confirm()}>
              {say("action-do")}
            </button>
          ))}
        <button type="button" class="second" onClick={onDone}>
          {say(outcome === undefined ? "cancel" : "close")}
        </button>
      </div>
    </section>
  );
}
