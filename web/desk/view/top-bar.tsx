import type { Agent } from "../line/desk-api.ts";
import { deskApi } from "../line/desk-api.ts";
import { board, lineState, page, presence } from "../state/desk-state.ts";
import { signOut } from "../state/desk-work.ts";
import { say } from "../words.ts";
import { ChatLink } from "./chat-link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ProofChip } from "./proof-chip.tsx";

/** Who is signed in, who else is there, how the line is, and the way to the other pages. */
export function TopBar({ agent }: { agent: Agent }) {
  const marks = { live: "●", connecting: "◌", offline: "▲" } as const;
  const pages = [
    ...(["work", "cases", "approvals", "reports"] as const),
    ...(agent.role === "agent" ? [] : (["lead"] as const)),
    ...(agent.role === "admin" ? (["erasures"] as const) : []),
  ];
  const away = presence.value.agents.filter(({ status }) => status === "away").length;
  const isAway = presence.value.me?.status === "away";
  return (
    <header class="top">
      <h1>{say("desk")}</h1>
      <nav class="pages" aria-label={say("pages")}>
        {pages.map((each) => (
          <button
            key={each}
            type="button"
            class={page.value === each ? "tab on" : "tab"}
            aria-current={page.value === each ? "page" : undefined}
            onClick={() => {
              page.value = each;
            }}
          >
            {say(`page-${each}`)}
          </button>
        ))}
      </nav>
      <span class={`line ${lineState.value}`} role="status">
        <span aria-hidden="true">{marks[lineState.value]}</span> {say(lineState.value)}
      </span>
      {board.value && (
        <span class="quiet-text agents-online">
          {say("agents-online", { count: board.value.agentsOnline })}
          {away > 0 && ` · ${say("agents-away", { count: away })}`}
        </span>
      )}
      <div class="signed-in">
        <ProofChip number={agent.number} />
        <ChatLink />
        <button
          type="button"
          class={isAway ? "second away" : "second"}
          aria-pressed={isAway}
          onClick={() => void deskApi.setPresence(isAway ? "available" : "away")}
        >
          {say(isAway ? "status-away" : "status-available")}
        </button>
        <LanguageSwitch />
        <span class="who">{agent.name}</span>
        <button type="button" class="quiet" onClick={() => void signOut()}>
          {say("sign-out")}
        </button>
      </div>
    </header>
  );
}
