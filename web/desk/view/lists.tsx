import { deskApi } from "../line/desk-api.ts";
import type { Row } from "../line/frames.ts";
import { board, clock, me, openId, search, shownGuest, shownMine, shownWaiting } from "../state/desk-state.ts";
import { claim, open } from "../state/desk-work.ts";
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

/** A text no longer than this ("转人工") tells nothing of the matter. */
const shortest = 8;

function QueueRow({ row }: { row: Row }) {
  const { conversationId, since, language, reason, priority, summary, place, skill, evidence, offeredTo, agent } = row;
  const told = evidence?.find(({ kind, text }) => kind === "transfer" || (kind === "said" && text.length > shortest));
  const dialog = evidence?.find(({ kind }) => kind === "dialog")?.name;
  const what = told?.text ?? (dialog ? sayOr(`dialog-${dialog}`, dialog) : summary);
  const isOfferedToMe = typeof me.value === "object" && offeredTo?.user === me.value.user;
  const unread = chatOf(conversationId).unread.value;
  return (
    <li class={isOfferedToMe ? "offered" : undefined}>
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
          {what ? ` · ${what}` : ""}
        </span>
        <span class="row-foot">
          {row.front && `${say("front")} · `}
          {place !== undefined && `${say("place", { place })} · `}
          {agent
            ? say("with-agent", { agent, time: lasting(since) })
            : say(place === undefined ? "with-you" : "waits", { time: lasting(since) })}{" "}
          · {sayOr(`language-${language}`, language)}
          {skill ? ` · ${sayOr(`skill-${skill}`, skill)}` : ""}
          {row.away ? ` · ${say("customer-away")}` : ""}
          {offeredTo && !isOfferedToMe ? ` · ${say("offered-to", { name: offeredTo.name })}` : ""}
        </span>
      </button>
      {isOfferedToMe && (
        <fieldset class="offer" aria-label={say("offer")}>
          <span>{say("offer-until", { seconds: secondsUntil(row.deadline) })}</span>
          <button
            type="button"
            class="main"
            onClick={() => {
              open(conversationId);
              void claim(conversationId);
            }}
          >
            {say("offer-accept")}
          </button>
          <button type="button" class="second" onClick={() => void deskApi.decline(conversationId)}>
            {say("offer-decline")}
          </button>
        </fieldset>
      )}
    </li>
  );
}

const secondsUntil = (deadline: string | undefined): number =>
  Math.max(0, Math.round((Date.parse(deadline ?? "") - clock.value) / 1000) || 0);
