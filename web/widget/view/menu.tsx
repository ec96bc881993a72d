import { useEffect, useRef, useState } from "preact/hooks";
import { language, languageNames, say, type WidgetLanguage } from "../words.ts";

export const textSizes = ["normal", "large", "largest"] as const;
export type TextSize = (typeof textSizes)[number];

export interface MenuProps {
  textSize: TextSize;
  canEnd: boolean;
  onLanguage(language: WidgetLanguage): void;
  onTextSize(size: TextSize): void;
  onSave(): void;
  onEnd(): void;
  onDone(): void;
}

/** Language, text size, the transcript, and the end. */
export function Menu({ textSize, canEnd, onLanguage, onTextSize, onSave, onEnd, onDone }: MenuProps) {
  const [asksEnd, setAsksEnd] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => no.current?.focus(), [asksEnd]);
  return (
    <div class="menu" id="menu">
      <label class="field">
        <span>{say("language")}</span>
        <select
          ref={first}
          value={language.value}
          onChange={(event) => onLanguage(event.currentTarget.value as WidgetLanguage)}
        >
          {Object.entries(languageNames).map(([id, name]) => (
            <option value={id} lang={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="field">
        <legend>{say("text-size")}</legend>
        <div class="sizes">
          {textSizes.map((size) => (
            <label key={size}>
              <input type="radio" name="size" checked={textSize === size} onChange={() => onTextSize(size)} />
              <span>{say(`size-${size}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button
        type="button"
        class="item"
        onClick={() => {
          onSave();
          onDone();
        }}
      >
        {say("save")}
      </button>
      {canEnd && !asksEnd && (
        <button type="button" class="item" onClick={() => setAsksEnd(true)}>
          {say("end")}
        </button>
      )}
      {asksEnd && (
        <fieldset class="sure" aria-labelledby="sure">
          <p id="sure">{say("end-sure")}</p>
          <div class="chips">
            <button
              type="button"
              class="chip serious"
              onClick={() => {
                onEnd();
                onDone();
              }}
            >
              {say("end-yes")}
            </button>
            <button type="button" class="chip" ref={no} onClick={() => setAsksEnd(false)}>
              {say("end-no")}
            </button>
          </div>
        </fieldset>
      )}
    </div>
  );
}
