import { describe, expect, it } from "@jest/globals";
import { minute } from "../../../src/domain/instants.ts";
import { createCustomerFacts } from "../../../src/identity/customer-facts.ts";
import { identityKeys } from "../../../src/identity/identity-state.ts";
import type { Undelivered } from "../../../src/identity/undelivered.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { mail, openRoom, phone, type Room } from "./room.ts";

const open = () => {
  const wallet = createFakeWallet([customer("li")]);
  return Object.assign(openRoom(wallet), { wallet });
};
const forDesk = async (room: Room) =>
  (await room.store.read<Undelivered[]>(identityKeys.undelivered("c1"))).value?.map(({ what, why, kind, masked }) => [
    what,
    why,
    kind,
    masked,
  ]);
const refused = async () => "undeliverable" as const;
const down = async () => {
  throw new Error("provider down");
};

describe("a code that does not get there", () => {
  it("is told to nobody but the desk while nothing is proved", async () => {
    const room = open();
    room.provider.answers = refused;
    await room.identify(phone);
    await room.send();
    expect(room.told).toEqual([]);
    const { contacts } = await room.wallet.profile("li");
    const masked = contacts.find(({ kind }) => kind === "phone")?.masked;
    expect(await forDesk(room)).toEqual([["code", "refused", "phone", masked]]);
    const facts = await createCustomerFacts({ store: room.store, wallet: room.wallet, now: room.now })("c1");
    expect(facts).toEqual({
      levels: [],
      proofs: [],
      undelivered: [{ at: room.now(), what: "code", why: "refused", kind: "phone", masked }],
    });
    expect((await room.trail()).map(({ act, outcome }) => [act, outcome])).toContainEqual(["code.deliver", "refused"]);
  });

  it("is told in the chat as well once something is proved, and with the contact", async () => {
    const room = open();
    await room.prove(phone);
    room.provider.answers = refused;
    await room.send("c1", "email");
    const [entry] = (await forDesk(room)) ?? [];
    expect(room.told).toMatchObject([
      { conversation: "c1", name: "code.undelivered", value: { kind: "email", why: "refused", masked: entry?.[3] } },
    ]);
  });

  it("is told without the contact to a customer whom only the wallet's page named", async () => {
    const room = open();
    await room.store.commit({
      put: { "conversation/c1#identity": { hostIdentity: { customer: "li", at: room.now() } } },
    });
    await room.next(["possession"]);
    room.provider.answers = refused;
    await room.send();
    expect(room.told.map(({ value }) => value)).toEqual([{ kind: "phone", why: "refused" }]);
  });

  it("is not told to whoever names another customer after their own proof, nor once the proof has run out", async () => {
    const wang = customer("wang", { addresses: { "wang-phone": "+8613800000002", "wang-mail": "w@example.com" } });
    const room = openRoom(createFakeWallet([customer("li"), wang]));
    await room.prove(phone);
    room.provider.answers = refused;
    await room.identify({ kind: "phone", value: "+8613800000002" });
    await room.send();
    expect(room.told).toEqual([]);
    room.pass(2 * minute);
    room.provider.answers = async () => "sent";
    await room.prove(mail);
    room.pass(15 * minute);
    room.provider.answers = refused;
    await room.send("c1", "email");
    expect(room.told).toEqual([]);
  });

  it("is tried again with the same code, and said to be late at the third try, once", async () => {
    const room = open();
    await room.prove(phone);
    room.provider.answers = down;
    await room.send("c1", "email");
    expect(room.told).toEqual([]);
    for (let tries = 2; tries <= 5; tries += 1) {
      await room.deliver();
      expect(room.told).toHaveLength(tries < 3 ? 0 : 1);
    }
    expect(await forDesk(room)).toMatchObject([["code", "late", "email", expect.anything()]]);
    room.provider.answers = async () => "sent";
    await room.deliver();
    const codes = room.sent.filter(({ to }) => to.kind === "email").map(({ code, key }) => `${code} ${key}`);
    expect(codes).toHaveLength(6);
    expect(new Set(codes).size).toBe(1);
    expect((await room.check(room.lastCode())).outcome).toBe("right");
  });

  it("that a provider puts off waits as long as it asks", async () => {
    const room = open();
    await room.identify(phone);
    await room.settle(() => room.proving().issueCode({ method: "sms", purpose: "x", language: "en" }));
    room.provider.answers = async () => ({ retryAfterMs: 7_000 });
    await room.deliver();
    expect(await room.store.outbox()).toHaveLength(1);
  });

  it("keeps the desk's list short", async () => {
    const room = open();
    room.provider.answers = refused;
    for (let sends = 0; sends < 12; sends += 1) {
      room.pass(31 * minute);
      await room.identify(sends % 2 ? phone : mail);
      await room.send("c1", sends % 2 ? "sms" : "email");
    }
    expect((await forDesk(room))?.length).toBe(10);
  });
});

describe("a notice that does not get there", () => {
  it("is shown to the desk and told to nobody else", async () => {
    const room = open();
    await room.prove(phone);
    room.provider.answers = refused;
    await room.settle(() => room.proving().notifyAll("recovered"));
    await room.deliver();
    expect(room.told).toEqual([]);
    expect((await forDesk(room))?.map(([what, why]) => `${what} ${why}`)).toEqual(["notice refused", "notice refused"]);
  });
});
