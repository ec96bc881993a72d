import { useState } from "preact/hooks";
import { attach, claim, handBack } from "../state/desk-work.ts";
import { hasUnsent, type OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { Composer } from "./composer.tsx";
import { HandBackQuestion } from "./hand-back-question.tsx";
import { movedWords } from "./moved-words.ts";
import { customerName } from "./names.ts";
import { PassOn } from "./pass-on.tsx";
import { ResolveForm } from "./resolve-form.tsx";
import { Transcript } from "./transcript.tsx";
import { UnsentWords } from "./unsent-words.tsx";

type Asking = "hand-back" | "transfer" | "invite" | "resolve" | undefined;

/** The middle pane: what was said, and what the agent can do now. */
export function Conversation({ chat }: { chat: OpenChat }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [asks, setAsks] = useState<Asking>();
  const [drops, setDrops] = useState(false);
  const gone = chat.gone.value;
  const about = chat.about.value;
  const standing = gone ? "gone" : about?.standing;
  const moved = chat.moved.value ?? (standing === "past" ? about?.moved : undefined);

  async function run(act: (id: string) => Promise<"done" | "failed">): Promise<void> {
    setBusy(true);
    setAsks(undefined);
    setFailed((await act(chat.id)) === "failed");
    setBusy(false);
  }
  const done = (outcome: "done" | "failed") => {
    setAsks(undefined);
    setFailed(outcome === "failed");
  };
  const ask = (what: Asking) => setAsks(asks === what ? undefined : what);

  return (
    <main
      class={drops ? "conversation dropping" : "conversation"}
      aria-label={say("conversation")}
      onDragOver={(event) => {
        if (standing !== "mine" || !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setDrops(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setDrops(false);
      }}
      onDrop={(event) => {
        if (standing !== "mine") return;
        event.preventDefault();
        setDrops(false);
        void attach(chat, [...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <header class="conversation-head">
        <h2>{customerName(chat.id)}</h2>
        <span class="quiet-text">
          {standing && standing !== "gone"
            ? say(`state-${standing}`, { agent: about?.agent ?? "" })
            : standing
              ? ""
              : say("catching-up")}
        </span>
        <span class="space" />
        {standing === "waiting" && (
          <button type="button" class="main" disabled={busy} onClick={() => void run(claim)}>
            {say(busy ? "claiming" : "claim")}
          </button>
        )}
        {standing === "mine" && (
          <div class="acts">
            <button type="button" class="second" aria-expanded={asks === "invite"} onClick={() => ask("invite")}>
              {say("invite")}
            </button>
            <button type="button" class="second" aria-expanded={asks === "transfer"} onClick={() => ask("transfer")}>
              {say("transfer")}
            </button>
            <button
              type="button"
              class="second"
              disabled={busy}
              onClick={() => (hasUnsent(chat) ? ask("hand-back") : void run(handBack))}
            >
              {say("hand-back")}
            </button>
            <button type="button" class="second" aria-expanded={asks === "resolve"} onClick={() => ask("resolve")}>
              {say("resolve")}
            </button>
          </div>
        )}
      </header>
      {standing === "mine" && asks === "hand-back" && (
        <HandBackQuestion onYes={() => void run(handBack)} onNo={() => setAsks(undefined)} />
      )}
      {standing === "mine" && (asks === "transfer" || asks === "invite") && (
        <PassOn key={asks} chat={chat} how={asks} onDone={done} onCancel={() => setAsks(undefined)} />
      )}
      {standing === "mine" && asks === "resolve" && (
        <ResolveForm chat={chat} onDone={done} onCancel={() => setAsks(undefined)} />
      )}
      {(gone || moved) && (
        <p class="notice" role="status">
          {moved ? movedWords(moved) : say("moved-unknown")}
          {moved && "late" in moved ? ` ${say("moved-nothing-done")}` : ""}
        </p>
      )}
      {failed && (
        <p class="notice problem" role="alert">
          {say("failed-unsaved")}
        </p>
      )}
      {drops && (
        <p class="notice" role="status">
          {say("attach-drop")}
        </p>
      )}
      <Transcript chat={chat} />
      {standing === "mine" || standing === "guest" ? (
        <Composer chat={chat} notesOnly={standing === "guest"} />
      ) : (
        <>
          <UnsentWords chat={chat} />
          <p class="no-composer">{standing === "waiting" ? say("claim-to-write") : ""}</p>
        </>
      )}
    </main>
  );
}
