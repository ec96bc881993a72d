import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Message } from "../../src/domain/message.ts";
import { call, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, stillClock, type WebDesk } from "../support/web-desk.ts";

const clock = stillClock();
let desk: WebDesk;
let widget: Widget;
let socket: Awaited<ReturnType<typeof openSocket>>;

beforeAll(async () => {
  desk = await openWebDesk({ now: clock.now, after: clock.after });
});
afterAll(() => desk.close());
beforeEach(async () => {
  widget = await widgetToken(desk);
  const { body } = await call(desk, "POST", "/v3/directline/conversations", { token: widget.token });
  socket = await openSocket(String(body.streamUrl));
  await socket.until(({ frames }) => frames.length === 1);
});
afterEach(() => socket.socket.terminate());

const say = (message: Partial<Message>) => desk.conversations.say(widget.conversationId, message);
const own = (text: string) => say({ text, from: "customer" });
/** Texts by frame, without the first, which is the backlog. */
const framed = () => socket.frames.slice(1).map(({ activities }) => activities.map(({ text }) => text));
const roundTrip = () => new Promise((resolve) => setTimeout(resolve, 50));

describe("the customer's own words", () => {
  it("come back in one frame with the answer", async () => {
    await own("hello");
    await say({ text: "good day" });
    await say({ text: "what happened?" });
    await socket.until(({ texts }) => texts().includes("what happened?"));
    expect(framed()).toEqual([["hello", "good day"], ["what happened?"]]);
    const [first, , last] = socket.frames;
    expect(Number(last?.watermark)).toBe(Number(first?.watermark) + 3);
  });

  it("come back alone when no answer comes within a moment", async () => {
    await own("one");
    await own("two");
    await roundTrip();
    expect(framed()).toEqual([]);
    clock.move(50);
    await socket.until(({ texts }) => texts().includes("two"));
    expect(framed()).toEqual([["one", "two"]]);
    await say({ text: "late" });
    await socket.until(({ texts }) => texts().includes("late"));
    clock.move(50);
    await roundTrip();
    expect(framed()).toEqual([["one", "two"], ["late"]]);
  });

  it("are not lost when the conversation ends behind them", async () => {
    await own("bye");
    const path = `/v3/directline/conversations/${widget.conversationId}/activities`;
    const end = { type: "endOfConversation", from: { id: "x" } };
    expect((await call(desk, "POST", path, { token: widget.token, body: end })).status).toBe(200);
    await socket.until(({ texts }) => texts().includes("bye"));
  });
});
