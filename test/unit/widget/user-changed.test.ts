import { expect, it } from "@jest/globals";
import { createChat } from "../../../web/widget/chat/create-chat.ts";
import type { createApi } from "../../../web/widget/line/api.ts";
import type { Keep } from "../../../web/widget/line/keep.ts";

/** What one browser keeps, over its pages. */
function browser(): Keep {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(name: string) => kept.get(name) as T | undefined,
    set: (name, value) => void kept.set(name, value),
    drop: (name) => void kept.delete(name),
    names: (start) => [...kept.keys()].filter((name) => name.startsWith(start)),
    onChange: () => () => {},
  };
}

/** A page that reaches no server, with who is signed in on it. */
function page(keep: Keep, user: string | undefined) {
  const unreachable = async () => ({ refused: "unreachable" as const });
  const api = new Proxy({} as ReturnType<typeof createApi>, { get: () => unreachable });
  let ids = 0;
  const chat = createChat({
    ...{ api, keep, now: Date.now, user: () => user, locale: () => "zh-CN" },
    newId: () => `${user}-${++ids}`,
    identity: async () => undefined,
    alone: (run) => run(),
  });
  chat.start();
  return chat;
}
const session = (user?: string) => ({ conversationId: "c1", token: "t", expiresAt: 0, resume: "c1.r", user });
const left = (keep: Keep) => keep.names("").filter((name) => keep.get(name) !== 0);

it.each([["wang"], [undefined]])("leaves nothing of what a customer wrote on an earlier page to %s", async (user) => {
  const keep = browser();
  keep.set("session", session("li"));
  const li = page(keep, "li");
  li.say("李写的");
  li.write("李在写的");
  li.dispose();
  expect(left(keep)).toEqual(["session", "out:li-1", "draft"]);
  const next = page(keep, user);
  expect([next.draft.value, next.outgoing.value, left(keep)]).toEqual(["", [], []]);
  next.dispose();
});

it.each([["li"], [undefined]])("gives back to li what %s wrote on an earlier page", async (user) => {
  const keep = browser();
  keep.set("session", session(user));
  const before = page(keep, user);
  before.write("在写的");
  before.dispose();
  const next = page(keep, "li");
  expect([next.draft.value, left(keep)]).toEqual(["在写的", ["session", "draft"]]);
  next.dispose();
});
