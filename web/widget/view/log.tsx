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
/** Milliseconds after opening in which history arrives and is not read out. */
const settlingMs = 1500;

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
  isOpening.current = outgoing.length === 0 && groups.length <= 1;

  const toEnd = () => {
    if (log.current) log.current.scrollTop = isOpening.current ? 0 : log.current.scrollHeight;
    setNews(false);
  };
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settlingMs);
    const watcher = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    if (log.current) watcher.observe(log.current);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    if (follows.current) toEnd();
    else setNews(true);
  }, [last]);
  useLayoutEffect(() => {
    if (follows.current) toEnd();
  }, [typing, asked?.messageId]);
  useLayoutEffect(toEnd, [mine]);

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
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          follows.current = isOpening.current || scrollHeight - scrollTop - clientHeight < nearEnd;
          if (follows.current) setNews(false);
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
        <button type="button" class="news" onClick={toEnd}>
          <Icon name="down" size={16} /> {say("new-below")}
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
