import { useEffect, useState } from "preact/hooks";
import { tellsSomething } from "../../../src/domain/tells-something.ts";
import { deskApi } from "../line/desk-api.ts";
import type { Row } from "../line/frames.ts";
import { me, openId } from "../state/desk-state.ts";
import { claim, open } from "../state/desk-work.ts";
import { chatOf } from "../state/open-chats.ts";
import { say, sayOr } from "../words.ts";
import { customerName, priorityWord } from "./names.ts";
import { lasting } from "./times.ts";

/** One conversation in a list: who, what, since when; with the answer to an offer where it is the agent's. `at`: its place among `of` rows, for lists that render only a part. */
export function QueueRow({ row, at, of }: { row: Row; at?: number; of?: number }) {
  const { conversationId, since, language, reason, priority, summary, place, skill, evidence, offeredTo, agent } = row;
  const told = evidence?.find(({ kind, text }) => kind === "transfer" || (kind === "said" && tellsSomething(text)));
  const dialog = evidence?.find(({ kind }) => kind === "dialog")?.name;
  // That a person was asked for is the reason itself.
  const begun = dialog === "talk-to-agent" ? "" : dialog ? sayOr(`dialog-${dialog}`, dialog) : summary;
  const what = told?.text ?? begun;
  const isOfferedToMe = typeof me.value === "object" && offeredTo?.user === me.value.user;
  const unread = chatOf(conversationId).unread.value;
  return (
    <li class={isOfferedToMe ? "offered" : undefined} aria-posinset={at} aria-setsize={of}>
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
          {place !== undefined && <span class="place">{say("place", { place })}</span>}
        </span>
        <span class="row-what">
          {sayOr(`reason-${reason}`, reason)}
          {what ? ` · ${what}` : ""}
        </span>
        <span class="row-foot">
          {row.front && `${say("front")} · `}
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
          <Countdown deadline={row.deadline} />
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

/** The seconds that are left, each told in its turn. */
function Countdown({ deadline }: { deadline: string | undefined }) {
  const left = () => Math.max(0, Math.ceil((Date.parse(deadline ?? "") - Date.now()) / 1000) || 0);
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = window.setInterval(() => setSeconds(left()), 1_000);
    return () => clearInterval(timer);
  }, [deadline]);
  return <span>{say("offer-until", { seconds })}</span>;
}
