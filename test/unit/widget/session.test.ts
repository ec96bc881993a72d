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
      return { token: `t${at}`, conversationId: body.resume ? "c1" : `c${at}`, expires_in: 1800, resume: `r${at}` };
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

describe("the proof of who is signed in", () => {
  const minute = 60_000;
  it("is given anew before something is said once it may have lapsed, in the same conversation", async () => {
    const { sessions, state, joins } = setUp({ identity: "jwt" });
    state.user = "lin";
    await sessions.obtain();
    state.now = 10 * minute - 1;
    await sessions.prove();
    expect(joins).toHaveLength(1);
    state.now = 10 * minute;
    await Promise.all([sessions.prove(), sessions.prove()]);
    expect(joins[1]).toEqual({ locale: "zh-CN", identity: "jwt", resume: "r1" });
    const renewed = sessions.current();
    expect(renewed).toMatchObject({ resume: `r${joins.length}`, user: "lin", provedAt: state.now });
    await sessions.prove();
    expect(sessions.current()).toEqual(renewed);
  });

  it("leaves all as it is when the page has none, the server takes none, or somebody else is there by now", async () => {
    for (const options of [{ identity: "jwt" }, { identity: "jwt", rejects: true }, {}]) {
      const given: { identity?: string; rejects?: boolean } = { identity: "jwt" };
      const { sessions, state, joins } = setUp(given);
      await sessions.prove();
      state.user = "lin";
      await sessions.obtain();
      const before = sessions.current();
      Object.assign(given, { identity: undefined, rejects: undefined }, options);
      state.now = 20 * minute;
      if (options.identity && !options.rejects) state.user = "emma";
      await sessions.prove();
      expect(sessions.current()).toEqual(before);
      expect(joins.length).toBe(options.rejects ? 2 : 1);
    }
  });

  it("is nobody's for a guest", async () => {
    const { sessions, state, joins } = setUp();
    await sessions.obtain();
    state.now = 25 * minute;
    await sessions.prove();
    expect(joins).toHaveLength(1);
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
