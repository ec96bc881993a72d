import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { newId } from "../../src/domain/ids.ts";
import { createHandoff } from "../../src/handoff/create-handoff.ts";
import { findNeverAsked } from "../../src/privacy/never-ask/find-never-asked.ts";
import { shieldText } from "../../src/privacy/shield-text.ts";
import { type AgentsDesk, openAgentsDesk } from "../support/agents-desk.ts";
import { call, openSocket, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, type WebDesk } from "../support/web-desk.ts";

let web: WebDesk | undefined;
let desk: AgentsDesk | undefined;
beforeEach(() => {
  web = undefined;
  desk = undefined;
});
afterEach(async () => {
  await web?.close();
  await desk?.close();
});
const mei = { user: "mei", name: "Mei" };

describe("a note between agents", () => {
  it("never reaches the customer: not by history, not by socket, not by the outbox of any channel", async () => {
    web = await openWebDesk();
    const { store } = web;
    const { token, conversationId } = await widgetToken(web);
    const { body } = await call(web, "POST", "/v3/directline/conversations", { token });
    const socket = await openSocket(String(body.streamUrl));
    const handoff = createHandoff({
      ...{ store, newId, now: () => new Date().toISOString() },
      phrases: { render: () => ["x"] },
      shield: (text) => shieldText(text).text,
      neverAsked: findNeverAsked,
    });
    for (const channel of ["web", "teams", "slack"] as const) {
      const id = channel === "web" ? conversationId : newId();
      if (channel !== "web")
        await store.commit({
          put: { [`conversation/${id}#meta`]: { id, channel, user: `${channel}::x`, createdAt: "" } },
        });
      expect(await handoff.note(id, mei, { text: "secret between us 4111 1111 1111 1111" })).toHaveProperty("written");
    }
    expect(await store.outbox()).toEqual([]);
    await web.conversations.say(conversationId, { text: "after the note" });
    await socket.until((each) => each.texts().includes("after the note"));
    const history = await call(web, "GET", `/v3/directline/conversations/${conversationId}/activities`, { token });
    const seen = JSON.stringify([history.body, socket.frames]);
    expect(seen).toContain("after the note");
    expect(seen).not.toContain("between us");
  });

  it("stands in the transcript for colleagues who may read it, once, with card numbers masked", async () => {
    desk = await openAgentsDesk();
    const [first, second] = [await desk.signIn("mei"), await desk.signIn("tom")];
    const id = await desk.customer();
    const note = { text: "paid with 4111 1111 1111 1111", id: "N".repeat(22) };
    expect((await first("POST", `/conversations/${id}/notes`, note)).status).toBe(201);
    expect((await first("POST", `/conversations/${id}/notes`, note)).status).toBe(201);
    const { body } = await second("GET", `/conversations/${id}`);
    const notes = (body.messages as unknown as { audience: string; from: string; text: string; name: string }[]).filter(
      ({ audience }) => audience === "desk",
    );
    expect(notes).toEqual([expect.objectContaining({ from: "agent", name: "Mei", text: "paid with •••• 1111" })]);
    for (const bad of [{}, { text: 1 }, { text: "" }, { text: "x".repeat(4_001) }])
      expect((await first("POST", `/conversations/${id}/notes`, bad)).status).toBe(400);
  });
});
