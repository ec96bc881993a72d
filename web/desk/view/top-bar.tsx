import type { Agent } from "../line/desk-api.ts";
import { board, lineState } from "../state/desk-state.ts";
import { signOut } from "../state/desk-work.ts";
import { say } from "../words.ts";
import { LanguageSwitch } from "./language-switch.tsx";

/** Who is signed in, who else is there, and how the line is. */
export function TopBar({ agent }: { agent: Agent }) {
  const marks = { live: "●", connecting: "◌", offline: "▲" } as const;
  return (
    <header class="top">
      <h1>{say("desk")}</h1>
      <span class={`line ${lineState.value}`} role="status">
        <span aria-hidden="true">{marks[lineState.value]}</span> {say(lineState.value)}
      </span>
      {board.value && <span class="quiet-text">{say("agents-online", { count: board.value.agentsOnline })}</span>}
      <span class="space" />
      <LanguageSwitch />
      <span class="who">{agent.name}</span>
      <button type="button" class="quiet" onClick={() => void signOut()}>
        {say("sign-out")}
      </button>
    </header>
  );
}
