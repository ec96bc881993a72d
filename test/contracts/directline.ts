import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { call, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";

/** A running server under test; `close` ends it. */
export interface DirectLineServer {
  base: string;
  close(): Promise<void>;
}

/** What every composition that serves Direct Line must do, whatever its bot says. protocols.md 3.2–3.5. */
export function directLineContract(name: string, open: () => Promise<DirectLineServer>): void {
  describe(`Direct Line 3.0, ${name}`, () => {
    let server: DirectLineServer;
    let widget: Widget;
    beforeAll(async () => {
      server = await open();
      widget = await widgetToken(server);
    });
    afterAll(() => server.close());
    const path = (rest = "") => `/v3/directline/conversations/${widget.conversationId}${rest}`;
    const as = (method: string, to: string, body?: unknown) => call(server, method, to, { token: widget.token, body });
    const message = (text: string, clientActivityID: string) =>
      as("POST", path("/activities"), { type: "message", from: { id: "x" }, text, channelData: { clientActivityID } });

    it("starts once: 201, then 200, with one greeting from the start of the stream", async () => {
      const first = await as("POST", "/v3/directline/conversations", { user: {}, locale: "zh-CN" });
      const second = await as("POST", "/v3/directline/conversations", { user: {} });
      expect([first.status, second.status]).toEqual([201, 200]);
      for (const { body } of [first, second]) {
        expect(body).toMatchObject({ conversationId: widget.conversationId, expires_in: expect.any(Number) });
        expect(body.streamUrl).toMatch(/^wss?:\/\//);
      }
      const socket = await openSocket(first.body.streamUrl as string);
      await socket.until(({ frames }) => frames.length > 0);
      expect(socket.frames[0]?.activities).toHaveLength(1);
      expect(socket.frames[0]?.activities[0]).toMatchObject({ type: "message", from: { role: "bot" } });
      socket.socket.close();
    });

    it("echoes a message on the stream with its client id and the answered id, before the bot has spoken", async () => {
      const { body } = await as("GET", path());
      const socket = await openSocket(body.streamUrl as string);
      await socket.until(({ frames }) => frames.length > 0);
      expect(socket.frames[0]?.activities).toEqual([]);
      const answer = await message("你好", "contract-1");
      expect(answer.status).toBe(200);
      await socket.until(({ frames }) => frames.flatMap(({ activities }) => activities).length >= 2);
      const [echo, reply] = socket.frames.flatMap(({ activities }) => activities);
      expect(echo).toMatchObject({ id: answer.body.id, text: "你好", from: { role: "user" } });
      expect(echo?.channelData).toMatchObject({ clientActivityID: "contract-1" });
      expect(reply).toMatchObject({ from: { role: "bot" } });
      socket.socket.close();
    });

    it("gives every activity an id, a time and an own place in the sequence, and pages until empty", async () => {
      const all = await as("GET", path("/activities?watermark="));
      const activities = all.body.activities as (Record<string, unknown> & { channelData: Record<string, unknown> })[];
      const places = activities.map(({ channelData }) => channelData["webchat:sequence-id"] as number);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
      for (const { timestamp } of activities) expect(new Date(String(timestamp)).toISOString()).toBe(timestamp);
      const rest = await as("GET", path(`/activities?watermark=${all.body.watermark}`));
      expect(rest.body).toEqual({ activities: [], watermark: all.body.watermark });
    });

    it("takes a repeated message once", async () => {
      const [one, two] = [await message("重复", "contract-2"), await message("重复", "contract-2")];
      expect(one.body.id).toBe(two.body.id);
      const all = await as("GET", path("/activities"));
      const texts = (all.body.activities as { text: string; from: { role: string } }[]).filter(
        ({ text, from }) => text === "重复" && from.role === "user",
      );
      expect(texts).toHaveLength(1);
    });

    it("refuses no token with 401, a bad one with 403, another conversation with 404, a malformed body with 400", async () => {
      const other = await widgetToken(server);
      expect((await call(server, "GET", path("/activities"))).status).toBe(401);
      expect((await call(server, "GET", path("/activities"), { token: `${widget.token}x` })).status).toBe(403);
      expect((await call(server, "GET", path("/activities"), { token: other.token })).status).toBe(404);
      for (const body of [{}, [], { type: 5 }, { type: "message", text: {} }]) {
        const answer = await as("POST", path("/activities"), body);
        expect([answer.status, answer.body.error?.code]).toEqual([400, "BadArgument"]);
      }
    });

    it("refreshes a token and resumes the same conversation", async () => {
      const refreshed = await as("POST", "/v3/directline/tokens/refresh");
      expect(refreshed.body).toMatchObject({ conversationId: widget.conversationId, expires_in: 1800 });
      const resumed = await widgetToken(server, { resume: widget.resume });
      expect(resumed.conversationId).toBe(widget.conversationId);
    });
  });
}
