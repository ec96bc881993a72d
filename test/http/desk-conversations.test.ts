import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { conversationKeys, type Owner, type QueueEntry } from "../../src/domain/conversation.ts";
import type { Message } from "../../src/domain/message.ts";
import { type AgentsDesk, type Call, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";

let desk: AgentsDesk;
let mei: Call;
let tom: Call;
beforeEach(async () => {
  desk = await openAgentsDesk();
  [mei, tom] = await Promise.all([desk.signIn("mei"), desk.signIn("tom")]);
});
afterEach(() => desk.close());
const views = () => trailOf(desk.store, "desk.view");

describe("the queue", () => {
  it("lists who waits, next one first, and whom one has, with phone numbers masked", async () => {
    const first = await desk.customer();
    desk.clock.move(1_000);
    const second = await desk.customer();
    const urgent = await desk.customer({ priority: 30 });
    await mei("POST", `/conversations/${second}/claim`);
    const { body } = await mei("GET", "/queue");
    expect(body.waiting).toEqual([
      expect.objectContaining({ conversationId: urgent, place: 1, language: "en", reason: "asked" }),
      expect.objectContaining({ conversationId: first, place: 2, summary: "call 138****5678" }),
    ]);
    expect(body.mine).toEqual([expect.objectContaining({ conversationId: second, since: desk.clock.now() })]);
    expect((await tom("GET", "/queue")).body.mine).toEqual([]);
  });
});

describe("a conversation", () => {
  it("is claimed by one of many who try at once, and by its owner again", async () => {
    const id = await desk.customer();
    const tries = await Promise.all(
      [mei, tom, mei, tom, mei, tom].map((each) => each("POST", `/conversations/${id}/claim`)),
    );
    const { value: owner } = await desk.store.read<Owner>(conversationKeys.owner(id));
    const [winner, loser] = owner?.agent?.user === "mei" ? [mei, tom] : [tom, mei];
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409]);
    const lost = await loser("POST", `/conversations/${id}/claim`);
    expect([lost.status, lost.body.error]).toEqual([
      409,
      expect.objectContaining({ code: "AlreadyClaimed", by: owner?.agent?.name }),
    ]);
    const late = await loser("POST", `/conversations/${id}/messages`, { text: "hi" });
    expect([late.status, late.body.error?.code]).toEqual([409, "NotOwner"]);
    expect((await winner("POST", `/conversations/${id}/messages`, { text: "hi" })).status).toBe(201);
  });

  it("shows its transcript in order, secrets and contacts masked, with who the customer is by the server's word", async () => {
    const id = await desk.customer({
      text: "my phone is +86 138 1234 5678, mail lei.li@example.com, is 400-000-1234 yours?",
    });
    await desk.say(id, { text: "••••••", masked: true, from: "customer" });
    await desk.say(id, { from: "system", audience: "desk", text: "for the desk" });
    const queue = conversationKeys.queue(id);
    const { value: entry } = await desk.store.read<QueueEntry>(queue);
    await desk.store.commit({ put: { [queue]: { ...entry, evidence: [{ kind: "said", text: "ring 13812345678" }] } } });
    const { body } = await mei("GET", `/conversations/${id}`);
    expect(body).toMatchObject({
      owner: "queue",
      standing: "waiting",
      reason: "asked",
      evidence: [{ kind: "said", text: "ring 138****5678" }],
      customer: { levels: ["possession"] },
    });
    const messages = body.messages as unknown as Message[];
    expect(messages.map(({ text }) => text)).toEqual([
      "my phone is 138****5678, mail l***i@example.com, is 400-000-1234 yours?",
      "bar",
      "••••••",
      "for the desk",
    ]);
    expect(messages.every((message) => message.id && message.from && message.at)).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/12345678|lei\.li|dl_x/);
  });

  it("goes through claim, words and return, each with its answer", async () => {
    const id = await desk.customer();
    const path = `/conversations/${id}`;
    expect((await mei("POST", `${path}/messages`, { text: "hi" })).body.error?.code).toBe("NotOwner");
    expect((await mei("POST", `${path}/return`)).body.error?.code).toBe("NotOwner");
    expect((await mei("POST", `${path}/claim`)).status).toBe(200);
    const key = "B".repeat(22);
    const said = await mei("POST", `${path}/messages`, { text: "hello", id: key, from: "bot", epoch: 99 });
    expect([said.status, said.body]).toEqual([201, { id: key }]);
    expect((await mei("POST", `${path}/messages`, { text: "hello", id: key })).status).toBe(201);
    expect((await mei("POST", `${path}/messages`, { text: "  " })).body.error?.code).toBe("EmptyMessage");
    expect((await mei("POST", `${path}/messages`, { text: "x".repeat(4_001) })).body.error?.code).toBe(
      "MessageTooLong",
    );
    for (const bad of [{}, { text: 7 }, { text: ["a"] }, { text: "a", id: "short" }, []])
      expect((await mei("POST", `${path}/messages`, bad)).body.error?.code).toBe("BadArgument");
    expect((await mei("POST", `${path}/typing`)).status).toBe(204);
    expect(desk.typed).toEqual([[id, "Mei"]]);
    const { messages } = (await mei("GET", path)).body as unknown as { messages: Message[] };
    expect(messages.filter(({ from }) => from === "agent")).toEqual([
      expect.objectContaining({ id: key, text: "hello", name: "Mei" }),
    ]);
    expect((await mei("POST", `${path}/return`)).status).toBe(200);
    expect((await mei("POST", `${path}/return`)).body.error?.code).toBe("NotOwner");
    expect((await mei("POST", `${path}/messages`, { text: "one more" })).body.error?.code).toBe("NotOwner");
  });
});

describe("what an agent may see and do", () => {
  const calls = [
    ["GET", ""],
    ["POST", "/claim"],
    ["POST", "/messages"],
    ["POST", "/typing"],
    ["POST", "/notes"],
    ["POST", "/return"],
  ] as const;
  const matrix = async (agent: Call, id: string) => {
    const answers: number[] = [];
    for (const [method, action] of calls)
      answers.push(
        (
          await agent(
            method,
            `/conversations/${id}${action}`,
            /messages|notes/.test(action) ? { text: "x" } : undefined,
          )
        ).status,
      );
    return answers;
  };

  it("by what the conversation is to them", async () => {
    const botOwned = await desk.customer({ queued: false });
    expect(await matrix(mei, botOwned)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await matrix(mei, "does-not-exist")).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await matrix(mei, encodeURIComponent("../../x"))).toEqual([404, 404, 404, 404, 404, 404]);

    const theirs = await desk.customer();
    await tom("POST", `/conversations/${theirs}/claim`);
    expect(await matrix(mei, theirs)).toEqual([404, 409, 409, 409, 409, 409]);

    const mine = await desk.customer();
    expect(await matrix(mei, mine)).toEqual([200, 200, 201, 204, 201, 200]);
    expect(await matrix(mei, mine)).toEqual([200, 409, 409, 409, 201, 409]);
    expect((await desk.store.read<Owner>(conversationKeys.owner(mine))).value?.owner).toBe("bot");
  });

  it("a look back at what one had is on the trail, once each; a look at the queue or one's own is not", async () => {
    const id = await desk.customer();
    await mei("GET", `/conversations/${id}`);
    await mei("POST", `/conversations/${id}/claim`);
    await mei("GET", `/conversations/${id}`);
    expect(await views()).toHaveLength(0);
    await mei("POST", `/conversations/${id}/return`);
    await mei("GET", `/conversations/${id}`);
    expect(await views()).toEqual([
      { at: desk.clock.now(), act: "desk.view", outcome: "had it before", conversation: id, agent: "mei" },
    ]);
    await tom("GET", `/conversations/${id}`);
    expect(await views()).toHaveLength(1);
  });

  it("a look back whose line cannot be written shows nothing", async () => {
    const id = await desk.customer();
    await mei("POST", `/conversations/${id}/claim`);
    await mei("POST", `/conversations/${id}/return`);
    desk.store.commit = async () => {
      throw new Error("disk full");
    };
    const reply = await mei("GET", `/conversations/${id}`);
    expect([reply.status, JSON.stringify(reply.body)]).toEqual([500, expect.not.stringContaining("help")]);
  });

  it("an agent's call sets no field of what the server knows", async () => {
    const id = await desk.customer();
    await mei("POST", `/conversations/${id}/claim`, {
      levels: ["strong"],
      agent: "tom",
      customer: { levels: ["strong"] },
    });
    await mei("POST", `/conversations/${id}/messages`, {
      text: "x",
      name: "Official",
      levels: ["strong"],
      audience: "desk",
    });
    const { body } = await mei("GET", `/conversations/${id}`);
    expect(body.customer).toMatchObject({ levels: ["possession"] });
    expect((body.messages as unknown as Message[]).at(-1)).toMatchObject({ name: "Mei", audience: "everyone" });
  });
});
