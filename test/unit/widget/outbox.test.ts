import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { looksLikeCode } from "../../../web/widget/chat/looks-like-code.ts";
import type { Answer } from "../../../web/widget/line/api.ts";
import { createKeep } from "../../../web/widget/line/keep.ts";
import { createOutbox, type Outgoing } from "../../../web/widget/line/outbox.ts";

/** A localStorage of the page, as far as it is used. */
function storage(): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      items[key] = value;
    },
    removeItem: (key: string) => {
      delete items[key];
    },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(items, name, { value });
  return items as unknown as Storage;
}

function setUp(
  answer: (message: Outgoing) => Answer<{ id: string }> | Promise<Answer<{ id: string }>>,
  kept = storage(),
) {
  const sent: string[] = [];
  const state = { online: true, conversation: "c1" };
  let ids = 0;
  const outbox = createOutbox({
    keep: createKeep({ prefix: "w", storage: kept }),
    newId: () => `${Math.random()}-${++ids}`,
    now: () => ids,
    async post(message) {
      sent.push(message.text);
      return answer(message);
    },
    canSend: () => state.online,
    conversationId: () => state.conversation,
  });
  const states = () => outbox.waiting.value.map(({ text, state: each }) => `${text} ${each}`);
  return { outbox, sent, state, kept, states };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => void jest.useFakeTimers({ doNotFake: ["setImmediate"] }));
afterEach(() => void jest.useRealTimers());

describe("the outbox", () => {
  it("sends in order, keeps nothing stored once the server has it, and shows it until its echo", async () => {
    const { outbox, sent, kept, states } = setUp(() => ({ id: "1" }));
    outbox.add({ text: "一" });
    outbox.add({ text: "二" });
    await settled();
    expect(sent).toEqual(["一", "二"]);
    expect(states()).toEqual(["一 sent", "二 sent"]);
    expect(Object.keys(kept)).toEqual([]);
    expect(outbox.arrived(outbox.waiting.value[0]?.clientId ?? "")).toBe(true);
    expect(states()).toEqual(["二 sent"]);
  });

  it("hands on to the next page what could not be sent, under the same clientId", async () => {
    const first = setUp(() => ({ id: "1" }));
    first.state.online = false;
    first.outbox.add({ text: "离线写的" });
    await settled();
    const clientId = first.outbox.waiting.value[0]?.clientId;
    const ids: string[] = [];
    const second = setUp((message) => {
      ids.push(message.clientId);
      return { id: "1" };
    }, first.kept);
    second.outbox.resume();
    await settled();
    expect(ids).toEqual([clientId]);
  });

  it("stores neither secrets nor files", async () => {
    const { outbox, kept, state } = setUp(() => ({ id: "1" }));
    state.online = false;
    outbox.add({ text: "482913", secret: { ask: "s" } });
    outbox.add({ text: "" }, new File(["x"], "a.txt"));
    expect(JSON.stringify(kept)).toBe("{}");
  });

  it("drops a button's answer that belongs to another conversation, and sends the words", async () => {
    const { outbox, sent, state } = setUp(() => ({ id: "1" }));
    state.online = false;
    outbox.add({ text: "确认", choice: { ask: "a", choice: "yes" } });
    outbox.add({ text: "还有一句" });
    Object.assign(state, { online: true, conversation: "c2" });
    outbox.resume();
    await settled();
    expect(sent).toEqual(["还有一句"]);
  });

  it("asks the customer at once about what the server will never take, and lets the rest go on", async () => {
    const { outbox, states } = setUp(({ text }) => (text === "坏" ? { refused: "rejected" } : { id: "1" }));
    outbox.add({ text: "坏" });
    outbox.add({ text: "好" });
    await settled();
    expect(states()).toEqual(["坏 failed", "好 sent"]);
  });

  it("waits with all of it while the server cannot be reached, in order", async () => {
    let isUp = false;
    const { outbox, sent, states } = setUp(() => (isUp ? { id: "1" } : { refused: "unreachable" }));
    outbox.add({ text: "一" });
    outbox.add({ text: "二" });
    await settled();
    expect(sent).toEqual(["一"]);
    expect(states()).toEqual(["一 waiting", "二 waiting"]);
    isUp = true;
    outbox.resume();
    await settled();
    expect(sent).toEqual(["一", "一", "二"]);
  });

  it("asks after four tries on a server that does not answer, and tries by itself once there is a line again", async () => {
    const { outbox, sent, states } = setUp(() => ({ refused: "unreachable" }));
    outbox.add({ text: "一" });
    for (let waits = 0; waits < 5; waits += 1) {
      await settled();
      jest.advanceTimersByTime(10_000);
    }
    expect(sent).toHaveLength(4);
    expect(states()).toEqual(["一 failed"]);
    outbox.resume();
    await settled();
    expect(sent).toHaveLength(5);
    expect(states()).toEqual(["一 waiting"]);
  });

  it("works where the browser refuses to store", async () => {
    const refusing = new Proxy({} as Storage, {
      get() {
        throw new Error("denied");
      },
      ownKeys() {
        throw new Error("denied");
      },
    });
    const { outbox, sent } = setUp(() => ({ id: "1" }), refusing);
    outbox.add({ text: "一" });
    await settled();
    expect(sent).toEqual(["一"]);
  });
});

describe("what looks like a code", () => {
  it.each(["482913", "４８２９１３", "是 48-29 13", "四八二九一三"])("is seen in %s", (text) =>
    expect(looksLikeCode(text)).toBe(true),
  );
  it.each(["转人工", "第3次了", "why?"])("is not seen in %s", (text) => expect(looksLikeCode(text)).toBe(false));
});
