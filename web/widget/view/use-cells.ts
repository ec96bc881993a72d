import { useEffect, useState } from "preact/hooks";
import { type ReadCell, watch } from "../line/cell.ts";

/** Draws the component again whenever one of these cells changes. */
export function useCells(...cells: ReadCell<unknown>[]): void {
  const [, redraw] = useState({});
  useEffect(() => watch(cells, () => redraw({})), cells);
}
