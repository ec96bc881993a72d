import { expect, it } from "@jest/globals";
import type { AgentAccount } from "../../../src/desk/agent-account.ts";
import { openSavedSessions } from "../../../src/desk/saved-sessions.ts";
import { createSessions } from "../../../src/desk/sessions.ts";
import type { Store } from "../../../src/domain/store.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { stillClock } from "../../support/web-desk.ts";

const mei = { user: "mei", name: "Mei", role: "agent" as const, number: "YQ-1" };
const clock = stillClock();
let accounts: AgentAccount[] = [{ ...mei, passwordHash: "$argon2id$" }];
const start = async (store: Store) =>
  createSessions({ now: clock.now, agents: () => accounts, saved: await openSavedSessions(store) });

it("a restart keeps agents signed in for as long as they would have been, and nobody else", async () => {
  const store = openMemoryStore({ now: clock.now });
  const first = await start(store);
  const kept = first.open(mei);
  const ended = first.open(mei);
  first.end(ended.session.key);
  await first.settled();
  expect(JSON.stringify([...(await store.parts("work", "")).values()])).not.toContain(kept.id);

  clock.move(20 * 60_000);
  const second = await start(store);
  expect(second.use(ended.id)).toBeUndefined();
  expect(second.use("forged")).toBeUndefined();
  expect(second.use(kept.id)).toMatchObject({ agent: mei });
  await second.settled();

  clock.move(20 * 60_000);
  expect((await start(store)).use(kept.id)).toMatchObject({ agent: mei });
  clock.move(31 * 60_000);
  expect((await start(store)).use(kept.id)).toBeUndefined();
});

it("an account that is gone, or has another role, is not signed in by a restart", async () => {
  const store = openMemoryStore({ now: clock.now });
  const first = await start(store);
  const { id } = first.open(mei);
  await first.settled();
  accounts = [{ ...mei, role: "lead", passwordHash: "$argon2id$" }];
  expect((await start(store)).use(id)).toBeUndefined();
  accounts = [{ ...mei, passwordHash: "$argon2id$" }];
});

it("what an older release saved signs nobody in, whether the account is there or gone", async () => {
  const store = openMemoryStore({ now: clock.now });
  const first = await start(store);
  const [here, gone] = [first.open(mei), first.open({ ...mei, user: "removed" })];
  await first.settled();
  for (const [key, { version, value }] of await store.parts<{ credentials?: string }>("work", "")) {
    const { credentials: _missing, ...older } = value!;
    await store.commit({ expect: { [key]: version }, put: { [key]: older } });
  }
  const second = await start(store);
  expect(second.use(here.id)).toBeUndefined();
  expect(second.use(gone.id)).toBeUndefined();
});

it("a sign-out that could not be written is told", async () => {
  const store = openMemoryStore({ now: clock.now });
  const sessions = await start(store);
  const { session } = sessions.open(mei);
  await sessions.settled();
  store.commit = () => Promise.reject(new Error("disk full"));
  sessions.end(session.key);
  await expect(sessions.settled()).rejects.toThrow("disk full");
});
