import type { Chat } from "../chat/create-chat.ts";
import { say } from "../words.ts";
import { Icon } from "./icon.tsx";
import { useCells } from "./use-cells.ts";

/** What went wrong with the line or a file, what happens to what was written, and the way on. */
export function NoticeBar({ chat, isOffline, wallet }: { chat: Chat; isOffline: boolean; wallet: string }) {
  useCells(chat.status, chat.notice);
  const status = chat.status.value;
  const notice = chat.notice.value;
  if (status === "refused") {
    return (
      <p class="notice" role="alert">
        <Icon name="alert" /> {say("refused", { wallet })}
      </p>
    );
  }
  if (status === "reconnecting" || isOffline) {
    return (
      <div class="notice" role="status">
        <Icon name="alert" />
        <span>
          <strong>{say(isOffline ? "offline" : "reconnecting")}</strong> {say("kept")}
        </span>
        {!isOffline && (
          <button type="button" class="plain" onClick={chat.hurry}>
            {say("retry-now")}
          </button>
        )}
      </div>
    );
  }
  if (!notice) return null;
  return (
    <div class="notice" role="status">
      <Icon name="alert" />
      <span>{say(notice.key, { name: notice.name ?? "" })}</span>
      <button
        type="button"
        class="plain"
        onClick={() => {
          chat.notice.value = undefined;
        }}
      >
        {say("dismiss")}
      </button>
    </div>
  );
}
