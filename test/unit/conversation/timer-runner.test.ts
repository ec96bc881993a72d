import { expect, it } from "@jest/globals";
import { startTimerRunner } from "../../../src/conversation/timer-runner.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

it("a timer whose conversation is damaged is tried again later, and holds up no other", async () => {
  let at = Date.parse("2026-11-22T08:00:00.000Z");
  const now = () => new Date(at).toISOString();
  const store = openMemoryStore({ now });
  const timer = (id: string, conversation: string) => ({
    ...{ id, conversation, at: now() },
    event: { kind: "event" as const, name: "due", key: id },
  });
  await store.commit({ timers: [timer("1", "damaged"), timer("2", "whole")] });
  const asked: string[] = [];
  const failed: string[] = [];
  const runner = await startTimerRunner({
    store,
    now,
    async accept({ id, conversation }) {
      asked.push(id);
      if (conversation === "damaged") throw new Error("its checksum does not hold");
      await store.commit({ timersDone: [id] });
    },
    log: (_error, { id }) => void failed.push(id),
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([asked, failed]).toEqual([["1", "2"], ["1"]]);
  at += 31_000;
  await runner.fireDue();
  expect(asked).toEqual(["1", "2", "1"]);
  runner.stop();
});
