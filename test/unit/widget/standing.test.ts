import { describe, expect, it } from "@jest/globals";
import { openAsk, openSecret, speaking, waitingBar } from "../../../web/widget/chat/standing.ts";
import type { Ask, ChatMessage } from "../../../web/widget/line/activity.ts";
import { mergeMessages } from "../../../web/widget/line/merge-messages.ts";
import type { Outgoing } from "../../../web/widget/line/outbox.ts";
import { readMessage } from "../../../web/widget/line/read-message.ts";

let order = 0;
const message = (given: Partial<ChatMessage>): ChatMessage => {
  order += 1;
  return { ...{ id: `m${order}`, order, at: order, from: "bot", text: "", masked: false, files: [] }, ...given };
};
const secret: Ask = { kind: "secret", ask: "s", shape: "code", choices: [] };
const chips: Ask = { kind: "choice", ask: "c", choices: [{ id: "a", label: "A" }] };
const outgoing = (given: Partial<Outgoing>): Outgoing => ({
  clientId: "o",
  text: "",
  at: 1,
  state: "waiting",
  ...given,
});

describe("messages", () => {
  it("are ordered by the server's sequence and replaced under the same id", () => {
    const one = message({ id: "x", order: 2, text: "old" });
    const merged = mergeMessages(
      [one, message({ id: "y", order: 3 })],
      [message({ id: "z", order: 1 }), { ...one, text: "new" }],
    );
    expect(merged.map(({ id, text }) => id + text)).toEqual(["z", "xnew", "y"]);
  });

  it("keep the newest version of a queue bar, whichever comes last", () => {
    const bar = (version: number) => message({ id: "bar", order: 5, queue: { version, place: version } });
    expect(mergeMessages([bar(3)], [bar(2)])[0]?.queue?.place).toBe(3);
    expect(mergeMessages([bar(3)], [bar(4)])[0]?.queue?.place).toBe(4);
  });

  it("of a wire version not known yet are shown as text and buttons", () => {
    const read = readMessage({
      ...{ type: "message", id: "1", text: "hi", from: { id: "bot", role: "bot" } },
      suggestedActions: { actions: [{ title: "A", value: { ask: "q", choice: "a" } }, { title: "no value" }] },
      channelData: { walletline: { v: 2, kind: "hologram" } as never },
    });
    expect(read).toMatchObject({
      from: "bot",
      text: "hi",
      ask: { kind: "choice", ask: "q", choices: [{ id: "a", label: "A" }] },
    });
  });

  it("are nothing when they are no message or have no id", () => {
    expect(readMessage({ type: "event", id: "1" })).toBeUndefined();
    expect(readMessage({ type: "message", text: "x" })).toBeUndefined();
  });
});

describe("who speaks", () => {
  it("is the agent from the claim to the return, and nobody waits meanwhile", () => {
    const bar = message({ from: "system", queue: { version: 1, place: 2 }, ask: chips });
    expect(speaking([bar])).toEqual({ kind: "queue" });
    const claimed = message({ from: "system", handoff: { event: "claimed", agent: "YQ-0001 小美" } });
    expect(speaking([bar, claimed])).toEqual({ kind: "agent", name: "YQ-0001 小美" });
    expect(waitingBar([bar, claimed])).toBeUndefined();
    const returned = message({ from: "system", handoff: { event: "returned" } });
    expect(speaking([bar, claimed, returned]).kind).toBe("bot");
  });

  it("is the bot again once the customer has left the queue by its button", () => {
    const bar = message({ from: "system", queue: { version: 1, place: 2 }, ask: chips });
    expect(waitingBar([bar, message({ from: "customer", answers: "c" })])).toBeUndefined();
    expect(waitingBar([bar, message({ from: "customer" })])?.queue.place).toBe(2);
    expect(waitingBar([message({ queue: { version: 2, ended: "left" } })])).toBeUndefined();
    expect(waitingBar([message({ queue: { version: 2 } })])).toBeUndefined();
  });

  it("is still the queue for a customer who reads later: the place stays, with the ways out", () => {
    const ask = { ...chips, choices: [{ id: "answer-later", label: "稍后看" }] };
    const bar = message({ from: "system", queue: { version: 1, place: 2 }, ask });
    const later = waitingBar([bar, message({ from: "customer", text: "稍后看", answers: "c" })]);
    expect([later?.queue.place, later?.ask]).toEqual([2, ask]);
  });
});

describe("what is asked for", () => {
  it("are the choices of the last bubble only, and none while an answer is on its way", () => {
    const asks = message({ ask: chips });
    const bar = message({ from: "system", queue: { version: 1, place: 1 } });
    expect(openAsk([asks], [])?.ask).toBe(chips);
    expect(openAsk([asks, bar], [])?.ask).toBe(chips);
    expect(openAsk([asks, message({})], [])).toBeUndefined();
    expect(openAsk([asks], [outgoing({})])).toBeUndefined();
    expect(openAsk([asks], [outgoing({ state: "failed" })])?.ask).toBe(chips);
  });

  it("is a secret until it is answered, whatever else is said", () => {
    const asks = message({ ask: secret });
    const talk = [message({ from: "customer", text: "为什么" }), message({ text: "因为" })];
    expect(openSecret([asks, ...talk], [])).toBe(secret);
    expect(openSecret([asks, message({ from: "customer", masked: true })], [])).toBeUndefined();
    expect(openSecret([asks, message({ from: "customer", answers: "s" })], [])).toBeUndefined();
    expect(openSecret([asks, message({ ask: chips })], [])).toBeUndefined();
    expect(openSecret([asks, message({ handoff: { event: "claimed" } })], [])).toBeUndefined();
    expect(openSecret([asks], [outgoing({ secret: { ask: "s" } })])).toBeUndefined();
    expect(openSecret([asks], [outgoing({ secret: { ask: "s" }, state: "failed" })])).toBe(secret);
  });
});
