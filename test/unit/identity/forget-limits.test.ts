import { expect, it } from "@jest/globals";
import { forgetLimits } from "../../../src/identity/forget-limits.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { openRoom, phone } from "./room.ts";

it("forgetting the limits opens locks, sends and budgets, and leaves conversations and other parts of accounts alone", async () => {
  const room = openRoom(createFakeWallet([customer("li")]), { sendsPerSourceHourly: 2 });
  await room.store.commit({ put: { "account/li#open-conversation": "c1", "conversation/c1#meta": { id: "c1" } } });
  for (const conversation of ["c1", "c1"]) {
    await room.identify(phone, conversation);
    room.pass(600_000);
    await room.send(conversation);
    for (let tries = 0; tries < 5; tries += 1) await room.check(room.wrongCode(), conversation);
  }
  expect((await room.next(["possession"])).step).toBe("locked");
  await forgetLimits({ store: room.store, now: room.now });
  expect((await room.next(["possession"], "c1")).step).toBe("first-code");
  expect(await room.check(room.lastCode())).toEqual({ outcome: "late" });
  await room.prove(phone, "c2");
  expect((await room.next(["possession"], "c2")).step).toBe("proved");
  expect((await room.store.read("account/li#open-conversation")).value).toBe("c1");
  expect((await room.store.read("conversation/c1#meta")).value).toEqual({ id: "c1" });
});
