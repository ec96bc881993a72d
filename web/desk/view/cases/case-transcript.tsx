import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused, type TranscriptPage } from "../../line/desk-api.ts";
import { mergeMessages } from "../../state/merge-messages.ts";
import { say } from "../../words.ts";
import { Bubble } from "../bubble.tsx";

/** The conversation a case came from, for the agent who works on it; fetched when asked for, because each look is on the trail. */
export function CaseTranscript({ id }: { id: string }) {
  const [page, setPage] = useState<TranscriptPage | "failed" | "loading">();
  useEffect(() => setPage(undefined), [id]);
  const shown = typeof page === "object" ? page : undefined;

  async function read(before?: number): Promise<void> {
    if (!shown) setPage("loading");
    const answer = await deskApi.caseTranscript(id, before);
    if (isRefused(answer)) return setPage("failed");
    setPage({ ...answer, messages: mergeMessages(answer.messages, shown?.messages ?? []) });
  }

  return (
    <section aria-labelledby="case-talk">
      <h3 id="case-talk">{say("conversation")}</h3>
      {page === "failed" && (
        <p class="problem" role="alert">
          {say("case-talk-failed")}
        </p>
      )}
      {page === "loading" && <p role="status">{say("catching-up")}</p>}
      {!shown && page !== "loading" && (
        <p>
          <button type="button" class="second" onClick={() => void read()}>
            {say("case-talk-read")}
          </button>{" "}
          <span class="quiet-text">{say("case-talk-note")}</span>
        </p>
      )}
      {shown && (
        <div class="log flat" role="log" aria-label={say("conversation")}>
          {shown.earlier !== undefined && (
            <button type="button" class="quiet" onClick={() => void read(shown.earlier)}>
              {say("case-talk-earlier")}
            </button>
          )}
          {shown.messages.map((message) => (
            <Bubble key={message.id} message={message} />
          ))}
        </div>
      )}
    </section>
  );
}
