import { expect, it } from "@jest/globals";
import { day, hour } from "../../../src/domain/instants.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { sweepIdentity } from "../../../src/identity/sweep-identity.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { hold } from "./holdings.ts";
import { openRoom, phone } from "./room.ts";

it("the sweep erases what has run out, and nothing before", async () => {
  const room = openRoom(createFakeWallet([customer("li")]));
  await room.prove(phone);
  await room.send("c1", "email");
  await room.check(room.wrongCode());
  await room.settle(() => room.proving().notifyAll("recovered"));
  const left = async () => {
    await sweepIdentity(room);
    const counts = await Promise.all(
      ["not-me", "sends", "spraying"].map(async (kind) => (await room.store.ids(kind)).length),
    );
    return counts.join();
  };
  expect(await left()).toBe("2,2,2");
  room.pass(hour);
  expect(await left()).toBe("2,1,1");
  room.pass(7 * day);
  expect(await left()).toBe("0,1,1");
});

it("the sweep takes challenges of a day ago out, also of accounts that never come back, and leaves their counters", async () => {
  const room = openRoom(createFakeWallet([customer("li")]));
  await room.identify(phone);
  await room.send();
  await room.check(room.wrongCode());
  const parts = async () =>
    [...(await room.store.parts("account/li", "")).entries()].flatMap(([key, { value }]) =>
      value ? [key.slice("account/li#".length).split("/")[0]!] : [],
    );
  room.pass(day - hour);
  await sweepIdentity(room);
  expect(await parts()).toEqual(expect.arrayContaining(["challenge", "delivery", "counters"]));
  room.pass(hour);
  await sweepIdentity(room);
  expect(await parts()).not.toEqual(expect.arrayContaining(["challenge"]));
  expect(await parts()).not.toEqual(expect.arrayContaining(["delivery"]));
  expect(await parts()).toContain("counters");
});

it("the sweep erases an approval once its time is over", async () => {
  const wallet = createFakeWallet([customer("li")]);
  const room = openRoom(wallet);
  await hold(room, "strong");
  const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId: () => "a1" });
  await approvals.request({
    conversation: "c1",
    operation: "changeContact",
    params: { contactId: "li-mail", newAddress: "new@example.com" },
    by: "mei",
  });
  room.pass(179 * day);
  await sweepIdentity(room);
  expect(await room.store.ids("approval")).toEqual(["a1"]);
  room.pass(day);
  await sweepIdentity(room);
  expect(await room.store.ids("approval")).toEqual([]);
  expect((await room.store.read("work#approval/a1")).value).toBeUndefined();
});
