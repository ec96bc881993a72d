import { useState } from "preact/hooks";
import { deskApi, isRefused, type WaitingErasure } from "../line/desk-api.ts";
import { useWhileOpen } from "../state/use-while-open.ts";
import { say } from "../words.ts";
import { ErasureCard } from "./erasure-card.tsx";
import { refusalWords } from "./erasure-words.ts";
import { NotLoaded } from "./not-loaded.tsx";

/** The list is fetched anew this often while it is open. */
const everyMs = 10_000;

/** Erasing what is kept of a customer: asked for by one administrator, decided on by another one who sees what goes and what stays. */
export function Erasures() {
  const [waiting, setWaiting] = useState<WaitingErasure[] | "failed">();
  const [said, setSaid] = useState("");
  async function refresh(): Promise<void> {
    const answer = await deskApi.erasures();
    setWaiting(isRefused(answer) ? "failed" : answer.erasures);
  }
  useWhileOpen(refresh, everyMs);
  async function tell(words: string): Promise<void> {
    setSaid(words);
    await refresh();
  }

  return (
    <main class="sheet" aria-label={say("page-erasures")}>
      <h2>{say("erasures-title")}</h2>
      <p class="quiet-text">{say("erasures-more")}</p>
      {said && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      <AskErasure onAsked={(words) => void tell(words)} />
      {waiting === undefined && <p class="quiet-text">{say("catching-up")}</p>}
      {waiting === "failed" && <NotLoaded words={say("erasures-failed")} again={refresh} />}
      {typeof waiting === "object" && waiting.length === 0 && <p class="none">{say("erasures-none")}</p>}
      {typeof waiting === "object" && (
        <ul class="approvals">
          {waiting.map((each) => (
            <ErasureCard key={each.id} erasure={each} onAnswered={(words) => void tell(words)} />
          ))}
        </ul>
      )}
    </main>
  );
}

function AskErasure({ onAsked }: { onAsked: (words: string) => void }) {
  const [customer, setCustomer] = useState("");
  const [reason, setReason] = useState("");
  async function ask(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const answer = await deskApi.askErasure({ customer: customer.trim(), reason: reason.trim() });
    if (isRefused(answer)) return onAsked(refusalWords(answer));
    setCustomer("");
    setReason("");
    onAsked(say("erasure-asked"));
  }
  return (
    <section class="card ask" aria-labelledby="erasure-ask-title">
      <h3 id="erasure-ask-title">{say("erasure-ask-title")}</h3>
      <form class="unmask" onSubmit={(event) => void ask(event)}>
        <label>
          {say("erasure-customer")}
          <input
            value={customer}
            maxLength={100}
            required
            autocomplete="off"
            onInput={({ currentTarget }) => setCustomer(currentTarget.value)}
          />
        </label>
        <label>
          {say("erasure-reason")}
          <input
            value={reason}
            maxLength={200}
            required
            autocomplete="off"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <button type="submit" class="main">
          {say("erasure-ask")}
        </button>
      </form>
    </section>
  );
}
