import { useLayoutEffect, useRef } from "preact/hooks";
import type { ReadCell } from "../line/cell.ts";
import { say } from "../words.ts";
import { acceptedTypes } from "./check-file.ts";
import { Icon } from "./icon.tsx";
import { isComposing } from "./is-composing.ts";
import { useCells } from "./use-cells.ts";

/** The server reads no more of a message; conversation/accept.ts. */
const longestText = 4000;

/** Where the customer writes. Enter sends, but never a word that is still being composed. */
export function Composer({
  draft: written,
  onWrite,
  onSend,
  onFiles,
}: {
  draft: ReadCell<string>;
  onWrite(text: string): void;
  onSend(text: string): void;
  onFiles(files: File[]): void;
}) {
  useCells(written);
  const draft = written.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const over = draft.length - longestText;
  const canSend = draft.trim() !== "" && over <= 0;
  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  });
  const send = () => {
    if (canSend) onSend(draft.trim());
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {over > 0 && (
        <p class="over" role="status">
          {say("too-long", { n: over })}
        </p>
      )}
      <div class="composer-line">
        <button
          type="button"
          class="round"
          aria-label={say("attach")}
          title={say("attach")}
          onClick={() => picker.current?.click()}
        >
          <Icon name="clip" />
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={acceptedTypes.join(",")}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <textarea
          ref={field}
          id="message"
          rows={1}
          value={draft}
          aria-label={say("input")}
          placeholder={say("placeholder")}
          enterkeyhint="send"
          onInput={(event) => onWrite(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
            event.preventDefault();
            send();
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0) return;
            event.preventDefault();
            onFiles(files);
          }}
        />
        <button type="submit" class="round solid" aria-label={say("send")} title={say("send")} disabled={!canSend}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
