import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { DeskFrame } from "../../src/desk/desk-frames.ts";
import { type AgentsDesk, type Call, type DeskPage, openAgentsDesk } from "../support/agents-desk.ts";
import { cpuTime } from "../support/cpu-time.ts";

const waiting = 300;
let desk: AgentsDesk;
let mei: Call & { cookie: string };
let page: DeskPage;
const ids: string[] = [];

beforeEach(async () => {
  desk = await openAgentsDesk();
  mei = await desk.signIn("mei");
  ids.length = 0;
  for (let at = 0; at < waiting; at += 1) ids.push(await desk.customer({ id: `c${String(at).padStart(3, "0")}` }));
  page = await desk.openPage(mei);
});
afterEach(() => desk.close());

type Whole = Extract<DeskFrame, { type: "queue" }>;
const sizes = (type: string) =>
  page.frames.filter((frame) => frame.type === type).map((frame) => JSON.stringify(frame).length);
const listed = async () => ((await mei("GET", "/queue")).body as unknown as Whole).waiting;

it("with 300 waiting the board comes whole once, then only what has changed, and stays the server's", async () => {
  await page.until((frame) => frame.type === "queue" && frame.waiting.length === waiting);
  const [whole = 0] = sizes("queue");
  expect(whole).toBeGreaterThan(40_000);
  const steps: [() => Promise<unknown>, (board: Whole) => boolean][] = [
    [() => mei("POST", `/conversations/${ids[0]}/claim`), ({ mine }) => mine.length === 1],
    [() => desk.customer({ id: "urgent", priority: 30 }), (board) => board.waiting[0]?.conversationId === "urgent"],
    [() => mei("POST", `/conversations/${ids[150]}/claim`), ({ mine }) => mine.length === 2],
    [
      () => mei("POST", `/conversations/${ids[0]}/transfer`, {}),
      (board) => board.waiting[0]?.conversationId === ids[0] && board.mine.length === 1,
    ],
  ];
  for (const [act, isThere] of steps) {
    const seen = page.frames.length;
    await act();
    desk.clock.move(150);
    const board = (await page.until(
      (frame) => page.frames.indexOf(frame) >= seen && frame.type === "queue" && isThere(frame),
    )) as Whole;
    expect(board.waiting).toEqual(await listed());
  }
  const changes = sizes("queue-change");
  expect(changes.length).toBeGreaterThanOrEqual(steps.length);
  expect(Math.max(...changes)).toBeLessThan(2_000);
});

it("a change costs no more than in proportion with ten times as many waiting", async () => {
  const { textsOf, writtenBoard, boardChange } = await import("../../src/desk/board-change.ts");
  const rows = (await listed()).map((each) => ({ ...each }));
  const cost = (count: number, rounds: number) => {
    const some = rows.slice(0, count);
    const startedAt = cpuTime();
    for (let round = 0; round < rounds; round += 1) {
      const board = { waiting: some, mine: [], guest: [] };
      const next = { ...board, waiting: some.slice(1) };
      boardChange(writtenBoard(board, textsOf(board.waiting)), writtenBoard(next, textsOf(next.waiting)));
    }
    return (cpuTime() - startedAt) / rounds;
  };
  cost(300, 20);
  const ratios = Array.from({ length: 5 }, () => cost(300, 20) / cost(30, 200)).sort((a, b) => a - b);
  expect(ratios[2]).toBeLessThan(40);
});
