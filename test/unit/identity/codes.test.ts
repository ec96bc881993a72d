import { describe, expect, it } from "@jest/globals";
import { minute } from "../../../src/domain/instants.ts";
import { drawCode } from "../../../src/identity/challenge.ts";
import { identityKeys } from "../../../src/identity/identity-state.ts";
import { contact, createFakeWallet, customer } from "./fake-wallet.ts";
import { mail, openRoom, phone, stranger } from "./room.ts";

const open = () => openRoom(createFakeWallet([customer("li")]));

describe("a code", () => {
  it("is uniform over six digits, with leading zeros", () => {
    const draws = Array.from({ length: 10_000 }, drawCode);
    expect(draws.every((code) => /^\d{6}$/.test(code))).toBe(true);
    const buckets = new Array<number>(100).fill(0);
    for (const code of draws) buckets[Math.floor(Number(code) / 10_000)]! += 1;
    const chiSquare = buckets.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    expect(chiSquare).toBeLessThan(148.2); // p = 0.001 at 99 degrees of freedom
  });

  it("is right once, however many submit it at the same moment", async () => {
    for (let round = 0; round < 20; round += 1) {
      const room = open();
      await room.identify(phone);
      await room.send();
      const code = room.lastCode();
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => room.check(code)));
      expect(outcomes.filter(({ outcome }) => outcome === "right")).toHaveLength(1);
    }
  });

  it("leaves in the conversation who was proved there, also when all that is held is dropped", async () => {
    const room = open();
    await room.identify(phone);
    await room.send();
    const here = async () => (await room.store.read(identityKeys.provedHere("c1"))).value;
    await room.check(room.wrongCode());
    expect(await here()).toBeUndefined();
    await room.check(room.lastCode());
    await room.settle(() => room.proving().forget());
    expect(await here()).toEqual(["li"]);
  });

  it("allows five tries, and counts each of a hundred that come at once", async () => {
    const room = open();
    await room.identify(phone);
    await room.send();
    const wrong = room.wrongCode();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => room.check(wrong)));
    expect(outcomes.filter(({ outcome }) => outcome === "wrong")).toHaveLength(5);
    expect(await room.check(room.lastCode())).toEqual({ outcome: "spent" });
  });

  it("does not start the count anew when another one is sent", async () => {
    const room = open();
    await room.identify(phone);
    const outcomes: string[] = [];
    for (let sends = 0; sends < 3; sends += 1) {
      room.pass(10 * minute);
      await room.send();
      for (let tries = 0; tries < 4; tries += 1) outcomes.push((await room.check(room.wrongCode())).outcome);
    }
    expect(outcomes).toEqual([...Array(9).fill("wrong"), "locked", "locked", "locked"]);
    expect((await room.check(room.lastCode())).outcome).toBe("locked");
    room.pass(24 * 60 * minute);
    await room.send();
    expect(await room.check(room.lastCode())).toEqual({ outcome: "right" });
  });

  it("is good for its own conversation, channel, purpose, challenge and account only", async () => {
    const room = openRoom(
      createFakeWallet([
        customer("li"),
        customer("wang", { addresses: { "wang-phone": "+8613800000002", "wang-mail": "wang@example.com" } }),
      ]),
    );
    await room.identify(phone);
    await room.send();
    const code = room.lastCode();
    await room.identify(phone, "c2");
    room.pass(minute);
    await room.send("c2");
    const otherConversation = await room.check(code, "c2");
    const otherPurpose = await room.check(code, "c1", "freeze");
    const otherChannel = await room.settle(() =>
      room.proving("c1", { channel: "slack" }).checkCode({ purpose: "look-up", code }),
    );
    await room.identify({ kind: "phone", value: "+8613800000002" }, "c3");
    await room.send("c3");
    const otherAccount = await room.check(code, "c3");
    room.pass(2 * minute);
    await room.send("c1");
    const olderChallenge = await room.check(code);
    const all = [otherConversation, otherPurpose, otherChannel, otherAccount, olderChallenge];
    expect(all.map(({ outcome }) => outcome)).toEqual(Array(5).fill("wrong"));
  });

  it("lives five minutes on either clock, also over a restart", async () => {
    const inTime = open();
    await inTime.identify(phone);
    await inTime.send();
    inTime.pass(5 * minute - 1);
    expect((await inTime.check(inTime.lastCode())).outcome).toBe("right");

    const late = open();
    await late.identify(phone);
    await late.send();
    late.pass(5 * minute);
    expect((await late.check(late.lastCode())).outcome).toBe("late");

    const setBack = open();
    await setBack.identify(phone);
    await setBack.send();
    setBack.pass(6 * minute);
    setBack.setBack(5 * minute);
    expect((await setBack.check(setBack.lastCode())).outcome).toBe("late");

    const rebooted = open();
    await rebooted.identify(phone);
    await rebooted.send();
    rebooted.restart("boot-2");
    expect((await rebooted.check(rebooted.lastCode())).outcome).toBe("right");
    const beforeIssue = open();
    await beforeIssue.identify(phone);
    await beforeIssue.send();
    beforeIssue.restart("boot-2");
    beforeIssue.setBack(60 * minute);
    expect((await beforeIssue.check(beforeIssue.lastCode())).outcome).toBe("late");
  });

  it("is nowhere in the store but sealed", async () => {
    const room = open();
    await room.identify(phone);
    await room.settle(() => room.proving().issueCode({ method: "sms", purpose: "look-up", language: "en" }));
    const [item] = await room.store.outbox();
    await room.deliver();
    const kept = JSON.stringify([
      item,
      ...(await room.store.parts("account/li", "")).values(),
      ...(await room.store.parts("conversation/c1", "")).values(),
    ]);
    expect(kept).not.toContain(room.lastCode());
    expect(kept).not.toContain("13800000001");
    expect(room.sent).toHaveLength(1);
  });

  it("goes to the very contact that was typed, and the next try of a message to the same one", async () => {
    const two = customer("li", {
      profile: { contacts: [contact("a", "phone"), contact("b", "phone", "2025-06-01T00:00:00.000Z")] },
      addresses: { a: "+8613800000007", b: "+8613800000001" },
    });
    const room = openRoom(createFakeWallet([two]));
    await room.identify(phone);
    await room.settle(() => room.proving().issueCode({ method: "sms", purpose: "look-up", language: "en" }));
    const [item] = await room.store.outbox();
    await room.store.commit({ outbox: [{ ...item!, id: item!.id }] });
    await room.deliver();
    expect(room.sent.map(({ to }) => to.address)).toEqual(["+8613800000001"]);
    await room.check(room.lastCode());
    expect(await room.next(["possession"])).toMatchObject({ step: "proved", contactIds: ["b"] });
  });
});

describe("an account", () => {
  it("has one count, whether it is named by phone or by e-mail", async () => {
    const room = open();
    for (const [conversation, who] of [
      ["a", phone],
      ["b", mail],
    ] as const) {
      await room.identify(who, conversation);
      await room.send(conversation, who.kind === "phone" ? "sms" : "email");
      for (let tries = 0; tries < 5; tries += 1) await room.check(room.wrongCode(), conversation);
    }
    room.pass(10 * minute);
    await room.send("b", "email");
    const sentBefore = room.sent.length;
    expect(sentBefore).toBe(2);
    // The account behind is locked, the e-mail that was typed is not: it reads as an unknown one does.
    expect((await room.check(room.lastCode(), "b")).outcome).toBe("wrong");
  });

  it("takes no code while it is locked, not even one sent before under its other identifier", async () => {
    const room = open();
    await room.identify(mail, "b");
    await room.send("b", "email");
    const code = room.lastCode();
    await room.identify(phone, "a");
    for (let sends = 0; sends < 2; sends += 1) {
      await room.send("a");
      for (let tries = 0; tries < 5; tries += 1) await room.check("none", "a");
      room.pass(2 * minute);
    }
    expect((await room.next(["possession"], "a")).step).toBe("locked");
    expect((await room.check(code, "b")).outcome).toBe("wrong");
  });

  it("has one count over a thousand addresses", async () => {
    const room = open();
    await room.identify(phone, "first");
    await room.send("first");
    const outcomes: string[] = [];
    for (let source = 0; source < 1_000; source += 1) {
      const conversation = source < 5 ? "first" : `from-${source}`;
      const proving = room.proving(conversation, { source: `address-${source}` });
      if (source >= 5 && source < 20) {
        room.pass(13 * minute);
        await room.identify(phone, conversation);
        await room.send(conversation);
      }
      outcomes.push((await room.settle(() => proving.checkCode({ purpose: "look-up", code: "000000x" }))).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(9);
    expect(outcomes[9]).toBe("locked");
    expect(outcomes.slice(10)).not.toContain("wrong");
  });

  it("locks for a day after ten failures, unknown identifiers alike", async () => {
    for (const who of [phone, stranger]) {
      const room = open();
      await room.identify(who);
      const outcomes: string[] = [];
      for (let sends = 0; sends < 2; sends += 1) {
        room.pass(10 * minute);
        await room.send();
        for (let tries = 0; tries < 5; tries += 1) outcomes.push((await room.check("000000x")).outcome);
      }
      expect(outcomes).toEqual([...Array(9).fill("wrong"), "locked"]);
      expect((await room.next(["possession"])).step).toBe("locked");
      room.pass(24 * 60 * minute + 1);
      expect((await room.next(["possession"])).step).toBe("first-code");
    }
  });

  it("stays locked for good after a hundred failures without a success", async () => {
    const room = open();
    await room.identify(phone);
    let failures = 0;
    for (let rounds = 0; rounds < 40 && failures < 100; rounds += 1) {
      room.pass(25 * 60 * minute);
      await room.identify(phone);
      for (let sends = 0; sends < 2; sends += 1) {
        room.pass(20 * minute);
        await room.send();
        for (let tries = 0; tries < 5; tries += 1) {
          const { outcome } = await room.check(room.wrongCode());
          if (outcome === "wrong" || outcome === "locked") failures += 1;
        }
      }
    }
    room.pass(365 * 24 * 60 * minute);
    expect(await room.next(["possession"])).toEqual({ step: "locked", until: "9999-12-31T23:59:59.999Z" });
  });

  it("does not have another method's failures forgiven by a success", async () => {
    const room = open();
    await room.identify(phone);
    for (let rounds = 0; rounds < 2; rounds += 1) {
      room.pass(10 * minute);
      await room.send("c1", "sms");
      for (let tries = 0; tries < 4; tries += 1) await room.check(room.wrongCode());
      await room.send("c1", "email");
      expect((await room.check(room.lastCode())).outcome).toBe("right");
    }
    room.pass(10 * minute);
    await room.send("c1", "sms");
    expect((await room.check(room.wrongCode())).outcome).toBe("wrong");
    expect((await room.check(room.wrongCode())).outcome).toBe("locked");
  });
});
