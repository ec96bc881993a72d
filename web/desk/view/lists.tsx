import { board, search, shownGuest, shownMine, shownOffers, shownWaiting } from "../state/desk-state.ts";
import { say } from "../words.ts";
import { QueueRow } from "./queue-row.tsx";
import { RowWindow } from "./row-window.tsx";

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
      {shownOffers.value.length > 0 && (
        <ul class="offers" aria-label={say("offer")}>
          {shownOffers.value.map((row) => (
            <QueueRow key={row.conversationId} row={row} />
          ))}
        </ul>
      )}
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title">
          {say("queue")} <span class="count">{board.value?.waiting.length ?? ""}</span>
        </h2>
        {shownWaiting.value.length > 0 ? (
          <RowWindow rows={shownWaiting.value} />
        ) : shownOffers.value.length > 0 ? null : (
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
      {shownGuest.value.length > 0 && (
        <section aria-labelledby="guest-title">
          <h2 id="guest-title">
            {say("guest-list")} <span class="count">{shownGuest.value.length}</span>
          </h2>
          <ul>
            {shownGuest.value.map((row) => (
              <QueueRow key={row.conversationId} row={row} />
            ))}
          </ul>
        </section>
      )}
      <p class="keys">{say("keys")}</p>
    </nav>
  );
}
