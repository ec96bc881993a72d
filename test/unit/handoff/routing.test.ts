import { afterEach, describe, expect, it } from "@jest/globals";
import type { AgentProfile } from "../../../src/handoff/agent-profile.ts";
import { setAvailability } from "../../../src/handoff/availability.ts";
import { askedOf, openConversation, openRoutedDesk, type RoutedDesk, type Wish } from "../../support/routed-desk.ts";
import { transcriptOf } from "../../support/transcript.ts";

let desk: RoutedDesk;
async function open(...profiles: Partial<AgentProfile>[]): Promise<void> {
  desk = await openRoutedDesk(
    profiles.map((profile, index) => {
      const user = profile.user ?? ["mei", "tom", "ana"][index] ?? `a${index}`;
      return { user, name: user, ...profile };
    }),
  );
}
afterEach(() => {
  desk.close();
  expect(desk.errors).toEqual([]);
});

async function wait(conversation: string, wish: Wish = {}): Promise<void> {
  await openConversation(desk, conversation);
  await desk.escalate(conversation, wish);
  await desk.settle();
}
const agent = (user: string) => ({ user, name: user });
const said = (conversation: string) => transcriptOf(desk.store, conversation);
const line = async () => (await desk.line.now()).entries.map(({ conversation }) => conversation);

describe("an offer", () => {
  it("goes to the agent who is there, one at a time, and may be claimed by anybody all the same", async () => {
    await open({}, {});
    await wait("a");
    expect(await askedOf(desk, "a")).toBeUndefined();
    desk.come("mei");
    await desk.settle();
    expect(await desk.entryOf("a")).toMatchObject({
      offer: { agent: agent("mei"), until: new Date(Date.parse(desk.clock.now()) + 60_000).toISOString() },
    });
    await wait("b");
    expect(await askedOf(desk, "b")).toBeUndefined();
    expect(await desk.handoff.claim("a", agent("tom"))).toBe("claimed");
    await desk.settle();
    expect(await askedOf(desk, "b")).toBe("mei");
    expect(await desk.handoff.decline("a", agent("mei"))).toBe("gone");
  });

  it("that is declined goes on to the next, and comes back after two minutes", async () => {
    await open({}, {});
    desk.come("mei");
    desk.come("tom");
    await wait("a");
    const first = await askedOf(desk, "a");
    const second = first === "mei" ? "tom" : "mei";
    expect(await desk.handoff.decline("a", agent(second))).toBe("gone");
    expect(await desk.handoff.decline("a", agent(first!))).toBe("declined");
    await desk.settle();
    expect(await askedOf(desk, "a")).toBe(second);
    await desk.handoff.decline("a", agent(second));
    await desk.settle();
    expect(await askedOf(desk, "a")).toBeUndefined();
    await desk.pass(115_000);
    expect(await askedOf(desk, "a")).toBeUndefined();
    await desk.pass(10_000);
    expect(await askedOf(desk, "a")).toBe(first);
  });

  it("that runs out twice in a row sets the agent away, until they say that they are back", async () => {
    await open({});
    desk.come("mei");
    await wait("a");
    await desk.pass(60_000);
    expect(await askedOf(desk, "a")).toBeUndefined();
    await desk.pass(120_000);
    expect(await askedOf(desk, "a")).toBe("mei");
    await desk.pass(60_000);
    expect((await desk.roster.now())[0]).toMatchObject({ status: "away", missed: true });
    await desk.pass(300_000);
    expect(await askedOf(desk, "a")).toBeUndefined();
    await setAvailability(desk.store, "mei", { status: "available", since: desk.clock.now() });
    await desk.settle();
    expect(await askedOf(desk, "a")).toBe("mei");
  });

  it("keeps to capacity, skill and language, as long as somebody suitable is there and the wait is short", async () => {
    await open({ capacity: 1, skills: ["payment"] }, { languages: ["en"], skills: ["account"] });
    desk.come("mei");
    desk.come("tom");
    await wait("pay", { skill: "payment" });
    await wait("more", { skill: "payment" });
    await wait("english", { language: "en" });
    expect(await Promise.all(["pay", "more", "english"].map((each) => askedOf(desk, each)))).toEqual([
      "mei",
      undefined,
      "tom",
    ]);
    await desk.handoff.claim("pay", agent("mei"));
    await desk.handoff.claim("english", agent("tom"));
    await desk.pass(290_000);
    expect(await askedOf(desk, "more")).toBeUndefined();
    await desk.pass(10_000);
    expect(await askedOf(desk, "more")).toBe("tom");
  });

  it("about fraud is made at once to somebody who has room, even while they are asked about another", async () => {
    await open({ capacity: 2 });
    desk.come("mei");
    await wait("a");
    await wait("b");
    await wait("fraud", { priority: 30 });
    await wait("more", { priority: 30 });
    expect(await Promise.all(["a", "b", "fraud", "more"].map((each) => askedOf(desk, each)))).toEqual([
      ...["mei", undefined, "mei", undefined],
    ]);
  });

  it("is made at once to whom a colleague passes the conversation on, even while they are asked about another", async () => {
    await open({}, {});
    desk.come("mei");
    await wait("mine");
    await desk.handoff.claim("mine", agent("mei"));
    desk.come("tom");
    await wait("other");
    expect(await askedOf(desk, "other")).toBe("tom");
    await desk.handoff.transfer("mine", agent("mei"), { to: agent("tom") });
    await desk.settle();
    expect(await askedOf(desk, "mine")).toBe("tom");
    expect(await askedOf(desk, "other")).toBe("tom");
  });

  it("goes to the least busy, then to who has been idle longest", async () => {
    await open({}, {}, {});
    for (const user of ["mei", "tom", "ana"]) desk.come(user);
    const asked: (string | undefined)[] = [];
    for (const each of ["a", "b", "c", "d"]) {
      await wait(each);
      asked.push(await askedOf(desk, each));
      await desk.handoff.claim(each, agent(asked.at(-1)!));
      await desk.pass(1_000);
      if (each === "c") await desk.handoff.return("b", agent(asked[1]!));
      await desk.settle();
    }
    expect(new Set(asked.slice(0, 3)).size).toBe(3);
    expect(asked[3]).toBe(asked[1]);
  });

  it("is not made to who is away or gone", async () => {
    await open({});
    desk.come("mei");
    await setAvailability(desk.store, "mei", { status: "away", since: desk.clock.now() });
    await wait("a");
    expect(await askedOf(desk, "a")).toBeUndefined();
    await desk.restart();
    desk.come("mei");
    await desk.settle();
    expect(await askedOf(desk, "a")).toBeUndefined();
  });
});

describe("the line", () => {
  it("puts fraud and distress first, others by weight and wait, and never swaps two places", async () => {
    await open();
    await wait("asked-early");
    await desk.pass(30 * 60_000);
    await wait("complaint", { priority: 5 });
    await wait("failed", { priority: 10 });
    await wait("fraud", { priority: 30 });
    await wait("distress", { priority: 20 });
    const order = ["fraud", "distress", "failed", "asked-early", "complaint"];
    expect(await line()).toEqual(order);
    await desk.pass(3 * 3_600_000);
    expect(await line()).toEqual(order);
    await wait("failed-late", { priority: 10 });
    await wait("fraud-late", { priority: 30 });
    expect(await line()).toEqual([
      "fraud",
      "distress",
      "fraud-late",
      "failed",
      "asked-early",
      "complaint",
      "failed-late",
    ]);
  });

  it("serves somebody who only asked although weightier matters keep coming", async () => {
    await open({ capacity: 1 });
    await wait("patient");
    await wait("failed", { priority: 10 });
    desk.come("mei");
    let served = 0;
    for (; served < 100; served += 1) {
      await wait(`failed-${served}`, { priority: 10 });
      const [next] = (
        await Promise.all((await line()).map(async (id) => ((await askedOf(desk, id)) ? id : "")))
      ).filter(Boolean);
      if (!next) throw new Error("nobody is offered");
      await desk.handoff.claim(next, agent("mei"));
      await desk.pass(5 * 60_000);
      await desk.handoff.return(next, agent("mei"));
      await desk.settle();
      if (next === "patient") break;
    }
    // Ten points are worth forty minutes: the first and the nine who come within them, one every five, go before.
    expect(served).toBe(10);
  });
});

describe("an agent who vanishes", () => {
  it("loses the offer after 30 s and the conversation after 2 min, which goes to the very front", async () => {
    await open({}, {});
    desk.come("mei");
    await wait("mine");
    await desk.handoff.claim("mine", agent("mei"));
    await wait("fraud", { priority: 30 });
    expect(await askedOf(desk, "fraud")).toBe("mei");
    desk.go("mei");
    await desk.pass(25_000);
    expect(await askedOf(desk, "fraud")).toBe("mei");
    await desk.pass(5_000);
    expect(await askedOf(desk, "fraud")).toBeUndefined();
    await desk.pass(85_000);
    expect(await desk.ownerOf("mine")).toMatchObject({ owner: "agent" });
    await desk.pass(5_000);
    expect(await desk.ownerOf("mine")).toMatchObject({ owner: "queue", epoch: 4 });
    expect(await line()).toEqual(["mine", "fraud"]);
    expect((await said("mine")).map(({ text, audience, state }) => [text, audience, state?.kind])).toEqual([
      ["queue-bar", "everyone", "queue"],
      ["handoff-claimed mei", "everyone", "handoff"],
      ["handoff-lost mei", "everyone", "handoff"],
      ["desk-lost mei", "desk", undefined],
      ["queue-bar", "everyone", "queue"],
    ]);
    expect((await said("mine"))[0]?.state).toMatchObject({ ended: "claimed" });
    desk.come("tom");
    await desk.settle();
    expect(await askedOf(desk, "mine")).toBe("tom");
  });

  it("and is back in time keeps everything; silence over HTTP counts like a socket's", async () => {
    await open({});
    desk.come("mei");
    await wait("a");
    await desk.handoff.claim("a", agent("mei"));
    desk.go("mei");
    await desk.pass(115_000);
    desk.come("mei");
    await desk.settle();
    desk.go("mei");
    await desk.pass(100_000);
    desk.presence.heard("mei");
    await desk.pass(115_000);
    expect(await desk.ownerOf("a")).toMatchObject({ owner: "agent" });
    await desk.pass(10_000);
    expect(await desk.ownerOf("a")).toMatchObject({ owner: "queue" });
  });

  it("is not forgotten over a restart, and our own absence is not held against anybody", async () => {
    await open({}, {});
    desk.come("mei");
    desk.come("tom");
    await wait("a");
    await wait("b");
    await desk.handoff.claim("a", agent("mei"));
    await desk.handoff.claim("b", agent("tom"));
    desk.go("mei");
    await desk.pass(100_000);
    await desk.restart();
    desk.come("tom");
    await desk.pass(25_000);
    expect(await desk.ownerOf("a")).toMatchObject({ owner: "agent" });
    await desk.pass(5_000);
    expect(await desk.ownerOf("a")).toMatchObject({ owner: "queue" });
    expect(await desk.ownerOf("b")).toMatchObject({ owner: "agent" });
    await desk.restart();
    await desk.pass(115_000);
    expect(await desk.ownerOf("b")).toMatchObject({ owner: "agent" });
    await desk.pass(5_000);
    expect(await desk.ownerOf("b")).toMatchObject({ owner: "queue" });
  });

  it("leaves the end of an offer to the next process, too", async () => {
    await open({}, {});
    desk.come("mei");
    await wait("a");
    desk.clock.move(50_000);
    await desk.restart();
    desk.come("tom");
    desk.come("mei");
    await desk.pass(10_000);
    expect(await askedOf(desk, "a")).toBe("tom");
  });
});

describe("a transfer", () => {
  it("to a colleague asks them first, at the front, with the note that only the desk sees", async () => {
    await open({}, { capacity: 1 }, {});
    for (const user of ["mei", "tom", "ana"]) desk.come(user);
    await wait("other");
    await desk.handoff.claim("other", agent("tom"));
    await wait("mine", { skill: "payment" });
    await desk.handoff.claim("mine", agent("mei"));
    const to = { user: "tom", name: "Tom" };
    expect(await desk.handoff.transfer("mine", agent("ana"), { to })).toBe("not-owner");
    expect(await desk.handoff.transfer("mine", agent("mei"), { to, note: "  knows the merchant " })).toBe(
      "transferred",
    );
    await desk.settle();
    expect(await desk.entryOf("mine")).toMatchObject({
      ...{ front: true, wanted: "tom", skill: "payment" },
      offer: { agent: { user: "tom" } },
      evidence: [{ kind: "transfer", name: "mei", text: "knows the merchant" }],
    });
    const lines = await said("mine");
    expect(lines.filter(({ audience }) => audience === "desk").map(({ text }) => text)).toEqual([
      "desk-transferred-to mei",
      "knows the merchant",
    ]);
    expect(await desk.handoff.decline("mine", agent("tom"))).toBe("declined");
    await desk.settle();
    expect(await askedOf(desk, "mine")).toBe("ana");
    expect(await desk.handoff.claim("mine", agent("ana"))).toBe("claimed");
  });

  it("to who is not there is refused, and one to a skill goes by skill", async () => {
    await open({}, { skills: ["security"] }, { skills: ["account"] });
    desk.come("mei");
    desk.come("ana");
    await wait("a");
    await desk.handoff.claim("a", agent("mei"));
    expect(await desk.handoff.transfer("a", agent("mei"), { to: { user: "tom", name: "Tom" } })).toBe("unavailable");
    expect(await desk.ownerOf("a")).toMatchObject({ owner: "agent" });
    desk.come("tom");
    expect(await desk.handoff.transfer("a", agent("mei"), { skill: "security" })).toBe("transferred");
    await desk.settle();
    expect(await askedOf(desk, "a")).toBe("tom");
    expect(await desk.handoff.transfer("nowhere", agent("mei"), {})).toBe("not-found");
  });
});

describe("a lead", () => {
  it("takes a conversation over in one step, and the colleague no longer writes in it", async () => {
    await open({}, {});
    await wait("a");
    expect(await desk.handoff.takeOver("a", agent("tom"))).toBe("not-found");
    await desk.handoff.claim("a", agent("mei"));
    expect(await desk.handoff.takeOver("a", agent("tom"))).toBe("taken-over");
    expect(await desk.handoff.takeOver("a", agent("tom"))).toBe("already-yours");
    expect(await desk.ownerOf("a")).toMatchObject({ owner: "agent", agent: { user: "tom" }, epoch: 4 });
    expect(await desk.handoff.write("a", agent("mei"), { text: "still here" })).toBe("not-owner");
  });
});
