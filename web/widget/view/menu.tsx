import { useEffect, useRef, useState } from "preact/hooks";
import { language, languageNames, say, type WidgetLanguage } from "../words.ts";

const textSizes = ["normal", "large", "largest"] as const;
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
  const menu = useRef<HTMLDivElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => menu.current?.querySelector("select")?.focus(), []);
  useEffect(() => no.current?.focus(), [asksEnd]);
  return (
    <div class="menu" id="menu" ref={menu}>
      <Pick
        label={say("language")}
        value={language.value}
        options={Object.entries(languageNames)}
        onPick={onLanguage}
      />
      <Pick
        label={say("text-size")}
        value={textSize}
        options={textSizes.map((size) => [size, say(`size-${size}`)])}
        onPick={onTextSize}
      />
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

function Pick<T extends string>({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: T;
  options: [string, string][];
  onPick(picked: T): void;
}) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value as T)}>
        {options.map(([id, name]) => (
          <option value={id}>{name}</option>
        ))}
      </select>
    </label>
  );
}
