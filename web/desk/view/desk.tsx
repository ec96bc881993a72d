import type { Agent } from "../line/desk-api.ts";
import { lineState, openId, page } from "../state/desk-state.ts";
import { chatOf } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { Approvals } from "./approvals.tsx";
import { AwayBar } from "./away-bar.tsx";
import { CasesPage } from "./cases/cases-page.tsx";
import { Conversation } from "./conversation.tsx";
import { Details } from "./details.tsx";
import { Erasures } from "./erasures.tsx";
import { LeadPage } from "./lead/lead-page.tsx";
import { Lists } from "./lists.tsx";
import { Reports } from "./reports.tsx";
import { TopBar } from "./top-bar.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

/** The page of somebody signed in, with whichever of its parts is chosen. */
export function Desk({ agent }: { agent: Agent }) {
  useDeskKeys();
  return (
    <div class="desk">
      <TopBar agent={agent} />
      {lineState.value === "offline" && (
        <p class="offline" role="alert">
          <strong>{say("offline")}</strong> {say("offline-more")}
        </p>
      )}
      <AwayBar />
      <Shown />
    </div>
  );
}

function Shown() {
  switch (page.value) {
    case "cases":
      return <CasesPage />;
    case "approvals":
      return <Approvals />;
    case "reports":
      return <Reports />;
    case "erasures":
      return <Erasures />;
    case "lead":
      return <LeadPage />;
    case "work":
      return <Panes />;
  }
}

/** Three panes: who waits, the conversation, and what is known of the customer. */
function Panes() {
  const chat = openId.value === undefined ? undefined : chatOf(openId.value);
  return (
    <div class="panes">
      <Lists />
      {chat ? (
        <Conversation key={chat.id} chat={chat} />
      ) : (
        <main class="conversation empty">
          <p>{say("nothing-open")}</p>
          <p class="quiet-text">{say("nothing-open-more")}</p>
        </main>
      )}
      <aside
        class="details"
        aria-label={say("details")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {chat?.about.value && <Details key={chat.id} about={chat.about.value} chat={chat} />}
      </aside>
    </div>
  );
}
