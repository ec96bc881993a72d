import { useState } from "preact/hooks";
import type { Row } from "../line/activity.ts";
import { say } from "../words.ts";
import { Icon } from "./icon.tsx";

const pageSize = 5;

/** Payments or withdrawals as rows, a page at a time. With `onPick` they can be chosen: one by a tap, several by a tick and the button. */
export function RowList({ rows, many, onPick }: { rows: Row[]; many?: boolean; onPick?(picked: Row[]): void }) {
  const [start, setStart] = useState(0);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const shown = rows.slice(start, start + pageSize);
  const end = start + shown.length;
  const toggle = (id: string) =>
    setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]);
  const picked = rows.filter(({ id }) => ticked.includes(id));
  return (
    <div class="rows">
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            {!onPick ? (
              <div class="row">
                <RowText row={row} />
              </div>
            ) : many ? (
              <label class="row tick can-pick">
                <input type="checkbox" checked={ticked.includes(row.id)} onChange={() => toggle(row.id)} />
                <RowText row={row} />
              </label>
            ) : (
              <button type="button" class="row can-pick" onClick={() => onPick([row])}>
                <RowText row={row} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > pageSize && (
        <div class="pager">
          <button type="button" class="plain" hidden={start === 0} onClick={() => setStart(start - pageSize)}>
            <Icon name="up" size={16} /> {say("list-back", { n: Math.min(pageSize, start) })}
          </button>
          <span aria-live="polite">{say("list-page", { from: start + 1, to: end, all: rows.length })}</span>
          <button type="button" class="plain" hidden={end >= rows.length} onClick={() => setStart(end)}>
            {say("list-more", { n: Math.min(pageSize, rows.length - end) })} <Icon name="down" size={16} />
          </button>
        </div>
      )}
      {onPick && many && (
        <button type="button" class="solid wide" disabled={picked.length === 0} onClick={() => onPick(picked)}>
          {say("list-confirm", { n: picked.length })}
        </button>
      )}
    </div>
  );
}

function RowText({ row: { date, title, amount, state } }: { row: Row }) {
  return (
    <>
      <span class="row-title">
        <bdi>{title}</bdi>
      </span>
      <span class="row-amount">{amount}</span>
      <span class="row-date">{date}</span>
      <span class="row-state">{state}</span>
    </>
  );
}
