import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { acceptedTypes } from "../../widget/view/check-file.ts";
import { isComposing } from "../../widget/view/is-composing.ts";
import type { Reply } from "../line/desk-api.ts";
import { attach, tellTyping, write, writeNote } from "../state/desk-work.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";
import { HeldWords } from "./held-words.tsx";
import { Modes } from "./modes.tsx";
import { ReplyMenu, useReplies } from "./reply-menu.tsx";

const longest = 4_000;
const isTooLong = (text: string) => text.trim().length > longest;

/** Where the agent writes: to the customer, or a note for colleagues, which looks like nothing else and has a button of its own. */
export function Composer({ chat, notesOnly = false }: { chat: OpenChat; notesOnly?: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const isNoting = notesOnly || chat.isNoting.value;
  const draft = isNoting ? chat.noteDraft : chat.draft;
  const text = draft.value;
  const replies = useReplies(chat, isNoting ? undefined : text);
  // Before anything is painted: what is typed at once after taking over belongs into the field.
  useLayoutEffect(() => field.current?.focus(), [isNoting]);

  function submit(): void {
    if (text.trim() === "" || isTooLong(text)) return;
    if (isNoting) void writeNote(chat, text.trim()).then((outcome) => setFailed(outcome === "failed"));
    else void write(chat, text.trim());
    field.current?.focus();
  }
  function take({ text: words }: Reply): void {
    draft.value = words;
    replies.close();
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || replies.onKey(event, take)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  }

  return (
    <form
      class={`composer ${isNoting ? "noting" : ""}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!notesOnly && (
        <Modes
          label={say("write-as")}
          of={["reply", "note"]}
          chosen={isNoting ? "note" : "reply"}
          wordOf={(each) => say(`mode-${each}`)}
          onChoose={(each) => {
            chat.isNoting.value = each === "note";
          }}
        >
          <span class="quiet-text">{say(isNoting ? "note-hint" : "reply-hint")}</span>
        </Modes>
      )}
      {isNoting && <p class="note-word">{say("note-word")}</p>}
      {!isNoting && chat.held.value.length > 0 && <HeldWords kinds={chat.held.value} />}
      {replies.shown && <ReplyMenu {...replies} onTake={take} />}
      <textarea
        ref={field}
        rows={3}
        aria-label={say(isNoting ? "note-field" : "message")}
        placeholder={say(isNoting ? "note-placeholder" : "message-hint")}
        value={text}
        onInput={({ currentTarget }) => {
          draft.value = currentTarget.value;
          if (isNoting || currentTarget.value.trim() === "") return;
          chat.held.value = [];
          if (!currentTarget.value.startsWith("/")) tellTyping(chat.id);
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...(event.clipboardData?.files ?? [])];
          if (isNoting || files.length === 0) return;
          event.preventDefault();
          void attach(chat, files);
        }}
      />
      {(isTooLong(text) || failed) && (
        <p class="problem" role="alert">
          {failed ? say("note-failed") : say("too-long", { count: text.trim().length })}
        </p>
      )}
      {!isNoting && chat.fileProblem.value && (
        <p class="problem" role="alert">
          {say(chat.fileProblem.value)}
        </p>
      )}
      <div class="send-side">
        {!isNoting && (
          <>
            <button type="button" class="second" onClick={() => picker.current?.click()}>
              {say("attach")}
            </button>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              accept={acceptedTypes.join(",")}
              onChange={({ currentTarget }) => {
                void attach(chat, [...(currentTarget.files ?? [])]);
                currentTarget.value = "";
              }}
            />
          </>
        )}
        <button
          type="submit"
          class={isNoting ? "note-button" : "main"}
          disabled={text.trim() === "" || isTooLong(text)}
        >
          {say(isNoting ? "send-note" : "send")}
        </button>
      </div>
    </form>
  );
}
