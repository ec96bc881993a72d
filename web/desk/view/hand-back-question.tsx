import { useEffect, useRef } from "preact/hooks";
import { say } from "../words.ts";

/** Asked before a hand-back that would lose unsent words. */
export function HandBackQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="notice question" role="alertdialog" aria-labelledby="hand-back-question">
      <p id="hand-back-question">{say("hand-back-sure")}</p>
      <button type="button" class="second" onClick={onYes}>
        {say("hand-back-yes")}
      </button>
      <button type="button" class="main" ref={keep} onClick={onNo}>
        {say("hand-back-no")}
      </button>
    </div>
  );
}
