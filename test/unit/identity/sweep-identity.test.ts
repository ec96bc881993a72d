import { expect, it } from "@jest/globals";
import { day, hour } from "../../../src/identity/instants.ts";
import { sweepIdentity } from "../../../src/identity/sweep-identity.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
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
