import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../line/frames.ts";
import { wantedRow } from "../state/desk-state.ts";
import { QueueRow } from "./queue-row.tsx";

/** Height of one row with its gap; work.css holds the rows to it. */
const rowPx = 92;
/** Rows above and below those in view, so that the arrows find the next one. */
const spare = 6;

/** A list of any length of which only the rows in view are in the page. */
export function RowWindow({ rows }: { rows: readonly Row[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    if (!list.current) return;
    const sizes = new ResizeObserver(([entry]) => entry && setHeight(entry.contentRect.height));
    sizes.observe(list.current);
    return () => sizes.disconnect();
  }, []);
  const first = Math.max(0, Math.min(Math.floor(top / rowPx), rows.length - 1) - spare);
  const last = Math.min(rows.length, first + Math.ceil(height / rowPx) + 2 * spare);

  const wanted = wantedRow.value;
  useLayoutEffect(() => {
    const at = wanted === undefined ? -1 : rows.findIndex(({ conversationId }) => conversationId === wanted);
    if (at < 0 || !list.current) return;
    const shown = list.current.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted ?? "")}"]`);
    if (shown) {
      wantedRow.value = undefined;
      shown.focus();
    } else {
      list.current.scrollTop = at * rowPx;
      setTop(list.current.scrollTop);
    }
  });

  return (
    <ul class="window" ref={list} onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}>
      <li aria-hidden="true" style={{ height: `${first * rowPx}px` }} />
      {rows.slice(first, last).map((row, index) => (
        <QueueRow key={row.conversationId} row={row} at={first + index + 1} of={rows.length} />
      ))}
      <li aria-hidden="true" style={{ height: `${(rows.length - last) * rowPx}px` }} />
    </ul>
  );
}
