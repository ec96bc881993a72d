import { useEffect, useRef } from "preact/hooks";
import { isComposing } from "../../widget/view/is-composing.ts";
import { tellTyping, write } from "../state/desk-work.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";

const longest = 4_000;
const isTooLong = (text: string) => text.trim().length > longest;

/** Where the agent writes. Enter sends, but never while an input method puts a word together. */
export function Composer({ chat }: { chat: OpenChat }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = chat.draft.value;
  useEffect(() => field.current?.focus(), []);

  function submit(): void {
    if (text.trim() === "" || isTooLong(text)) return;
    void write(chat, text.trim());
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    submit();
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        aria-label={say("message")}
        placeholder={say("message-hint")}
        value={text}
        onInput={({ currentTarget }) => {
          chat.draft.value = currentTarget.value;
          if (currentTarget.value.trim() !== "") tellTyping(chat.id);
        }}
        onKeyDown={onKeyDown}
      />
      {isTooLong(text) && (
        <p class="problem" role="alert">
          {say("too-long", { count: text.trim().length })}
        </p>
      )}
      <button type="submit" class="main" disabled={text.trim() === "" || isTooLong(text)}>
        {say("send")}
      </button>
    </form>
  );
}
