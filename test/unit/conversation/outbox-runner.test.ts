import { afterEach, expect, it } from "@jest/globals";
import { type Deliverer, type OutboxRunner, startOutboxRunner } from "../../../src/conversation/outbox-runner.ts";
import type { OutboxItem, Store } from "../../../src/domain/store.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { until } from "../../support/until.ts";

const now = () => new Date().toISOString();
const item = (id: string, conversation: string): OutboxItem => ({
  ...{ id, conversation, route: "slack", payload: {}, attempts: 0, epoch: 1 },
  notBefore: now(),
});
let runner: OutboxRunner;
const rejections: unknown[] = [];
const onRejection = (error: unknown) => void rejections.push(error);
afterEach(async () => {
  await runner.stop();
  process.off("unhandledRejection", onRejection);
  expect(rejections).toEqual([]);
});

async function start(spoilt: (store: Store) => Partial<Store>) {
  process.on("unhandledRejection", onRejection);
  const store = openMemoryStore({ now });
  const sent: string[] = [];
  const logged: string[] = [];
  const deliver: Deliverer = async ({ id }) => {
    sent.push(id);
    return "delivered";
  };
  runner = await startOutboxRunner({
    ...{ now, routes: new Map([["slack", deliver]]), log: (_fields, event) => void logged.push(event) },
    store: { ...store, ...spoilt(store) },
  });
  return { store, sent, logged };
}

it("what was sent and could not be taken out of the store is not sent again", async () => {
  let full = true;
  const { store, sent, logged } = await start((real) => ({
    async commit(change) {
      if (!full || !change.outboxDone) return real.commit(change);
      full = false;
      throw new Error("no space left");
    },
  }));
  await store.commit({ outbox: [item("1", "a")] });
  await until(
    () => store.outbox(),
    (left) => left.length === 0,
  );
  expect(sent).toEqual(["1"]);
  expect(logged).toEqual(["outbox.not-stored"]);
});

it("a conversation whose file is damaged holds up its own words only", async () => {
  const { store, sent, logged } = await start((real) => ({
    async read<T>(key: string) {
      if (key.startsWith("conversation/damaged#")) throw new Error("its checksum does not hold");
      return real.read<T>(key);
    },
  }));
  await store.commit({ outbox: [item("1", "damaged"), item("2", "whole")] });
  await until(
    async () => sent,
    (ids) => ids.length > 0,
  );
  await until(
    () => store.outbox(),
    (left) => left.length === 1,
  );
  expect(sent).toEqual(["2"]);
  expect(logged).toContain("outbox.not-stored");
});
