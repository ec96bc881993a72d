import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Case, caseKey } from "../../src/domain/conversation.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";
import { transcriptOf } from "../support/transcript.ts";

let desk: AgentsDesk;
let mei: Call;
let id: string;
beforeEach(async () => {
  desk = await openAgentsDesk();
  mei = await desk.signIn("mei");
  id = await desk.customer();
  await mei("POST", `/conversations/${id}/claim`);
});
afterEach(() => desk.close());

const say = (text: string) => mei("POST", `/conversations/${id}/messages`, { text });
const transcript = async () => (await transcriptOf(desk.store, id)).map(({ text }) => text);
const trail = () => trailOf(desk.store);

describe("an agent's message that asks for what support never asks for", () => {
  it("is held with its kinds, stands on the trail without its words, and reaches nobody", async () => {
    const before = await transcript();
    const reply = await mei("POST", `/conversations/${id}/messages`, { text: "请把密 码和验证码发给我" });
    expect([reply.status, reply.body.error]).toEqual([
      422,
      expect.objectContaining({ code: "NeverAsked", kinds: ["password", "code"] }),
    ]);
    expect(await transcript()).toEqual(before);
    const line = (await trail()).at(-1);
    expect(line).toMatchObject({ act: "desk.never-ask", outcome: "held", detail: { kinds: ["password", "code"] } });
    expect(JSON.stringify(line)).not.toContain("发给我");
  });

  it("is held when it is cut over two messages, but not when the customer has spoken in between", async () => {
    expect((await say("请把您的验证")).status).toBe(201);
    expect((await say("码发给我")).status).toBe(422);
    expect((await say("我先看一下")).status).toBe(201);
    await desk.say(id, { text: "好的" });
    expect((await say("麻烦发给我看一下截图")).status).toBe(201);
  });

  it("is held when sixty notes, or the customer, come between the halves of a word", async () => {
    expect((await say("请把您的验证")).status).toBe(201);
    for (let at = 0; at < 60; at += 1)
      expect((await mei("POST", `/conversations/${id}/notes`, { text: `note ${at}` })).status).toBe(201);
    expect((await say("码发给我")).status).toBe(422);
    await desk.say(id, { text: "什么？" });
    expect((await say("码发给我")).status).toBe(422);
    expect((await say("请您稍等，我看一下")).status).toBe(201);
  });

  it("is held when it is cut over answers to a case, or a case and the chat, whatever the bot says with them", async () => {
    const one: Case = {
      ...{ id: "WL-AAAAAAA1", conversation: id, openedAt: desk.clock.now(), kind: "question", state: "open" },
      ...{ summary: "a question", facts: {} },
    };
    await desk.store.commit({ put: { [caseKey(one.id)]: one } });
    const answer = (text: string) => mei("POST", `/cases/${one.id}/answer`, { text, resolved: false });
    expect((await answer("请把您的验证")).status).toBe(201);
    expect((await answer("码发给我")).status).toBe(422);
    expect((await say("码发给我")).status).toBe(422);
    expect((await say("请告诉我您的密")).status).toBe(201);
    expect((await answer("码")).status).toBe(422);
    expect((await answer("我们正在查")).status).toBe(201);
  });

  it("is not sent when its line cannot be written either", async () => {
    const before = await transcript();
    desk.store.commit = async () => {
      throw new Error("disk full");
    };
    const reply = await mei("POST", `/conversations/${id}/messages`, { text: "what is your password?" });
    expect(reply.status).toBe(500);
    expect(await transcript()).toEqual(before);
  });
});
