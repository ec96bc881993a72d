import type { Ask, Choice } from "../line/activity.ts";
import { say } from "../words.ts";
import { RowList } from "./row-list.tsx";

type Choose = (choice: string, text: string) => void;

/** The ways to answer the last bubble by touch: rows, ticks, chips. */
export function Answers({ ask, onChoose }: { ask: Ask; onChoose: Choose }) {
  const many = "many" in ask && ask.many;
  const picksLabels = ask.kind === "choice" && many;
  const rows =
    ask.kind === "list" ? ask.rows : picksLabels ? ask.choices.map(({ id, label }) => ({ id, title: label })) : [];
  return (
    <fieldset class="answers" aria-label={say("list-choose")}>
      {rows.length > 0 && (
        <RowList
          rows={rows}
          many={many}
          onPick={(picked) =>
            onChoose(
              picked.map(({ id }) => id).join(","),
              picked.map(({ title, amount }) => (amount ? `${title} ${amount}` : title)).join("，"),
            )
          }
        />
      )}
      {!picksLabels && <Chips choices={ask.choices} onChoose={onChoose} />}
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
