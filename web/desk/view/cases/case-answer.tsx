import { useState } from "preact/hooks";
import { isComposing } from "../../../widget/view/is-composing.ts";
import { type ApiAnswer, isRefused } from "../../line/desk-api.ts";
import { answerCase, caseDrafts, draftAnswer } from "../../state/case-work.ts";
import { say, sayOr } from "../../words.ts";
import { HeldWords } from "../held-words.tsx";

const longest = 4_000;

/** The answer, which reaches the customer in the conversation the case came from. */
export function CaseAnswer({
  id,
  onDone,
}: {
  id: string;
  /** It was sent, or somebody else was faster; then what was written stays. */
  onDone: (answer: ApiAnswer<object>) => void;
}) {
  const [text, setText] = useState(caseDrafts.get(id) ?? "");
  const [settles, setSettles] = useState(true);
  const [held, setHeld] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const isTooLong = text.trim().length > longest;

  function write(next: string): void {
    setText(next);
    setHeld([]);
    draftAnswer(id, next);
  }
  async function submit(): Promise<void> {
    if (busy || text.trim() === "" || isTooLong) return;
    setBusy(true);
    const answer = await answerCase(id, { text: text.trim(), resolved: settles });
    setBusy(false);
    if (!isRefused(answer)) {
      write("");
      caseDrafts.delete(id);
      setProblem("");
      return onDone(answer);
    }
    if (answer.refused === "NeverAsked") return setHeld(answer.kinds ?? []);
    if (answer.worked) return onDone(answer);
    setProblem(sayOr(`refused-${answer.refused}`, say("case-answer-failed")));
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p class="note-hint quiet-text">{say("case-answer-hint")}</p>
      {held.length > 0 && <HeldWords kinds={held} />}
      <textarea
        rows={3}
        aria-label={say("case-answer-field")}
        placeholder={say("case-answer-placeholder")}
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
      />
      <div class="send-side">
        <label class="tick">
          <input
            type="checkbox"
            checked={settles}
            onChange={({ currentTarget }) => {
              setSettles(currentTarget.checked);
              draftAnswer(id, text);
            }}
          />
          {say("case-settles")}
        </label>
        <button type="submit" class="main" disabled={busy || text.trim() === "" || isTooLong}>
          {say("case-send")}
        </button>
      </div>
      {(problem || isTooLong) && (
        <p class="problem" role="alert">
          {isTooLong ? say("too-long", { count: text.trim().length }) : problem}
        </p>
      )}
    </form>
  );
}
