import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { conversationKeys } from "../../src/domain/conversation.ts";
import { watchOverload } from "../../src/http/watch-overload.ts";
import { call, widgetToken } from "../support/directline-client.ts";
import { until } from "../support/until.ts";
import { openWebDesk, pageOrigin, type WebDesk } from "../support/web-desk.ts";

describe("overload", () => {
  let desk: WebDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });

  it("turns a message away with 429, legible for the page, and stores nothing of it; all else goes on", async () => {
    let overloaded = false;
    desk = await openWebDesk({ isOverloaded: () => overloaded });
    const { token, conversationId } = await widgetToken(desk);
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const post = (text: string) =>
      call(desk!, "POST", path, { token, headers: { Origin: pageOrigin }, body: { type: "message", text } });
    expect((await post("before")).status).toBe(200);
    const last = await desk.store.lastSeq(conversationKeys.transcript(conversationId));
    overloaded = true;
    const refused = await post("too much");
    expect([refused.status, refused.headers.get("retry-after"), refused.body]).toMatchObject([
      429,
      "2",
      { error: { code: "TooManyRequests" } },
    ]);
    expect(refused.headers.get("access-control-allow-origin")).toBe(pageOrigin);
    expect(await desk.store.lastSeq(conversationKeys.transcript(conversationId))).toBe(last);
    expect((await call(desk, "GET", path, { token })).status).toBe(200);
    overloaded = false;
    expect((await post("after")).status).toBe(200);
  });

  it("counts the messages that are being taken in, until they are answered", async () => {
    const seen: number[] = [];
    desk = await openWebDesk({
      isOverloaded(beingTaken) {
        seen.push(beingTaken);
        return false;
      },
    });
    const { token, conversationId } = await widgetToken(desk);
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    for (const text of ["one", "two", "three"])
      await call(desk, "POST", path, { token, body: { type: "message", text } });
    expect(seen.length).toBe(3);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  });

  it("counts nobody who has sent a head and no body: such requests cost a stranger nothing and would shut the others out", async () => {
    const seen: number[] = [];
    desk = await openWebDesk({
      isOverloaded(beingTaken) {
        seen.push(beingTaken);
        return false;
      },
    });
    const { token, conversationId } = await widgetToken(desk);
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const { port } = desk;
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`;
    const strangers = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const socket = connect(port, "127.0.0.1");
        await once(socket, "connect");
        socket.write(head);
        return socket;
      }),
    );
    await until(
      () => seen.length,
      (asked) => asked === 5,
    );
    await call(desk, "POST", path, { token, body: { type: "message", text: "one" } });
    expect(seen.at(-1)).toBe(0);
    for (const socket of strangers) socket.destroy();
  });

  it("is when much is under way and the loop is late; waiting for others alone is none, up to a bound", () => {
    let at = 0;
    const watch = watchOverload(() => at);
    expect([watch.isOverloaded(99), watch.isOverloaded(1_999), watch.isOverloaded(2_000)]).toEqual([
      false,
      false,
      true,
    ]);
    at = 59;
    expect(watch.isOverloaded(1_999)).toBe(false);
    at = 60;
    expect([watch.isOverloaded(99), watch.isOverloaded(100)]).toEqual([false, true]);
    watch.stop();
  });
});
