import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Message } from "../../src/domain/message.ts";
import { call, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";
import { openMuteSocket } from "../support/mute-socket.ts";
import { openWebDesk, stillClock, type WebDesk } from "../support/web-desk.ts";

const clock = stillClock();
let fails = false;
let desk: WebDesk;
let widget: Widget;
let url: string;
/** Half of the time after which `ws` cuts by itself. */
const bound = 15_000;

beforeAll(async () => {
  desk = await openWebDesk({
    now: clock.now,
    after: clock.after,
    queueView() {
      if (fails) throw new Error("the line is not to be read");
      return { place: 2, ahead: 1, agents: 1 };
    },
  });
});
afterAll(() => desk.close());
beforeEach(async () => {
  fails = false;
  widget = await widgetToken(desk);
  const { body } = await call(desk, "POST", "/v3/directline/conversations", { token: widget.token });
  url = String(body.streamUrl);
});

const say = (message: Partial<Message>) => desk.conversations.say(widget.conversationId, message);
/** What is written cannot be shown. */
async function sayAndFail(text: string): Promise<void> {
  fails = true;
  await say({ text, from: "system", state: { kind: "queue", version: 1 } });
}
const back = async (watermark: string | undefined) => {
  const path = `/v3/directline/conversations/${widget.conversationId}?watermark=${watermark}`;
  return openSocket(String((await call(desk, "GET", path, { token: widget.token })).body.streamUrl));
};
/** A socket that from then on reads nothing. */
async function openDeaf() {
  const socket = await openSocket(url);
  await socket.until(({ frames }) => frames.length === 1);
  socket.socket.pause();
  return socket;
}

it("a stream that cannot go on is closed, and its client comes back and misses nothing", async () => {
  const socket = await openSocket(url);
  await say({ text: "before" });
  await socket.until(({ texts }) => texts().includes("before"));
  await sayAndFail("bar");
  expect(await socket.closed).toBe(1011);
  await say({ text: "meanwhile" });
  fails = false;
  const again = await back(socket.frames.at(-1)?.watermark);
  await again.until(({ texts }) => texts().length === 2);
  expect(again.texts()).toEqual(["bar", "meanwhile"]);
  again.socket.terminate();
});

it(
  "clients that read nothing follow no more from that moment on, and hold no place of those who come",
  async () => {
    const deaf = [await openDeaf(), await openDeaf(), await openDeaf(), await openDeaf(), await openDeaf()];
    expect(desk.channel.sockets()).toBe(5);
    await sayAndFail("bar");
    while (desk.channel.sockets() > 0) await new Promise((resolve) => setImmediate(resolve));
    fails = false;
    const again = await back(deaf[0]?.frames.at(-1)?.watermark);
    await again.until(({ texts }) => texts().includes("bar"));
    expect(desk.channel.sockets()).toBe(1);
    for (const { socket } of [...deaf, again]) socket.terminate();
  },
  bound,
);

it(
  "one that leaves a close unanswered is cut",
  async () => {
    const mute = await openMuteSocket(url);
    await sayAndFail("bar");
    await mute.heard("try again");
    clock.move(5_000);
    await mute.cut;
  },
  bound,
);
