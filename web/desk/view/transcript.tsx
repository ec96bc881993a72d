import { useLayoutEffect, useRef } from "preact/hooks";
import { send } from "../state/desk-work.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { Bubble } from "./bubble.tsx";

/** Nearer to the end than this, the log follows what is new. */
const nearPx = 120;

/** What was said, oldest first, with what is still on its way at the end. */
export function Transcript({ chat }: { chat: OpenChat }) {
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const { messages, pending } = chat;
  const isTyping = chat.isTyping.value;

  useLayoutEffect(() => {
    if (log.current && follows.current) log.current.scrollTop = log.current.scrollHeight;
  }, [messages.value, pending.value, isTyping]);

  return (
    <>
      <div
        class="log"
        role="log"
        aria-label={say("conversation")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={({ currentTarget }) => {
          const { scrollHeight, scrollTop, clientHeight } = currentTarget;
          follows.current = scrollHeight - scrollTop - clientHeight < nearPx;
        }}
      >
        {messages.value.length === 0 && <p class="quiet-text">{say("catching-up")}</p>}
        {messages.value.map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
        {pending.value.map((each) => (
          <div key={each.id} class="bubble agent pending" data-pending>
            <p class="said">{each.text}</p>
            <p class="foot">
              {say(each.failed ? "not-sent" : "sending")}
              {each.failed && (
                <button type="button" class="quiet" onClick={() => void send(chat, each)}>
                  {say("send-again")}
                </button>
              )}
            </p>
          </div>
        ))}
      </div>
      <p class="typing" role="status">
        {isTyping ? say("typing") : ""}
      </p>
    </>
  );
}
