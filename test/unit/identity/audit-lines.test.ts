import { describe, expect, it } from "@jest/globals";
import type { Chat, Dialog } from "../../../src/dialog/dialog.ts";
import type { Recorded } from "../../../src/identity/recorded.ts";
import { startToyBot } from "../../support/toy-bot.ts";
import { createFakeWallet, customer } from "./fake-wallet.ts";
import { hold } from "./holdings.ts";
import { mail, openRoom, phone, type Room, stranger } from "./room.ts";

const send = (room: Room, method: "sms" | "email" = "sms") =>
  room.proving().issueCode({ method, purpose: "look-up", language: "zh-Hans" });
const check = (room: Room, code = room.lastCode()) => room.proving().checkCode({ purpose: "look-up", code });

/** What a conversation goes through before the step, the step, and the one line that it leaves. */
const steps: [
  what: string,
  before: (room: Room) => Promise<unknown>,
  step: (room: Room) => Promise<Recorded<unknown>>,
  line: [string, string],
][] = [
  ["a subject is named", async () => {}, (room) => room.proving().identify(phone, "en"), ["subject.named", "noted"]],
  [
    "a stranger is named",
    async () => {},
    (room) => room.proving().identify(stranger, "en"),
    ["subject.named", "noted"],
  ],
  [
    "a subject is forgotten",
    (room) => room.identify(phone),
    (room) => room.proving().forget(),
    ["subject.forgotten", "forgotten"],
  ],
  ["a code is asked for", (room) => room.identify(phone), (room) => send(room), ["code.issue", "queued"]],
  ["a stranger asks for a code", (room) => room.identify(stranger), (room) => send(room), ["code.issue", "queued"]],
  [
    "a code is asked for too early",
    async (room) => {
      await room.identify(phone);
      await room.send();
    },
    (room) => send(room),
    ["code.issue", "wait"],
  ],
  ["a code is asked for by nobody", async () => {}, (room) => send(room), ["code.issue", "nobody"]],
  [
    "a right code",
    async (room) => {
      await room.identify(phone);
      await room.send();
    },
    (room) => check(room),
    ["code.check", "right"],
  ],
  [
    "a wrong code",
    async (room) => {
      await room.identify(phone);
      await room.send();
    },
    (room) => check(room, room.wrongCode()),
    ["code.check", "wrong"],
  ],
  [
    "a code that comes too late",
    async (room) => {
      await room.identify(phone);
      await room.send();
      room.pass(301_000);
    },
    (room) => check(room),
    ["code.check", "late"],
  ],
  ["a code used before", (room) => room.prove(phone), (room) => check(room), ["code.check", "spent"]],
  ["a code of nobody", async () => {}, (room) => check(room, "123456"), ["code.check", "nobody"]],
  [
    "a code of a locked account",
    async (room) => {
      await lock(room);
    },
    (room) => check(room, "123456"),
    ["code.check", "locked"],
  ],
  [
    "a code for a locked account",
    async (room) => {
      await lock(room);
      room.pass(3_600_000);
    },
    (room) => send(room),
    ["code.issue", "locked"],
  ],
  [
    "an authenticator's code without a first method",
    (room) => room.identify(phone),
    (room) => room.proving().checkAuthenticator("123456"),
    ["authenticator.check", "nobody"],
  ],
  [
    "a wrong code of an authenticator",
    (room) => room.prove(phone),
    (room) => room.proving().checkAuthenticator("000000"),
    ["authenticator.check", "wrong"],
  ],
  [
    "an answer that nobody asked for",
    (room) => room.prove(phone),
    (room) => room.proving().checkAnswer("红星小学"),
    ["question.check", "nobody"],
  ],
  [
    "notices to all contacts",
    (room) => room.prove(mail, "c1", "email"),
    (room) => room.proving().notifyAll("recovered"),
    ["notice.recovered", "queued"],
  ],
];

async function lock(room: Room): Promise<void> {
  await room.identify(phone);
  for (let failures = 0; failures < 10; failures += 1) {
    if (failures % 5 === 0) {
      room.pass(600_000);
      await room.send();
    }
    await room.check(room.wrongCode());
  }
}

describe("the trail of one identity step", () => {
  it.each(steps)("%s: one line, in the record that the step is stored with", async (_, before, step, line) => {
    const room = openRoom(createFakeWallet([customer("li")]));
    await before(room);
    const known = (await room.trail()).length;
    const { change } = await step(room);
    expect(await room.trail()).toHaveLength(known);
    expect(await room.store.commit(change)).toBe("done");
    const added = (await room.trail()).slice(known).filter(({ act }) => !act.startsWith("alarm."));
    expect(added.map(({ act, outcome }) => [act, outcome])).toEqual([line]);
  });
});

describe("the trail of a write that wants proof", () => {
  it("has one refusal however many turns the proof takes, and one line for what was done", async () => {
    const wallet = createFakeWallet([customer("li")]);
    const room = openRoom(wallet);
    const cancels: Dialog = {
      name: "toy",
      async converse(chat) {
        const yes = await chat.confirm("sure", "cancelPayment", { transaction: "t" });
        if (yes !== "no") await chat.do("it", yes);
      },
    };
    const bot = await startToyBot([cancels], {
      store: room.store,
      gateway: room.gateway as never,
      prove: { name: "prove", converse: (chat) => proved(chat, room, bot.conversation) },
      clock: { at: Date.parse(room.now()) },
    });
    for (const said of ["intent:toy", "one", "two", "three", "yes"]) await bot.say(said);
    await bot.stop();
    const lines = (await room.trail()).filter(({ act }) => act.startsWith("wallet.cancelPayment"));
    expect(lines.map(({ outcome }) => outcome)).toEqual(["refused", "allowed"]);
    expect(wallet.calls).toContain("cancelPayment");
  });
});

/** A proof that takes three words, each in a turn of its own. */
async function proved(chat: Chat, room: Room, conversation: string): Promise<{ outcome: string }> {
  for (const word of ["first", "second", "third"]) await chat.ask(word, ({ text }) => text);
  await chat.record("held", async () => {
    await hold(room, "possession", conversation);
    return { result: "held", change: {} };
  });
  return { outcome: "proved" };
}
