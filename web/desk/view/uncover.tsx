import { useEffect, useState } from "preact/hooks";
import { type ApiAnswer, isRefused } from "../line/desk-api.ts";
import { say } from "../words.ts";

const shortestReason = 4;

/** One masked value, uncovered with a reason that is on the trail, and covered again by itself. `typed`: where the reason is kept while it is written. */
export function Uncover({
  masked,
  typed: [reason, setReason],
  ask,
}: {
  masked: string;
  typed: [reason: string, write: (reason: string) => void];
  ask: (reason: string) => Promise<ApiAnswer<{ value: string; until: string }>>;
}) {
  const [asks, setAsks] = useState(false);
  const [plain, setPlain] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => () => setPlain(undefined), []);

  async function uncover(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const answer = await ask(reason.trim());
    setFailed(isRefused(answer));
    if (isRefused(answer)) return;
    setAsks(false);
    setReason("");
    setPlain(answer.value);
    window.setTimeout(() => setPlain(undefined), Math.max(0, Date.parse(answer.until) - Date.now()));
  }

  if (plain !== undefined) return <span class="uncovered">{plain}</span>;
  return (
    <>
      {masked}{" "}
      <button type="button" class="quiet small" aria-expanded={asks} onClick={() => setAsks(!asks)}>
        {say("unmask")}
      </button>
      {asks && (
        <form class="unmask" onSubmit={(event) => void uncover(event)}>
          <label>
            {say("unmask-reason")}
            <input
              value={reason}
              minLength={shortestReason}
              maxLength={200}
              required
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </label>
          <button type="submit" class="second" disabled={reason.trim().length < shortestReason}>
            {say("unmask-do")}
          </button>
          <p class="quiet-text">{say("unmask-note")}</p>
          {failed && (
            <p class="problem" role="alert">
              {say("unmask-failed")}
            </p>
          )}
        </form>
      )}
    </>
  );
}
