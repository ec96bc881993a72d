import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Chat } from "../chat/create-chat.ts";
import { bubblesOf } from "../chat/standing.ts";
import { say } from "../words.ts";
import { Answers } from "./answers.tsx";
import { Bubble, OutgoingBubble } from "./bubble.tsx";
import { groupMessages, type MessageGroup } from "./group-messages.ts";
import { Icon } from "./icon.tsx";
import { clock, day } from "./times.ts";
import { useCells } from "./use-cells.ts";
import { useOffline } from "./use-offline.ts";

/** Pixels from the end within which the log still follows what comes. */
const nearEnd = 80;
/** Pixels of what was before that stay in view above it. */
const leadPx = 24;
/** Milliseconds after opening in which history arrives and is not read out. */
const settlingMs = 1500;

const restOf = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) => scrollHeight - scrollTop - clientHeight;

/** What was said, oldest first, and the ways to answer the last of it. */
export function Log({
  chat,
  server,
  onChoose,
}: {
  chat: Chat;
  server: string;
  onChoose(ask: string, choice: string, text: string): void;
}) {
  const isOffline = useOffline();
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [hasNews, setNews] = useState(false);
  const [isSettled, setSettled] = useState(false);
  useCells(chat.messages, chat.outgoing, chat.asked, chat.typing, chat.status);
  const bubbles = bubblesOf(chat.messages.value);
  const groups = groupMessages(bubbles);
  const outgoing = chat.outgoing.value;
  const asked = chat.asked.value;
  const typing = chat.typing.value;
  const last = bubbles.at(-1)?.id;
  const mine = outgoing.at(-1)?.clientId;

  // On a small phone the first view is longer than the screen, and what must be read first stands at its top.
  const isOpening = useRef(true);
  isOpening.current = outgoing.length === 0 && bubbles.length <= 1;

  /** Where what came last begins. It stays on the screen should the rest not fit: no question is pushed out by its own answers. */
  const first = useRef<string | undefined>(undefined);
  const before = useRef<string | undefined>(undefined);
  const placedAt = useRef(0);
  const place = () => {
    const box = log.current;
    if (!box || !follows.current) return;
    const begins = box.querySelector<HTMLElement>(`[data-id="${first.current}"]`)?.offsetTop;
    box.scrollTop = isOpening.current ? 0 : Math.min((begins ?? Infinity) - leadPx, box.scrollHeight);
    placedAt.current = box.scrollTop;
    setNews(!isOpening.current && restOf(box) > 8);
  };
  const toEnd = () => {
    first.current = undefined;
    follows.current = true;
    place();
  };
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settlingMs);
    const watcher = new ResizeObserver(place);
    if (log.current) watcher.observe(log.current);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const at = bubbles.findIndex(({ id }) => id === before.current);
    before.current = last;
    if (!hasNews) first.current = at < 0 ? last : bubbles[at + 1]?.id;
    if (!follows.current) setNews(true);
  }, [last]);
  useLayoutEffect(() => {
    if (mine) toEnd();
  }, [mine]);
  useLayoutEffect(place);

  return (
    <div class="log-around">
      <div
        class="log"
        role="log"
        aria-label={say("log")}
        aria-live={isSettled ? "polite" : "off"}
        aria-relevant="additions"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={({ currentTarget }) => {
          if (follows.current && currentTarget.scrollTop === placedAt.current) return;
          follows.current = !isOpening.current && restOf(currentTarget) < nearEnd;
          if (!follows.current) return;
          first.current = undefined;
          setNews(false);
        }}
      >
        <p class="safety">
          <Icon name="shield" /> {say("safety")}
        </p>
        {bubbles.length === 0 && chat.status.value !== "refused" && <Waiting />}
        {groups.map((group) => (
          <Group key={group.messages[0]?.id} group={group} server={server} live={asked?.messageId} />
        ))}
        {outgoing.length > 0 && (
          <div class="group customer">
            {outgoing.map((message) => (
              <OutgoingBubble
                key={message.clientId}
                message={message}
                isOnline={chat.status.value === "online" && !isOffline}
                onRetry={() => chat.retry(message.clientId)}
                onDiscard={() => chat.discard(message.clientId)}
              />
            ))}
          </div>
        )}
        {asked && (
          <Answers
            key={asked.messageId}
            ask={asked.ask}
            onChoose={(choice, text) => onChoose(asked.ask.ask, choice, text)}
          />
        )}
        {typing && <Typing name={typing.name} />}
      </div>
      {hasNews && (
        <button type="button" class="round news" aria-label={say("read-on")} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function Group({ group, server, live }: { group: MessageGroup; server: string; live?: string }) {
  const { from, name, at, startsDay, messages } = group;
  const speaker = from === "agent" ? name || say("agent") : from === "customer" ? say("you") : say("bot");
  return (
    <>
      {startsDay && <p class="day">{day(at, Date.now())}</p>}
      <div class={`group ${from}`}>
        {from !== "system" && (
          <p class={from === "agent" ? "speaker" : "speaker unseen"}>
            <bdi>{speaker}</bdi>
          </p>
        )}
        {messages.map((message) => (
          <Bubble key={message.id} message={message} server={server} isLive={message.id === live} />
        ))}
        {from !== "system" && <p class="under">{clock(messages.at(-1)?.at ?? at)}</p>}
      </div>
    </>
  );
}

function Waiting() {
  return (
    <div class="opening" role="status">
      <span class="unseen">{say("loading")}</span>
      <span class="bone" />
      <span class="bone short" />
    </div>
  );
}

function Typing({ name }: { name?: string }) {
  return (
    <div class="typing">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span class={name ? "" : "unseen"}>{say("typing", { name: name ?? say("bot") })}</span>
    </div>
  );
}
