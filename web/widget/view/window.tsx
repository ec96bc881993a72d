import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Chat } from "../chat/create-chat.ts";
import type { Cell } from "../line/cell.ts";
import type { Keep } from "../line/keep.ts";
import { canSpeak, language, say, type WidgetLanguage } from "../words.ts";
import { Icon } from "./icon.tsx";
import type { TextSize } from "./menu.tsx";
import { Panel } from "./panel.tsx";
import { saveTranscript } from "./save-transcript.ts";
import { useCells } from "./use-cells.ts";
import { useTitleBadge } from "./use-title-badge.ts";

/** Launcher and panel. */
export function ChatWindow({
  opened,
  chat,
  keep,
  server,
  wallet,
  onLanguage,
}: {
  /** Whether the panel is open. */
  opened: Cell<boolean>;
  chat: Chat;
  keep: Keep;
  server: string;
  wallet?: string;
  onLanguage(language: WidgetLanguage): void;
}) {
  useCells(opened, chat.unread, language, canSpeak);
  const isOpen = opened.value;
  const setOpen = (next: boolean) => {
    opened.value = next;
  };
  const [textSize, setTextSize] = useState<TextSize>(keep.get<TextSize>("text-size") ?? "normal");
  const wasClosed = useRef(false);
  wasClosed.current ||= !isOpen;
  const launcher = useRef<HTMLButtonElement>(null);
  const unread = chat.unread.value;
  useTitleBadge(unread);
  // Before the browser paints: what arrives right after closing must not count as read.
  useLayoutEffect(() => {
    keep.set("open", isOpen);
    if (isOpen) chat.start();
    const look = () => {
      chat.isSeen.value = isOpen && document.visibilityState === "visible";
      if (document.visibilityState === "visible") chat.hurry();
    };
    look();
    document.addEventListener("visibilitychange", look);
    addEventListener("online", chat.hurry);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", chat.hurry);
    };
  }, [isOpen]);
  if (!canSpeak.value) return null;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => launcher.current?.focus());
  };
  return (
    <div class={`walletline ${textSize}`} lang={language.value}>
      {isOpen && (
        <Panel
          chat={chat}
          server={server}
          wallet={wallet}
          takesFocus={wasClosed.current}
          textSize={textSize}
          onTextSize={(size) => {
            setTextSize(size);
            keep.set("text-size", size);
          }}
          onLanguage={onLanguage}
          onSave={() => saveTranscript(chat.messages.value)}
          onClose={close}
        />
      )}
      <button
        type="button"
        class="launcher"
        ref={launcher}
        aria-label={say("launcher")}
        aria-expanded={isOpen}
        aria-describedby={unread > 0 ? "unread" : undefined}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <Icon name={isOpen ? "down" : "chat"} size={26} />
        {unread > 0 && (
          <span class="badge" aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </button>
      <span class="unseen" id="unread" role="status">
        {unread > 0 ? say("unread", { n: unread }) : ""}
      </span>
    </div>
  );
}
