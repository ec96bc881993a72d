import { expect, it } from "@jest/globals";
import { createPausedRuns } from "../../../src/conversation/paused-runs.ts";
import type { Run } from "../../../src/dialog/run.ts";
import { conversationKeys } from "../../../src/domain/conversation.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

const hour = 3_600_000;

/** The paused dialogs of one conversation, seen by a turn after another, each at its own hour. */
function openTalk() {
  const store = openMemoryStore();
  const turn = (atHour = 0) => createPausedRuns({ store, now: () => new Date(atHour * hour).toISOString() }, "talk");
  return {
    store,
    turn,
    /** Whether there was something to store. */
    async keep(runs: ReturnType<typeof turn>): Promise<boolean> {
      const put = await runs.toPut();
      if (put) await store.commit({ put });
      runs.kept();
      return put !== undefined;
    },
  };
}
const run = (id: string, touchedAtHour = 0): Run =>
  ({ id, touchedAt: new Date(touchedAtHour * hour).toISOString() }) as Run;

it("gives back the newest first, in a later turn too", async () => {
  const talk = openTalk();
  const first = talk.turn();
  first.add(run("a"));
  first.add(run("b"));
  await talk.keep(first);
  const second = talk.turn();
  second.add(run("c"));
  expect(await second.take()).toMatchObject({ id: "c" });
  expect(await second.take()).toMatchObject({ id: "b" });
  await talk.keep(second);
  const third = talk.turn();
  expect(await third.take()).toMatchObject({ id: "a" });
  await talk.keep(third);
  expect(await talk.turn().take()).toBeUndefined();
});

it("forgets the oldest of more than three", async () => {
  const talk = openTalk();
  for (const id of ["a", "b", "c", "d"]) {
    const turn = talk.turn();
    turn.add(run(id));
    await talk.keep(turn);
  }
  const later = talk.turn();
  const taken = [];
  for (let next = await later.take(); next; next = await later.take()) taken.push(next.id);
  expect(taken).toEqual(["d", "c", "b"]);
});

it("does not give back what was left alone for more than a day, and no longer keeps it", async () => {
  const talk = openTalk();
  const early = talk.turn();
  early.add(run("old", 0));
  early.add(run("fresh", 10));
  await talk.keep(early);
  const next = talk.turn(25);
  next.add(run("new", 25));
  await talk.keep(next);
  const { value } = await talk.store.read<Run[]>(conversationKeys.paused("talk"));
  expect(value?.map(({ id }) => id)).toEqual(["new", "fresh"]);
  const late = talk.turn(34.5);
  expect(await late.take()).toMatchObject({ id: "new" });
  expect(await late.take()).toBeUndefined();
});

it("has nothing to put until something changes, and nothing again once that is stored", async () => {
  const talk = openTalk();
  const turn = talk.turn();
  expect(turn.toPut()).toBeUndefined();
  expect(await turn.take()).toBeUndefined();
  expect(turn.toPut()).toBeUndefined();
  turn.add(run("a"));
  expect(await talk.keep(turn)).toBe(true);
  expect(await talk.keep(turn)).toBe(false);
  await turn.take();
  expect(await turn.toPut()).toEqual({ [conversationKeys.paused("talk")]: [] });
});
