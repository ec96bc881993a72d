import type { BoardChange, Row } from "./frames.ts";

export interface Board {
  waiting: Row[];
  mine: Row[];
  guest: Row[];
  agentsOnline: number;
}

/** The board after a change: rows that are gone or new are taken out, the new ones put in by place, and all numbered. */
export function applyBoard(board: Board, { waiting = [], gone = [], mine, guest, agentsOnline }: BoardChange): Board {
  const out = new Set([...gone, ...waiting.map(({ conversationId }) => conversationId)]);
  const line = board.waiting.filter(({ conversationId }) => !out.has(conversationId));
  for (const row of [...waiting].sort((a, b) => (a.place ?? 0) - (b.place ?? 0)))
    line.splice((row.place ?? 1) - 1, 0, row);
  const moved = out.size > 0;
  return {
    waiting: moved
      ? line.map((row, index) => (row.place === index + 1 ? row : { ...row, place: index + 1 }))
      : board.waiting,
    mine: mine ?? board.mine,
    guest: guest ?? board.guest,
    agentsOnline,
  };
}
