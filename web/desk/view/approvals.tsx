import { useState } from "preact/hooks";
import { deskApi, isRefused, type WaitingApproval } from "../line/desk-api.ts";
import { useWhileOpen } from "../state/use-while-open.ts";
import { say, sayOr } from "../words.ts";
import { customerName } from "./names.ts";
import { Fact } from "./part.tsx";
import { moment, wholeDate } from "./times.ts";

/** The list is fetched anew this often while it is open. */
const everyMs = 10_000;

/** What waits for a second agent: who asked, what exactly, what the customer had proved, and what speaks against it. */
export function Approvals() {
  const [waiting, setWaiting] = useState<WaitingApproval[]>();
  const [said, setSaid] = useState("");
  async function refresh(): Promise<void> {
    const answer = await deskApi.approvals();
    if (!isRefused(answer)) setWaiting(answer.approvals);
  }
  useWhileOpen(refresh, everyMs);
  async function answered(words: string): Promise<void> {
    setSaid(words);
    await refresh();
  }

  return (
    <main class="sheet" aria-label={say("page-approvals")}>
      <h2>{say("approvals-title")}</h2>
      <p class="quiet-text">{say("approvals-more")}</p>
      {said && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      {waiting?.length === 0 && <p class="none">{say("approvals-none")}</p>}
      {!waiting && <p class="quiet-text">{say("catching-up")}</p>}
      <ul class="approvals">
        {waiting?.map((each) => (
          <ApprovalCard key={each.id} approval={each} onAnswered={(words) => void answered(words)} />
        ))}
      </ul>
    </main>
  );
}

function ApprovalCard({ approval, onAnswered }: { approval: WaitingApproval; onAnswered: (words: string) => void }) {
  const { id, operation, params, target, paramsHash, proofs, requestedBy, requestedAt, expiresAt, own, risk } =
    approval;
  const [reason, setReason] = useState("");
  const [denies, setDenies] = useState(false);
  async function approve(): Promise<void> {
    const answer = await deskApi.approve(id, paramsHash);
    if (isRefused(answer)) return onAnswered(sayOr(`refused-${answer.refused}`, say("failed-unsaved")));
    const word = typeof answer.result === "string" ? answer.result : "done";
    onAnswered(say("approval-done", { result: sayOr(`result-${word}`, word) }));
  }
  async function deny(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const answer = await deskApi.deny(id, reason.trim());
    onAnswered(isRefused(answer) ? sayOr(`refused-${answer.refused}`, say("failed-unsaved")) : say("approval-denied"));
  }
  const { signals } = risk;
  return (
    <li class="card approval">
      <h3>
        {say(`do-${operation}`)} · {customerName(approval.conversation)} {risk.maskedName ?? ""}
      </h3>
      <dl>
        <Fact name={say("asked-by")}>
          {requestedBy} · {moment(requestedAt)} · {say("valid-until", { time: moment(expiresAt) })}
        </Fact>
        {target && (
          <Fact name={say(operation === "changeContact" ? "contact-replaced" : "link-goes-to")}>
            <strong>{target.masked}</strong> · {say(`contact-${target.kind}`)} ·{" "}
            {say("on-file-since", { time: wholeDate(target.since) })}
          </Fact>
        )}
        {params.newAddress && <Fact name={say("new-address")}>{params.newAddress}</Fact>}
        <Fact name={say("proved-then")}>
          {proofs.length > 0
            ? proofs.map(({ method, at }) => `${sayOr(`method-${method}`, method)} ${moment(at)}`).join(say("comma"))
            : say("proved-by-person", { case: approval.proofingCase ?? "" })}
        </Fact>
        {risk.status === "frozen" && (
          <Fact name={say("account")}>
            {say("account-frozen", { time: risk.frozenAt ? moment(risk.frozenAt) : "" })}
          </Fact>
        )}
        {risk.contacts?.map(({ kind, masked, since }) => (
          <Fact key={masked} name={say(`contact-${kind}`)}>
            {masked} · {say("on-file-since", { time: wholeDate(since) })}
          </Fact>
        ))}
        <Fact name={say("risk")}>
          {signals === "dead" ? (
            <strong class="problem">{say("risk-dead")}</strong>
          ) : signals?.simChangedAt || signals?.contactsChangedAt ? (
            <strong class="problem">
              {[
                signals.simChangedAt && say("risk-sim", { time: moment(signals.simChangedAt) }),
                signals.contactsChangedAt && say("risk-contacts", { time: moment(signals.contactsChangedAt) }),
              ]
                .filter(Boolean)
                .join(say("comma"))}
            </strong>
          ) : (
            say("risk-none")
          )}
        </Fact>
      </dl>
      {own ? (
        <p class="quiet-text">{say("approval-own")}</p>
      ) : (
        <div class="acts">
          <button type="button" class="main" onClick={() => void approve()}>
            {say("approve")}
          </button>
          <button type="button" class="second" aria-expanded={denies} onClick={() => setDenies(!denies)}>
            {say("deny")}
          </button>
        </div>
      )}
      {denies && (
        <form class="unmask" onSubmit={(event) => void deny(event)}>
          <label>
            {say("deny-reason")}
            <input
              value={reason}
              maxLength={200}
              required
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </label>
          <button type="submit" class="second">
            {say("deny-do")}
          </button>
        </form>
      )}
    </li>
  );
}
