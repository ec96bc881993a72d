import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createConversations } from "../../src/conversation/create-conversations.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import { newId } from "../../src/domain/ids.ts";
import type { Message } from "../../src/domain/message.ts";
import { createHandoff } from "../../src/handoff/create-handoff.ts";
import { takeStep } from "../../src/handoff/take-step.ts";
import { createGateway } from "../../src/identity/create-gateway.ts";
import { createIdentitySecrets } from "../../src/identity/identity-secrets.ts";
import { call, openSocket, type Widget, widgetToken } from "../support/directline-client.ts";
import { openWebDesk, type StillClock, stillClock, type WebDesk } from "../support/web-desk.ts";
import { createFakeWallet, customer } from "../unit/identity/fake-wallet.ts";

const [second, minute] = [1_000, 60_000];
const mei = { user: "mei", name: "Mei" };

/** The web channel over the real conversations, handoff and gateway: what a customer has proved, at each edge of it. security.md R19. */
let clock: StillClock;
let web: WebDesk;
let gateway: ReturnType<typeof createGateway>;
let handoff: ReturnType<typeof createHandoff>;
let conversations: ReturnType<typeof createConversations>;
let widget: Widget;
beforeEach(async () => {
  clock = stillClock();
  const { now, after } = clock;
  const late = { of: undefined as ReturnType<typeof createConversations> | undefined };
  web = await openWebDesk({
    ...{ now, after },
    conversations: new Proxy({} as ReturnType<typeof createConversations>, {
      get: (_none, name: keyof ReturnType<typeof createConversations>) => late.of?.[name],
    }),
    verifyIdentity: async (identity) => ({ customer: identity }),
  });
  const { store } = web;
  const phrases = { render: (_scope: string, key: string) => [key] };
  conversations = createConversations({
    ...{ store, now, newId, phrases, firstChips: [] },
    answers: { title: () => "" },
    wake: () => {},
  } as never);
  late.of = conversations;
  const wallet = createFakeWallet([customer("li"), customer("wang")]);
  gateway = createGateway({ store, wallet, now, newId, secrets: createIdentitySecrets(Buffer.alloc(32, 7)) });
  handoff = createHandoff({ ...{ store, now, newId, phrases }, shield: (text) => text, neverAsked: () => [] });
  widget = await widgetToken(web);
  await call(web, "POST", "/v3/directline/conversations", { token: widget.token });
});
afterEach(() => web.close());

/** What identity stores once a code was right. */
async function proves(conversation = widget.conversationId): Promise<void> {
  const at = clock.now();
  const proofs = [{ method: "sms", at, countsTowardsStrong: true, contactId: "li-phone" }];
  await web.store.commit({
    put: {
      [conversationKeys.identity(conversation)]: {
        ...{ subject: { customer: "li", account: "li", face: "f" }, lastUsedAt: at, sends: {}, language: "zh-Hans" },
        proofs,
        challenge: { id: "ch", expiresAt: new Date(Date.parse(at) + 5 * minute).toISOString(), method: "sms" },
      },
      [conversationKeys.provedHere(conversation)]: ["li"],
    },
  });
}
const may = async (operation: "transactions" | "refund" | "freeze", conversation = widget.conversationId) =>
  (await gateway.allowed({ conversation }, operation)) === "allowed";
const uses = () => gateway.reads({ conversation: widget.conversationId }).profile();
const challenge = async () =>
  (await web.store.read<{ challenge?: object }>(conversationKeys.identity(widget.conversationId))).value?.challenge;
const claimed = async () => {
  const bar = { messageId: "bar", version: 1 };
  const entry = {
    conversation: widget.conversationId,
    since: clock.now(),
    language: "en",
    reason: "asked",
    priority: 0,
  };
  await takeStep(web.store && { store: web.store, now: clock.now }, widget.conversationId, () => ({
    outcome: 0,
    step: { event: "escalate", entry: { ...entry, bar } as never },
  }));
  await handoff.claim(widget.conversationId, mei);
};

const said: Message = {
  ...{ id: "m", from: "bot", audience: "everyone", at: "2026-11-22T08:00:00.000Z" },
  text: "11-20 14:03 North Mountain Books ¥128.00",
};

describe("what a customer has proved", () => {
  it.each([
    ["a second before fifteen idle minutes", 15 * minute - second, true],
    ["at fifteen idle minutes", 15 * minute, false],
    ["a second after fifteen idle minutes", 15 * minute + second, false],
  ])("holds %s: %i ms, %s", async (_when, passedMs, holds) => {
    await proves();
    clock.move(passedMs);
    expect([await may("transactions"), await may("refund"), await may("freeze")]).toEqual([holds, holds, holds]);
  });

  it.each([
    ["a second before an hour", 60 * minute - second, true],
    ["at an hour", 60 * minute, false],
    ["a second after an hour", 60 * minute + second, false],
  ])("holds %s of steady use: %i ms, %s", async (_when, passedMs, holds) => {
    await proves();
    for (let usedMs = 0; usedMs + 10 * minute <= 50 * minute; usedMs += 10 * minute) {
      clock.move(10 * minute);
      await uses();
    }
    clock.move(passedMs - 50 * minute);
    expect(await may("transactions")).toBe(holds);
  });

  it("is not prolonged by asking whether it holds, nor by an agent who looks on", async () => {
    await proves();
    await claimed();
    for (let asked = 0; asked < 15; asked += 1) {
      clock.move(minute);
      await may("transactions");
    }
    expect(await may("transactions")).toBe(false);
  });

  it("is kept over a lost socket, a reload and a new token of the same line", async () => {
    await proves();
    for (let again = 0; again < 3; again += 1) {
      const { body } = await call(web, "GET", `/v3/directline/conversations/${widget.conversationId}`, {
        token: widget.token,
      });
      const socket = await openSocket(String(body.streamUrl));
      socket.socket.terminate();
      await socket.closed;
      await call(web, "POST", "/v3/directline/conversations", { token: widget.token });
      clock.move(4 * minute);
    }
    await call(web, "POST", "/v3/directline/tokens/refresh", { token: widget.token });
    expect([await may("transactions"), (await challenge()) !== undefined]).toEqual([true, true]);
  });

  it("is gone, with the open code, when the line is joined anew by its resume value", async () => {
    await proves();
    const joined = await widgetToken(web, { resume: widget.resume });
    expect(joined.conversationId).toBe(widget.conversationId);
    expect([await may("transactions"), await challenge()]).toEqual([false, undefined]);
  });

  it("is gone when the wallet's page names the same customer", async () => {
    await proves();
    const named = await widgetToken(web, { resume: widget.resume, identity: "li" });
    expect(named.conversationId).toBe(widget.conversationId);
    expect(await may("transactions", named.conversationId)).toBe(false);
    // The page's word is what a freeze asks for, and no more.
    expect(await may("freeze", named.conversationId)).toBe(true);
  });

  it("leaves the conversation to who was proved in it, though long ago: another customer in the same browser gets their own, and reads nothing of it", async () => {
    await proves();
    await web.store.commit({ append: [{ stream: conversationKeys.transcript(widget.conversationId), entry: said }] });
    const reloaded = await widgetToken(web, { resume: widget.resume });
    clock.move(60 * minute);
    const wang = await widgetToken(web, { resume: reloaded.resume, identity: "wang" });
    expect(wang.conversationId).not.toBe(widget.conversationId);
    const read = (token: string, id: string) =>
      call(web, "GET", `/v3/directline/conversations/${id}/activities`, { token });
    const { body } = await read(wang.token, wang.conversationId);
    expect(JSON.stringify(body)).not.toContain(said.text);
    expect((await widgetToken(web, { identity: "wang" })).conversationId).toBe(wang.conversationId);
    const li = await widgetToken(web, { resume: reloaded.resume, identity: "li" });
    expect(li.conversationId).toBe(widget.conversationId);
  });

  it("is of no use in another conversation of the same customer, on the same channel or another one", async () => {
    await proves();
    const other = await widgetToken(web);
    const inSlack = await conversations.open({ channel: "slack", user: "slack:T1:U1" });
    for (const id of [other.conversationId, inSlack.id])
      expect([await may("transactions", id), await may("freeze", id)]).toEqual([false, false]);
    expect(await may("transactions")).toBe(true);
  });

  it("is kept while an agent has the conversation, passes it on and a colleague takes it, and is gone with the hand-back", async () => {
    await proves();
    await claimed();
    expect(await may("transactions")).toBe(true);
    await handoff.transfer(widget.conversationId, mei, {});
    await handoff.claim(widget.conversationId, { user: "tom", name: "Tom" });
    expect(await may("transactions")).toBe(true);
    await handoff.return(widget.conversationId, { user: "tom", name: "Tom" });
    expect([await may("transactions"), await may("freeze"), await challenge()]).toEqual([false, false, undefined]);
  });

  it("is gone when the agent ends it as settled", async () => {
    await proves();
    await claimed();
    await handoff.resolve(widget.conversationId, mei, { wrapUp: "solved" });
    expect([await may("transactions"), await may("freeze")]).toEqual([false, false]);
  });
});
