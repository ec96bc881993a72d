import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { boardChange, textsOf, type WrittenBoard, writtenBoard } from "../../../src/desk/board-change.ts";
import type { QueueBoard, WaitingRow } from "../../../src/desk/queue-board.ts";
import { applyBoard } from "../../../web/desk/line/apply-board.ts";

const row = (id: string, summary = "help"): Omit<WaitingRow, "place"> => ({
  ...{ conversationId: id, since: "2026-11-22T09:00:00.000Z", language: "en", reason: "asked", priority: 0 },
  summary,
});
function written(line: readonly Omit<WaitingRow, "place">[], mine: string[] = []): WrittenBoard {
  const waiting = line.map((each, index) => ({ ...each, place: index + 1 }));
  const board: QueueBoard = { waiting, mine: mine.map((id) => row(id)), guest: [] };
  return writtenBoard(board, textsOf(waiting));
}
/** What a page has after both frames, the second one as the server would send it. */
function afterwards(before: WrittenBoard, after: WrittenBoard) {
  const change = boardChange(before, after);
  if (change === undefined) return before.board;
  if (change === "whole") return after.board;
  const { agentsOnline: _online, ...board } = applyBoard(
    { ...before.board, agentsOnline: 1 } as never,
    { ...change, agentsOnline: 1 } as never,
  );
  return board;
}

it("a page that applies the changes has the board that the server has, whatever happened in between", () => {
  const line = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 0, max: 30 }).map(String), summary: fc.constantFrom("a", "b") }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  const mine = fc.array(fc.constantFrom("m1", "m2"), { maxLength: 2 });
  fc.assert(
    fc.property(line, mine, line, mine, (first, mineFirst, second, mineSecond) => {
      const boards = [
        written(
          first.map(({ id, summary }) => row(id, summary)),
          mineFirst,
        ),
      ];
      boards.push(
        written(
          second.map(({ id, summary }) => row(id, summary)),
          mineSecond,
        ),
      );
      expect(afterwards(boards[0]!, boards[1]!)).toEqual(boards[1]!.board);
    }),
    { numRuns: 500, seed: 7 },
  );
});

it("a line that merely moves up is one id, a new customer one row, and nothing new is no frame", () => {
  const line = Array.from({ length: 300 }, (_, index) => row(`c${index}`));
  const all = written(line);
  expect(boardChange(all, written(line))).toBeUndefined();
  expect(boardChange(all, written(line.slice(1)))).toEqual({ gone: ["c0"] });
  const urgent = written([row("first"), ...line]);
  expect(boardChange(all, urgent)).toEqual({ waiting: [{ ...row("first"), place: 1 }] });
  const swapped = [line[1]!, line[0]!, ...line.slice(2)];
  expect(boardChange(all, written(swapped))).toBe("whole");
});
