import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { send, sendFile } from "../state/desk-work.ts";
import type { OpenChat, Pending } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { Bubble } from "./bubble.tsx";

/** Nearer to the end than this, the log follows what is new. */
const nearPx = 120;

/** What was said, oldest first, with what is still on its way at the end. */
export function Transcript({ chat }: { chat: OpenChat }) {
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const { messages, pending } = chat;
  const standing = chat.gone.value ? undefined : chat.about.value?.standing;
  const filesFrom = standing === "mine" || standing === "guest" ? chat.id : undefined;
  const isTyping = chat.isTyping.value;

  const putAt = useRef(0);
  const toEnd = () => {
    if (!log.current || !follows.current) return;
    log.current.scrollTop = log.current.scrollHeight;
    putAt.current = log.current.scrollTop;
  };
  useLayoutEffect(toEnd, [messages.value, pending.value, isTyping]);
  // A notice above or a form below takes of its height: the end stays in sight.
  useEffect(() => {
    const watcher = new ResizeObserver(toEnd);
    if (log.current) watcher.observe(log.current);
    return () => watcher.disconnect();
  }, []);

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
          // The log's own move, told once the log has become lower again.
          if (follows.current && scrollTop === putAt.current) return;
          follows.current = scrollHeight - scrollTop - clientHeight < nearPx;
        }}
      >
        {messages.value.length === 0 && <p class="quiet-text">{say("catching-up")}</p>}
        {messages.value.map((message) => (
          <Bubble key={message.id} message={message} filesFrom={filesFrom} />
        ))}
        {pending.value.map((each) => (
          <div key={each.id} class="bubble agent pending" data-pending>
            <PendingWords chat={chat} pending={each} isMine={standing === "mine" || standing === "guest"} />
          </div>
        ))}
      </div>
      <p class="typing" role="status">
        {isTyping ? say("typing") : ""}
      </p>
    </>
  );
}

/** What is on its way, how far a file has come, and the way on when it was not taken. */
function PendingWords({ chat, pending, isMine }: { chat: OpenChat; pending: Pending; isMine: boolean }) {
  const { text, file, share = 0, failed } = pending;
  return (
    <>
      <p class="said">{file ? file.name : text}</p>
      {file && !failed && <progress max={1} value={share} aria-label={say("sending")} />}
      <p class="foot">
        {say(failed ? "not-sent" : "sending")}
        {failed && isMine && (
          <button
            type="button"
            class="quiet"
            onClick={() => void (file ? sendFile(chat, { ...pending, file }) : send(chat, pending))}
          >
            {say("send-again")}
          </button>
        )}
      </p>
    </>
  );
}
