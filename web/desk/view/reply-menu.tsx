import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused, type Reply } from "../line/desk-api.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { language, say } from "../words.ts";

/** The canned replies that what stands behind the slash means; fetched once for each time the slash is typed. */
export function useReplies(chat: OpenChat, text: string | undefined) {
  const [all, setAll] = useState<Reply[]>([]);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const isAsked = text?.startsWith("/") ?? false;
  const sought = (text ?? "").slice(1).trim().toLowerCase();
  useEffect(() => {
    setAt(0);
    if (!isAsked) return setClosed(false);
    void deskApi.replies(chat.id).then((answer) => {
      if (!isRefused(answer)) setAll(answer.replies);
    });
  }, [isAsked, chat.id]);
  useEffect(() => setAt(0), [sought]);
  const found = all.filter(({ shortcut, title, text: words }) =>
    [shortcut, title["zh-Hans"], title.en, words].some((each) => each.toLowerCase().includes(sought)),
  );
  const shown = isAsked && !closed;

  return {
    ...{ shown, found, at },
    close: () => setClosed(true),
    /** Whether the key was the menu's. */
    onKey(event: KeyboardEvent, take: (reply: Reply) => void): boolean {
      const chosen = found[at];
      if (!shown || found.length === 0) return false;
      if (event.key === "ArrowDown") setAt((at + 1) % found.length);
      else if (event.key === "ArrowUp") setAt((at + found.length - 1) % found.length);
      else if (event.key === "Escape") setClosed(true);
      else if ((event.key === "Enter" || event.key === "Tab") && chosen) take(chosen);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** The list above the field; chosen by arrows and Enter, or by pressing one. */
export function ReplyMenu({ found, at, onTake }: { found: Reply[]; at: number; onTake: (reply: Reply) => void }) {
  const inLanguage = language.value;
  if (found.length === 0) return <p class="reply-menu quiet-text">{say("no-reply")}</p>;
  return (
    <ul class="reply-menu" aria-label={say("replies")}>
      {found.map((reply, index) => (
        <li key={reply.id}>
          <button
            type="button"
            class={index === at ? "reply on" : "reply"}
            aria-current={index === at ? "true" : undefined}
            onClick={() => onTake(reply)}
          >
            <strong>{reply.title[inLanguage]}</strong> <kbd>/{reply.shortcut}</kbd>
            <span>{reply.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
