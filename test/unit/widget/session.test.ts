import { describe, expect, it } from "@jest/globals";
import type { Api } from "../../../web/widget/line/api.ts";
import { createBackoff } from "../../../web/widget/line/backoff.ts";
import { createKeep } from "../../../web/widget/line/keep.ts";
import { createSessions } from "../../../web/widget/line/session.ts";

function setUp(options: { identity?: string; rejects?: boolean } = {}) {
  const state = { now: 0, user: undefined as string | undefined };
  const joins: object[] = [];
  const api = {
    async join(body: { identity?: string; resume?: string }) {
      joins.push(body);
      if (options.rejects && body.identity) return { refused: "identity" };
      const at = joins.length;
      return { token: `t${at}`, conversationId: body.resume ? "same" : `c${at}`, expires_in: 1800, resume: `r${at}` };
    },
  } as unknown as Api;
  const sessions = createSessions({
    ...{ api, keep: createKeep({ prefix: "w" }) },
    now: () => state.now,
    user: () => state.user,
    identity: async () => options.identity,
    locale: () => "zh-CN",
    alone: (run) => run(),
  });
  return { sessions, state, joins };
}

describe("the session", () => {
  it("is used again while its token lives, and renewed by its resume value after", async () => {
    const { sessions, state, joins } = setUp();
    await sessions.obtain();
    await sessions.obtain();
    expect(joins).toEqual([{ locale: "zh-CN" }]);
    state.now = 1800_000;
    await sessions.obtain();
    expect(joins[1]).toEqual({ locale: "zh-CN", resume: "r1" });
  });

  it("joins anew when the server has refused the token, whatever its end said", async () => {
    const { sessions, joins } = setUp();
    await sessions.obtain();
    await sessions.obtain("t1");
    expect(joins).toHaveLength(2);
    await sessions.obtain("t1");
    expect(joins).toHaveLength(2);
  });

  it("goes on with the guest's conversation at sign-in, but never with one customer's as another", async () => {
    const { sessions, state, joins } = setUp({ identity: "jwt" });
    await sessions.obtain();
    state.user = "lin";
    await sessions.obtain();
    expect(joins[1]).toEqual({ locale: "zh-CN", identity: "jwt", resume: "r1" });
    state.user = "emma";
    await sessions.obtain();
    expect(joins[2]).toEqual({ locale: "zh-CN", identity: "jwt" });
    state.user = undefined;
    await sessions.obtain();
    expect(joins[3]).toEqual({ locale: "zh-CN" });
  });

  it("serves as a guest, in a conversation of its own, somebody whose proof is missing or not accepted", async () => {
    for (const options of [{}, { identity: "jwt", rejects: true }]) {
      const { sessions, state, joins } = setUp(options);
      state.user = "lin";
      expect(await sessions.obtain()).toMatchObject({ asGuest: true });
      expect(joins.at(-1)).toEqual({ locale: "zh-CN" });
    }
  });
});

describe("the wait before the next try", () => {
  it("grows from a second to fifteen and begins anew after success", () => {
    const backoff = createBackoff(() => 1);
    const waits = Array.from({ length: 6 }, () => backoff.next());
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15000, 15000]);
    backoff.reset();
    expect(backoff.next()).toBe(1000);
    expect(createBackoff(() => 0).next()).toBe(750);
  });
});
