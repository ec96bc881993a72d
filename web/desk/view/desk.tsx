import type { Agent } from "../line/desk-api.ts";
import { lineState, openId } from "../state/desk-state.ts";
import { chatOf } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { Conversation } from "./conversation.tsx";
import { Details } from "./details.tsx";
import { Lists } from "./lists.tsx";
import { TopBar } from "./top-bar.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

/** Three panes: who waits, the conversation, and what is known of the customer. */
export function Desk({ agent }: { agent: Agent }) {
  useDeskKeys();
  const chat = openId.value === undefined ? undefined : chatOf(openId.value);
  return (
    <div class="desk">
      <TopBar agent={agent} />
      {lineState.value === "offline" && (
        <p class="offline" role="alert">
          <strong>{say("offline")}</strong> {say("offline-more")}
        </p>
      )}
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
        <aside class="details" aria-label={say("details")}>
          {chat?.about.value && <Details about={chat.about.value} />}
        </aside>
      </div>
    </div>
  );
}
