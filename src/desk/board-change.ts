import type { QueueBoard, WaitingRow } from "./queue-board.ts";

/**
 * What a page does to its board to have the next one: takes out `gone` and every row of `waiting`, then puts those rows in
 * by their place, first one first. Places of the others follow from where they stand. `mine` and `guest`, when there, are whole.
 */
export interface BoardChange {
  waiting?: WaitingRow[];
  gone?: string[];
  mine?: QueueBoard["mine"];
  guest?: QueueBoard["guest"];
}

/** A board with each row's text, which is made once for all pages and tells whether the row has changed. */
export interface WrittenBoard {
  board: QueueBoard;
  waiting: ReadonlyMap<string, string>;
  mine: string;
  guest: string;
}

/** The texts of the waiting rows without their places: that the line moved up changes none of them. */
export const textsOf = (waiting: readonly WaitingRow[]): Map<string, string> =>
  new Map(waiting.map(({ place: _place, ...row }) => [row.conversationId, JSON.stringify(row)]));

export const writtenBoard = (board: QueueBoard, waiting: ReadonlyMap<string, string>): WrittenBoard => ({
  ...{ board, waiting },
  mine: JSON.stringify(board.mine),
  guest: JSON.stringify(board.guest),
});

/** The change between two boards; "whole" where rows that are the same have swapped places, undefined where nothing has changed. */
export function boardChange(before: WrittenBoard, after: WrittenBoard): BoardChange | "whole" | undefined {
  const waiting = before.waiting === after.waiting ? {} : lineChange(before, after);
  if (waiting === "whole") return "whole";
  const change = {
    ...waiting,
    ...(before.mine === after.mine ? {} : { mine: after.board.mine }),
    ...(before.guest === after.guest ? {} : { guest: after.board.guest }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

function lineChange(before: WrittenBoard, after: WrittenBoard): BoardChange | "whole" {
  const isSame = (id: string) => before.waiting.get(id) === after.waiting.get(id);
  const waiting = after.board.waiting.filter(({ conversationId }) => !isSame(conversationId));
  const gone = [...before.waiting.keys()].filter((id) => !after.waiting.has(id));
  const stayed = [...before.waiting.keys()].filter(isSame);
  const stay = [...after.waiting.keys()].filter(isSame);
  if (stayed.some((id, index) => stay[index] !== id)) return "whole";
  return { ...(waiting.length > 0 ? { waiting } : {}), ...(gone.length > 0 ? { gone } : {}) };
}
