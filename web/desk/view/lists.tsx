import type { Row } from "../line/frames.ts";
import { board, openId, search, shownMine, shownWaiting } from "../state/desk-state.ts";
import { open } from "../state/desk-work.ts";
import { chatOf } from "../state/open-chats.ts";
import { say, sayOr } from "../words.ts";
import { customerName, priorityWord } from "./names.ts";
import { lasting } from "./times.ts";

/** The left pane: who waits, next one first, and whom the agent has. */
export function Lists() {
  const isFiltered = search.value.trim() !== "";
  return (
    <nav class="lists" aria-label={say("lists")}>
      <input
        data-search
        type="search"
        class="search"
        aria-label={say("search")}
        placeholder={say("search")}
        value={search.value}
        onInput={({ currentTarget }) => {
          search.value = currentTarget.value;
        }}
      />
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title">
          {say("queue")} <span class="count">{board.value?.waiting.length ?? ""}</span>
        </h2>
        {shownWaiting.value.length > 0 ? (
          <ul>
            {shownWaiting.value.map((row) => (
              <QueueRow key={row.conversationId} row={row} />
            ))}
          </ul>
        ) : (
          <p class="none">
            {!board.value ? say("catching-up") : isFiltered ? say("search-empty") : say("queue-empty")}
            {board.value && !isFiltered && <small>{say("queue-empty-more")}</small>}
          </p>
        )}
      </section>
      <section aria-labelledby="mine-title">
        <h2 id="mine-title">
          {say("mine")} <span class="count">{board.value?.mine.length ?? ""}</span>
        </h2>
        {shownMine.value.length > 0 ? (
          <ul>
            {shownMine.value.map((row) => (
              <QueueRow key={row.conversationId} row={row} />
            ))}
          </ul>
        ) : (
          <p class="none">{say(isFiltered ? "search-empty" : "mine-empty")}</p>
        )}
      </section>
      <p class="keys">{say("keys")}</p>
    </nav>
  );
}

function QueueRow({ row }: { row: Row }) {
  const { conversationId, since, language, reason, priority, summary, place } = row;
  const unread = chatOf(conversationId).unread.value;
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row={conversationId}
        aria-current={openId.value === conversationId ? "true" : undefined}
        onClick={() => open(conversationId)}
      >
        <span class="row-head">
          <strong>{customerName(conversationId)}</strong>
          <span class={`priority ${priority >= 20 ? "urgent" : priority > 0 ? "high" : ""}`}>
            {priorityWord(priority)}
          </span>
          {unread > 0 && <span class="badge">{say("unread", { count: unread })}</span>}
        </span>
        <span class="row-what">
          {sayOr(`reason-${reason}`, reason)}
          {summary ? ` · ${summary}` : ""}
        </span>
        <span class="row-foot">
          {place !== undefined && `${say("place", { place })} · `}
          {say(place === undefined ? "with-you" : "waits", { time: lasting(since) })} ·{" "}
          {sayOr(`language-${language}`, language)}
        </span>
      </button>
    </li>
  );
}
