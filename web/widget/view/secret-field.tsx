import { useEffect, useRef, useState } from "preact/hooks";
import type { Ask } from "../line/activity.ts";
import { say } from "../words.ts";
import { Icon } from "./icon.tsx";
import { isComposing } from "./is-composing.ts";

/** Where a code or a security answer goes: a field of its own, with a lock, that the chat never shows again. */
export function SecretField({
  ask,
  takesFocus,
  onSubmit,
}: {
  ask: Extract<Ask, { kind: "secret" }>;
  takesFocus: boolean;
  onSubmit(text: string): void;
}) {
  const [text, setText] = useState("");
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isCode = ask.shape === "code";
  useEffect(() => {
    setText("");
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [ask.ask]);
  const submit = () => {
    const given = text.trim();
    if (given === "") return field.current?.focus();
    onSubmit(given);
    setText("");
  };
  return (
    <form
      class="secret"
      autocomplete={isCode ? "on" : "off"}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="secret">
        <Icon name="lock" size={18} /> {say(isCode ? "secret-code" : "secret-answer")}
      </label>
      <div class="secret-line">
        <input
          id="secret"
          ref={field}
          class={isCode ? "code" : ""}
          type={(isCode || isShown ? "text" : "password") as "text"}
          inputmode={isCode ? "numeric" : "text"}
          autocomplete={isCode ? "one-time-code" : "off"}
          autocapitalize="off"
          spellcheck={false}
          maxLength={isCode ? 20 : 200}
          value={text}
          aria-describedby="secret-why"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && isComposing(event)) event.stopPropagation();
          }}
        />
        {!isCode && (
          <button type="button" class="plain" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {say(isShown ? "secret-hide" : "secret-show")}
          </button>
        )}
        <button type="submit" class="solid">
          {say("secret-submit")}
        </button>
      </div>
      <p id="secret-why">{say(isCode ? "secret-code-why" : "secret-answer-why")}</p>
    </form>
  );
}
