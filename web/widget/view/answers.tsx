import { useState } from "preact/hooks";
import type { Ask, Choice } from "../line/activity.ts";
import { say } from "../words.ts";
import { RowList } from "./row-list.tsx";

type Choose = (choice: string, text: string) => void;

/** The ways to answer the last bubble by touch: rows, ticks, chips. */
export function Answers({ ask, onChoose }: { ask: Ask; onChoose: Choose }) {
  const picksMany = ask.kind === "choice" && ask.many;
  return (
    <fieldset class="answers" aria-label={say("list-choose")}>
      {ask.kind === "list" && (
        <RowList
          rows={ask.rows}
          many={ask.many}
          onPick={(rows) =>
            onChoose(
              rows.map(({ id }) => id).join(","),
              rows.map(({ title, amount }) => `${title} ${amount}`).join("，"),
            )
          }
        />
      )}
      {picksMany ? (
        <Ticks choices={ask.choices} onChoose={onChoose} />
      ) : (
        <Chips choices={ask.choices} onChoose={onChoose} />
      )}
    </fieldset>
  );
}

export function Chips({ choices, onChoose }: { choices: Choice[]; onChoose: Choose }) {
  if (choices.length === 0) return null;
  return (
    <div class="chips">
      {choices.map(({ id, label, serious }) => (
        <button type="button" key={id} class={serious ? "chip serious" : "chip"} onClick={() => onChoose(id, label)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function Ticks({ choices, onChoose }: { choices: Choice[]; onChoose: Choose }) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const picked = choices.filter(({ id }) => ticked.includes(id));
  return (
    <div class="rows">
      <ul>
        {choices.map(({ id, label }) => (
          <li key={id}>
            <label class="row tick can-pick">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={() => setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id])}
              />
              <span class="row-title">{label}</span>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="solid wide"
        disabled={picked.length === 0}
        onClick={() => onChoose(picked.map(({ id }) => id).join(","), picked.map(({ label }) => label).join("，"))}
      >
        {say("list-confirm", { n: picked.length })}
      </button>
    </div>
  );
}
