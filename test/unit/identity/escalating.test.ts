import { expect, it } from "@jest/globals";
import { newId } from "../../../src/domain/ids.ts";
import { day, minute } from "../../../src/domain/instants.ts";
import { createApprovals } from "../../../src/identity/approvals.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { hold } from "./holdings.ts";
import { mail, openRoom, phone, type Room } from "./room.ts";

const app = "555555";
const open = (authenticator: boolean) => {
  const wallet = createFakeWallet([customer("li", { profile: { authenticator }, authenticatorCode: app })]);
  return { wallet, room: openRoom(wallet) };
};
const methodsNow = async (room: Room, conversation: string) => {
  const step = await room.next(["strong"], conversation);
  return step.step === "another-method" ? step.methods.map(({ method }) => method) : step.step;
};
const useApp = (room: Room, conversation: string) =>
  room.settle(() => room.proving(conversation).checkAuthenticator(app));
const maySendLink = (room: Room, conversation: string) => room.gateway.allowed({ conversation }, "sendResetLink");

it("an authenticator bound by a link from here makes no second proof out of one phone for a week", async () => {
  const { wallet, room } = open(false);
  await room.prove(phone, "thief");
  await room.gateway.write({ conversation: "thief" }, "twoStepLink", {}, "run/link");
  wallet.customers.li!.profile.authenticator = true;
  room.pass(minute);
  expect(await methodsNow(room, "thief")).toEqual(["email"]);
  expect((await useApp(room, "thief")).outcome).toBe("right");
  expect(await maySendLink(room, "thief")).toEqual({ wanted: ["strong"] });
  room.pass(7 * day + minute);
  await room.prove(phone, "later");
  expect(await methodsNow(room, "later")).toEqual(["email", "authenticator"]);
});

it("an authenticator of long ago counts at once, and no more once a link to replace it was asked for", async () => {
  const { room } = open(true);
  await room.prove(phone);
  expect(await methodsNow(room, "c1")).toContain("authenticator");
  await room.gateway.write({ conversation: "c1" }, "twoStepLink", {}, "run/link");
  expect(await methodsNow(room, "c1")).toEqual(["email"]);
});

it("what a contact has proved ends when another takes its place, in every conversation", async () => {
  const { wallet, room } = open(false);
  await room.prove(phone, "thief");
  await room.prove(mail, "owner");
  await hold(room, "strong", "both");
  expect(await room.gateway.allowed({ conversation: "thief" }, "refund")).toBe("allowed");
  const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
  const asked = await approvals.request({
    ...{ conversation: "both", operation: "changeContact", by: "mei" },
    params: { contactId: "li-phone", newAddress: "+8613811112222" },
  });
  const { id } = asked as { id: string };
  const seen = (await approvals.open(id)) as { paramsHash: string };
  room.pass(minute);
  await approvals.approve(id, { by: "tom", paramsHash: seen.paramsHash });
  await room.gateway.runApproved(id, "tom");
  expect([...wallet.effects.values()].map(({ operation }) => operation)).toEqual(["changeContact"]);
  expect(await room.gateway.allowed({ conversation: "thief" }, "refund")).toEqual({
    wanted: ["possession", "strong"],
  });
  expect(await room.gateway.allowed({ conversation: "owner" }, "transactions")).toBe("allowed");
});

it("an agent's looks keep nothing alive that the customer has left", async () => {
  const { room } = open(false);
  await room.prove(phone);
  room.pass(10 * minute);
  await room.gateway.reads({ conversation: "c1", byAgent: true }).transactions({});
  room.pass(6 * minute);
  expect(await room.gateway.allowed({ conversation: "c1" }, "refund")).not.toBe("allowed");
});

it("a lock that a stranger's tries have put on is lifted once two agents have agreed to a person's recovery", async () => {
  const { wallet, room } = open(false);
  await room.identify(phone, "stranger");
  for (let tries = 0; tries < 10; tries += 1) {
    if (tries % 5 === 0) {
      room.pass(10 * minute);
      await room.send("stranger");
    }
    await room.check(room.wrongCode(), "stranger");
  }
  await room.identify(phone, "owner");
  room.pass(10 * minute);
  expect((await room.next(["strong"], "owner")).step).toBe("locked");
  await hold(room, "strong", "both");
  const approvals = createApprovals({ store: room.store, wallet, now: room.now, newId });
  const asked = await approvals.request({
    ...{ conversation: "both", operation: "sendResetLink", by: "mei" },
    params: { contactId: "li-mail" },
  });
  const { id } = asked as { id: string };
  const { paramsHash } = (await approvals.open(id)) as { paramsHash: string };
  await approvals.approve(id, { by: "tom", paramsHash });
  expect(await room.gateway.runApproved(id, "tom")).toMatchObject({ result: { linkId: expect.any(String) } });
  await room.prove(mail, "owner");
  expect((await room.next(["email"], "owner")).step).toBe("proved");
});
