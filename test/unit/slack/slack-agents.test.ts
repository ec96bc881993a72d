import { beforeEach, describe, expect, it } from "@jest/globals";
import type { RoomActs, RoomOutcome } from "../../../src/channels/agents-room/room-acts.ts";
import { createSlackAgents } from "../../../src/channels/slack/slack-agents.ts";
import type { Admitted, SlackAgents } from "../../../src/channels/slack/take-in.ts";

let agents: SlackAgents;
let calls: [method: string, args: Record<string, unknown>][];
let returned: number;
let outcomes: (RoomOutcome | Error)[];

beforeEach(() => {
  [calls, returned, outcomes] = [[], 0, []];
  const act = async (): Promise<RoomOutcome> => {
    const next = outcomes.shift() ?? "done";
    if (next instanceof Error) throw next;
    returned += 1;
    return next;
  };
  const acts: RoomActs = {
    ...{ link: async () => "linked", claim: act, mayWrite: act, reply: act, note: act, return: act },
  };
  agents = createSlackAgents({
    ...{ acts, channel: "C0AGENTS", say: (key, params = {}) => [key, ...Object.values(params)].join(" ") },
    api: async (method, args) => {
      calls.push([method, args]);
      return { outcome: "done", data: {} };
    },
  });
});

const press = (trigger: string, more: object = {}): Admitted => ({
  ...{
    kind: "pressed",
    origin: { team: "T1" },
    tenant: "T1",
    user: "U1",
    trigger,
    channel: "C0AGENTS",
    message: "1.1",
  },
  ...{ action: "room-return#0", value: "c1", label: "Hand back", fields: {} },
  ...more,
});

describe("an agent's press in Slack", () => {
  it("counts once, however often and late it is delivered, and again when it came to nothing", async () => {
    for (let times = 0; times < 3; times += 1) await agents.act(press("t1"));
    expect(returned).toBe(1);
    await agents.act(press("t2"));
    expect(returned).toBe(2);
    outcomes = [new Error("the store stands still")];
    await expect(agents.act(press("t3"))).rejects.toThrow("stands still");
    await agents.act(press("t3"));
    expect(returned).toBe(3);
    for (let others = 0; others < 600; others += 1) await agents.act(press(`other-${others}`));
    await agents.act(press("other-599"));
    expect(returned).toBe(603);
  });

  it("is answered to that agent alone, with nothing in it that Slack reads as a mention", async () => {
    outcomes = [{ refused: "taken", by: "<!channel> & Mei" }, { refused: "not-yours" }];
    await agents.act(press("t1"));
    await agents.act(press("t2", { thread: "1.0" }));
    expect(calls).toEqual([
      [
        "chat.postEphemeral",
        { channel: "C0AGENTS", user: "U1", text: "room-refused-taken &lt;!channel&gt; &amp; Mei" },
      ],
      ["chat.postEphemeral", { channel: "C0AGENTS", user: "U1", text: "room-refused-not-yours", thread_ts: "1.0" }],
    ]);
  });

  it("is none of the agents' in another channel, and no form of another name", async () => {
    expect(await agents.act(press("t1", { channel: "D1" }))).toBe("not-ours");
    const form = {
      kind: "submitted",
      origin: { team: "T1" },
      tenant: "T1",
      user: "U1",
      trigger: "t",
      form: "x",
      about: "c1",
      view: "V1",
    } as const;
    expect(await agents.act({ ...form, fields: {} })).toBe("not-ours");
    expect(returned).toBe(0);
  });
});
