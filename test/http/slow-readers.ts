import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { call, type OpenSocket, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";
import { until } from "../support/until.ts";
import { openWebDesk, stillClock, type WebDesk } from "../support/web-desk.ts";

const socketsEach = 5;
/** Of one socket what R39 allows it to be owed; the frame on its way comes on top. */
const owedMb = 1;
/** Buffers that nobody has collected yet. */
const slackMb = 50;
/** No socket of this machine holds more of it than that itself. */
const mostWords = 400;

/** So many sockets that do not read cost no more than they may be owed, are closed for it, and hold up nobody; what they missed is there when they come back. security.md R39. */
export function slowReaders(count: number): void {
  let desk: WebDesk;
  beforeAll(async () => {
    // The clock stands still: no unanswered ping closes a socket here.
    const { now, after } = stillClock();
    desk = await openWebDesk({ now, after });
  });
  afterAll(() => desk.close());

  async function start(): Promise<{ widget: Widget; url: string }> {
    const widget = await widgetToken(desk);
    const { body } = await call(desk, "POST", "/v3/directline/conversations", { token: widget.token });
    return { widget, url: String(body.streamUrl) };
  }
  const buffersMb = () => process.memoryUsage().arrayBuffers / 2 ** 20;

  it(`${count.toLocaleString("en")} sockets that do not read are closed, and nobody else notices`, async () => {
    const reader = await start();
    const reading = await openSocket(reader.url);
    const conversations = await Promise.all(Array.from({ length: count / socketsEach }, start));
    const slow: OpenSocket[] = [];
    for (const { url } of conversations)
      for (let each = 0; each < socketsEach; each += 1) {
        const socket = await openSocket(url);
        await socket.until(({ frames }) => frames.length === 1);
        socket.socket.pause();
        slow.push(socket);
      }
    expect(desk.channel.sockets()).toBe(count + 1);
    const before = buffersMb();
    let most = 0;
    let written = 0;
    for (; desk.channel.sockets() > 1 && written < mostWords; written += 1) {
      for (const { widget } of conversations)
        await desk.conversations.say(widget.conversationId, { text: "x".repeat(60_000) });
      const text = `still there ${written}`;
      await desk.conversations.say(reader.widget.conversationId, { text });
      await reading.until((each) => each.texts().includes(text));
      most = Math.max(most, buffersMb() - before);
    }
    expect(await until(desk.channel.sockets, (open) => open === 1)).toBe(1);
    if (process.env.WALLETLINE_LONG) console.log(`${count} slow readers: ${most.toFixed(0)} MB of buffers at most`);
    expect(most).toBeLessThan(count * owedMb * 1.2 + slackMb);
    expect(reading.socket.readyState).toBe(reading.socket.OPEN);
    for (const { socket } of [...slow, reading]) socket.terminate();

    const { widget } = conversations[0]!;
    const path = `/v3/directline/conversations/${widget.conversationId}?watermark=1`;
    const { body } = await call(desk, "GET", path, { token: widget.token });
    const back = await openSocket(String(body.streamUrl));
    await back.until((each) => each.texts().length >= written);
    expect(back.texts()).toHaveLength(written);
    back.socket.terminate();
  }, 600_000);
}
