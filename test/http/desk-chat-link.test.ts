import { afterEach, describe, expect, it } from "@jest/globals";
import { createChatLinks } from "../../src/handoff/chat-links.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { type AgentsDesk, openAgentsDesk } from "../support/agents-desk.ts";
import { stillClock } from "../support/web-desk.ts";

let desk: AgentsDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});
const clock = stillClock();
const accounts = [{ user: "mei", name: "Mei" }];
const credentials = new Map<string, string>();
let store: ReturnType<typeof openMemoryStore>;
function open() {
  store = openMemoryStore(clock);
  credentials.set("mei", "password one");
  return createChatLinks({
    ...{ store, profiles: () => accounts, now: clock.now },
    credentials: (user) => credentials.get(user),
  });
}
const chat = "slack:T1:U1";

describe("the link between a chat account and a desk account", () => {
  it("needs a code that the desk gives to who is signed in, where agents work in a chat", async () => {
    const links = open();
    desk = await openAgentsDesk({ links });
    expect((await desk.call("POST", "/chat-link")).status).toBe(401);
    const mei = await desk.signIn("mei");
    expect((await mei("GET", "/chat-link")).status).toBe(200);
    const { status, body } = await mei("POST", "/chat-link");
    expect([status, String((body as { code?: string }).code)]).toEqual([201, expect.stringMatching(/^[2-9A-Z]{8}$/)]);
    expect(await links.link(chat, String((body as { code?: string }).code))).toBe("linked");
    expect(await links.agentOf(chat)).toEqual({ user: "mei", name: "Mei" });
    expect((await mei("DELETE", "/chat-link")).status).toBe(200);
    expect(await links.agentOf(chat)).toBeUndefined();
  });

  it("is not spoken of where no agents work in a chat", async () => {
    desk = await openAgentsDesk();
    const mei = await desk.signIn("mei");
    expect([(await mei("GET", "/chat-link")).status, (await mei("POST", "/chat-link")).status]).toEqual([404, 404]);
  });

  it("takes a code once, the last one only, for ten minutes and five tries an hour", async () => {
    const links = open();
    const [first, second] = [await links.codeFor("mei"), await links.codeFor("mei")];
    expect(await links.link(chat, first.code)).toBe("wrong");
    expect(await links.link(chat, second.code)).toBe("linked");
    expect(await links.link("slack:T2:U1", second.code)).toBe("wrong");
    const third = await links.codeFor("mei");
    clock.move(10 * 60_000);
    expect(await links.link(chat, third.code)).toBe("wrong");
    for (let tries = 0; tries < 3; tries += 1) expect(await links.link(chat, "AAAAAAAA")).toBe("wrong");
    expect(await links.link(chat, (await links.codeFor("mei")).code)).toBe("too-many");
    expect(await links.link("slack:T9:U9", (await links.codeFor("mei")).code)).toBe("linked");
  });

  it("ends when the account has another password or secret, and so does a code; the agent links anew", async () => {
    const links = open();
    await links.link(chat, (await links.codeFor("mei")).code);
    const { code } = await links.codeFor("mei");
    credentials.set("mei", "password two");
    expect([await links.agentOf(chat), await links.count("mei")]).toEqual([undefined, 0]);
    expect(await links.link("slack:T2:U2", code)).toBe("wrong");
    await links.link(chat, (await links.codeFor("mei")).code);
    expect(await links.agentOf(chat)).toEqual({ user: "mei", name: "Mei" });
  });

  it("of an older release, which kept no credentials in it, is not accepted", async () => {
    const links = open();
    await links.link(chat, (await links.codeFor("mei")).code);
    const [[key, { value }] = ["", { value: {} }]] = await store.parts<object>("work", "chat-link/");
    await store.commit({ put: { [key]: { ...value, credentials: undefined } } });
    expect(await links.agentOf(chat)).toBeUndefined();
  });

  it("ends with the account, when it is taken back, and after thirty days", async () => {
    const links = open();
    await links.link(chat, (await links.codeFor("mei")).code);
    accounts.length = 0;
    expect(await links.agentOf(chat)).toBeUndefined();
    accounts.push({ user: "mei", name: "Mei" });
    expect(await links.agentOf(chat)).toBeDefined();
    clock.move(30 * 24 * 3_600_000);
    expect(await links.agentOf(chat)).toBeUndefined();
    await links.link("slack:T3:U3", (await links.codeFor("mei")).code);
    expect(await links.count("mei")).toBe(1);
    await links.unlink("mei");
    expect([await links.agentOf("slack:T3:U3"), await links.count("mei")]).toEqual([undefined, 0]);
  });
});
