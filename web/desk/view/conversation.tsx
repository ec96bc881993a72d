import { useState } from "preact/hooks";
import type { Gone } from "../line/frames.ts";
import { claim, handBack } from "../state/desk-work.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { Composer } from "./composer.tsx";
import { HandBackQuestion } from "./hand-back-question.tsx";
import { customerName } from "./names.ts";
import { Transcript } from "./transcript.tsx";

const goneWords = ({ reason, by }: Gone): string => say(`gone-${reason}`, { by: by ?? "" });

/** The middle pane: what was said, and what the agent can do now. */
export function Conversation({ chat }: { chat: OpenChat }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [asks, setAsks] = useState(false);
  const gone = chat.gone.value;
  const standing = gone ? "gone" : chat.about.value?.standing;

  async function run(act: (id: string) => Promise<"done" | "failed">): Promise<void> {
    setBusy(true);
    setAsks(false);
    setFailed((await act(chat.id)) === "failed");
    setBusy(false);
  }

  return (
    <main class="conversation" aria-label={say("conversation")}>
      <header class="conversation-head">
        <h2>{customerName(chat.id)}</h2>
        <span class="quiet-text">
          {standing && standing !== "gone" ? say(`state-${standing}`) : standing ? "" : say("catching-up")}
        </span>
        <span class="space" />
        {standing === "waiting" && (
          <button type="button" class="main" disabled={busy} onClick={() => void run(claim)}>
            {say(busy ? "claiming" : "claim")}
          </button>
        )}
        {standing === "mine" && (
          <button
            type="button"
            class="second"
            disabled={busy}
            onClick={() => (hasUnsent(chat) ? setAsks(true) : void run(handBack))}
          >
            {say("hand-back")}
          </button>
        )}
      </header>
      {asks && <HandBackQuestion onYes={() => void run(handBack)} onNo={() => setAsks(false)} />}
      {gone && (
        <p class="notice" role="status">
          {goneWords(gone)}
        </p>
      )}
      {failed && (
        <p class="notice problem" role="alert">
          {say("failed-unsaved")}
        </p>
      )}
      <Transcript chat={chat} />
      {standing === "mine" ? (
        <Composer chat={chat} />
      ) : (
        <p class="no-composer">{standing === "waiting" ? say("claim-to-write") : ""}</p>
      )}
    </main>
  );
}

/** Something written would be lost: then, and only then, the hand-back is asked about. */
const hasUnsent = ({ draft, pending }: OpenChat): boolean =>
  draft.value.trim() !== "" || pending.value.some(({ failed }) => failed);
