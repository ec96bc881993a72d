import { useEffect } from "preact/hooks";
import { isComposing } from "../../widget/view/is-composing.ts";
import { openCaseId, takeShown } from "../state/case-work.ts";
import {
  board,
  openId,
  page,
  shownGuest,
  shownMine,
  shownOffers,
  shownWaiting,
  wantedRow,
} from "../state/desk-state.ts";
import { claim, open } from "../state/desk-work.ts";

/** All rows from top to bottom, those outside the window included. */
const rowIds = (): string[] =>
  page.value === "work"
    ? [...shownOffers.value, ...shownWaiting.value, ...shownMine.value, ...shownGuest.value].map(
        ({ conversationId }) => conversationId,
      )
    : [...document.querySelectorAll<HTMLElement>("[data-row]")].flatMap(({ dataset }) => dataset.row ?? []);
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

function move(by: 1 | -1): void {
  const ids = rowIds();
  const current =
    (document.activeElement as HTMLElement | null)?.dataset.row ??
    (page.value === "work" ? openId.value : openCaseId.value);
  const from = current === undefined ? -1 : ids.indexOf(current);
  const to = ids[Math.min(Math.max(from + by, 0), ids.length - 1)];
  if (to === undefined) return;
  const shown = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(to)}"]`);
  if (shown) shown.focus();
  else wantedRow.value = to;
}

/** Takes the row under the cursor, else the open one, when it waits; a case likewise. */
function accept(): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset.row;
  if (page.value === "cases") return void takeShown(focused);
  const id = focused ?? openId.value;
  if (!id || !board.value?.waiting.some(({ conversationId }) => conversationId === id)) return;
  open(id);
  void claim(id);
}

/** ↑↓ move along the lists, `a` claims, `/` finds; Enter is the row's own. Keys typed into a field are the field's. */
export function useDeskKeys(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return;
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "a") accept();
      else if (event.key === "/") document.querySelector<HTMLElement>("[data-search]")?.focus();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
