import { describe, expect, it } from "@jest/globals";
import { hour, minute } from "../../../src/domain/instants.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { mail, openRoom, phone, stranger } from "./room.ts";

const registered = (id: string, at: number) =>
  customer(id, { addresses: { [`${id}-phone`]: `+861380000000${at}`, [`${id}-mail`]: `${id}@example.com` } });
const open = (config = {}) => openRoom(createFakeWallet([customer("li")]), config);

describe("sending", () => {
  it("waits longer each time, and says how long", async () => {
    const room = open();
    await room.identify(phone);
    expect(await room.send()).toEqual({ outcome: "sent", waitSeconds: 60 });
    expect(await room.send()).toEqual({ outcome: "wait", seconds: 60, codeLives: true });
    room.pass(minute);
    expect(await room.send()).toEqual({ outcome: "sent", waitSeconds: 120 });
    room.pass(minute);
    expect(await room.send()).toEqual({ outcome: "wait", seconds: 60, codeLives: true });
    room.pass(minute);
    expect(await room.send()).toEqual({ outcome: "sent", waitSeconds: 300 });
  });

  it.each([
    ["a known", phone],
    ["an unknown", stranger],
  ])("is five an hour and ten a day for %s number, from however many conversations", async (_, who) => {
    const room = open();
    const outcomes: string[] = [];
    for (let asked = 0; asked < 1_000; asked += 1) {
      const conversation = `flood-${asked}`;
      await room.identify(who, conversation);
      const issued = await room.settle(() =>
        room.proving(conversation).issueCode({ method: "sms", purpose: "x", language: "en" }),
      );
      outcomes.push(issued.outcome);
      room.pass(hour / 1_000);
    }
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(5);
    for (let hours = 0; hours < 22; hours += 1) {
      room.pass(hour);
      await room.identify(who, `later-${hours}`);
      const issued = await room.settle(() =>
        room.proving(`later-${hours}`).issueCode({ method: "sms", purpose: "x", language: "en" }),
      );
      outcomes.push(issued.outcome);
    }
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(10);
  });

  it("that others flood leaves the owner an earlier code", async () => {
    const room = open();
    await room.identify(phone, "owner");
    await room.send("owner");
    const code = room.lastCode();
    for (let asked = 0; asked < 200; asked += 1) {
      room.pass(1_000);
      await room.identify(phone, `flood-${asked}`);
      await room.send(`flood-${asked}`);
    }
    const again = await room.send("owner");
    expect(again).toMatchObject({ codeLives: true });
    expect(await room.check(code, "owner")).toEqual({ outcome: "right" });
  });

  it("is silently held back when the account was flooded under its other identifier", async () => {
    const room = open();
    for (let asked = 0; asked < 5; asked += 1) {
      room.pass(2 * minute);
      await room.identify(phone, `flood-${asked}`);
      await room.send(`flood-${asked}`);
    }
    expect(room.sent).toHaveLength(5);
    await room.identify(mail, "other");
    room.pass(2 * minute);
    expect(await room.send("other", "sms")).toEqual({ outcome: "sent", waitSeconds: 60 });
    expect(room.sent).toHaveLength(5);
  });

  it("that is silently held back leaves the earlier code good", async () => {
    const room = open();
    await room.identify(mail, "owner");
    await room.send("owner", "sms");
    const code = room.lastCode();
    room.pass(61_000);
    await room.identify(phone, "flood");
    await room.send("flood");
    expect(await room.send("owner", "sms")).toMatchObject({ outcome: "sent" });
    expect(room.sent).toHaveLength(2);
    expect(await room.check(code, "owner")).toEqual({ outcome: "right" });
  });

  it("that is silently held back gives the earlier code no more than its five tries", async () => {
    const room = open();
    await room.identify(mail, "owner");
    await room.send("owner", "sms");
    const code = room.lastCode();
    for (let tries = 0; tries < 3; tries += 1) await room.check(room.wrongCode(), "owner");
    room.pass(61_000);
    await room.identify(phone, "flood");
    await room.send("flood");
    await room.send("owner", "sms");
    for (let tries = 0; tries < 2; tries += 1) await room.check("no code", "owner");
    expect(await room.check(code, "owner")).toEqual({ outcome: "wrong", triesLeft: 2 });
  });

  it("is limited for one source and for everybody", async () => {
    const oneSource = open({ sendsPerSourceHourly: 3 });
    const outcomes: string[] = [];
    for (let asked = 0; asked < 5; asked += 1) {
      const proving = oneSource.proving(`c-${asked}`, { source: "same" });
      await oneSource.settle(() => proving.identify({ kind: "phone", value: `+861390000000${asked}` }, "en"));
      outcomes.push(
        (await oneSource.settle(() => proving.issueCode({ method: "sms", purpose: "x", language: "en" }))).outcome,
      );
    }
    expect(outcomes).toEqual(["sent", "sent", "sent", "limited", "limited"]);

    const everybody = openRoom(createFakeWallet(["li", "wu", "an"].map((id, at) => registered(id, at))), {
      sendsHourly: 2,
    });
    const all = [];
    for (let asked = 0; asked < 3; asked += 1) {
      await everybody.identify({ kind: "phone", value: `+861380000000${asked}` }, `c${asked}`);
      all.push((await everybody.send(`c${asked}`)).outcome);
    }
    expect(all).toEqual(["sent", "sent", "limited"]);
  });

  it("is not used up for everybody by codes for numbers that nobody has", async () => {
    const room = open({ sendsHourly: 2 });
    for (let asked = 0; asked < 9; asked += 1) {
      await room.identify({ kind: "phone", value: `+861390000000${asked}` }, `c${asked}`);
      expect((await room.send(`c${asked}`)).outcome).toBe("sent");
    }
    await room.identify(phone, "owner");
    expect((await room.send("owner")).outcome).toBe("sent");
  });
});

describe("spraying", () => {
  it("over many accounts from many sources stops at 300 failures and raises one alarm", async () => {
    const room = open();
    let checked = 0;
    for (let account = 0; account < 1_000; account += 1) {
      const conversation = `spray-${account}`;
      const proving = room.proving(conversation, { source: `source-${account % 500}` });
      await room.settle(() =>
        proving.identify({ kind: "phone", value: `+8613900${String(account).padStart(6, "0")}` }, "en"),
      );
      await room.settle(() => proving.issueCode({ method: "sms", purpose: "x", language: "en" }));
      const { outcome } = await room.settle(() => proving.checkCode({ purpose: "x", code: "123456" }));
      if (outcome !== "busy") checked += 1;
    }
    expect(checked).toBe(300);
    const alarms = (await room.trail()).filter(({ act }) => act === "alarm.spraying");
    expect(alarms).toHaveLength(1);
    room.pass(10 * minute);
    await room.prove(phone);
    expect((await room.next(["possession"])).step).toBe("proved");
  });

  it("from one source stops that source only, right codes included", async () => {
    const room = open();
    const outcomes: string[] = [];
    for (let account = 0; account < 25; account += 1) {
      const proving = room.proving(`spray-${account}`, { source: "one" });
      await room.settle(() => proving.identify({ kind: "phone", value: `+86139000001${account}` }, "en"));
      await room.settle(() => proving.issueCode({ method: "sms", purpose: "x", language: "en" }));
      outcomes.push((await room.settle(() => proving.checkCode({ purpose: "x", code: "123456" }))).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(20);
    expect((await room.prove(phone, "somebody else")).outcome).toBe("right");
  });
});
