import { afterEach, describe, expect, it } from "@jest/globals";
import type { ContactMark } from "../../src/knowledge/contact-marks.ts";
import { type AgentsDesk, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";

let desk: AgentsDesk | undefined;
afterEach(() => desk?.close());

describe("GET /desk/api/reports", () => {
  it("tells signed-in agents what customers were approached from, of a week or as many days as asked for", async () => {
    const asked: number[] = [];
    const at = "2026-11-22T09:00:00.000Z";
    const report = { kind: "link", masked: "skylark-pay.top", verdict: "not-ours", reason: "look-alike" };
    const reports = [{ ...report, times: 3, firstAt: at, lastAt: at }];
    desk = await openAgentsDesk({
      async reported(days) {
        asked.push(days);
        return reports;
      },
    });
    expect((await desk.call("GET", "/reports")).status).toBe(401);
    const mei = await desk.signIn("mei");
    expect((await mei("GET", "/reports")).body).toEqual({ days: 7, reports });
    expect((await mei("GET", "/reports?days=30")).status).toBe(200);
    for (const days of ["0", "31", "x", "1.5", "-1", "7&days=8"])
      expect([days, (await mei("GET", `/reports?days=${days}`)).status]).toEqual([days, 400]);
    expect(asked).toEqual([7, 30]);
  });
});

describe("POST /desk/api/reports/marks", () => {
  const at = "2026-11-22T09:00:00.000Z";
  const contact = { kind: "link", masked: "skylark-pay.top" };
  const report = { ...contact, verdict: "unknown", reason: "not-listed", times: 3, firstAt: at, lastAt: at };

  it("proposes what a reported contact is, shows it in the list, and puts who said so on the trail first", async () => {
    const marks: ContactMark[] = [];
    desk = await openAgentsDesk({
      reported: async () => [report],
      marking: {
        marks: () => marks,
        mark(given) {
          if (given.value === "another.top") return "another-contact";
          marks.push(given);
          return "added";
        },
      },
    });
    const tom = await desk.signIn("tom");
    const mark = (body: object) => tom("POST", "/reports/marks", body);
    expect((await mark({ ...contact, mark: "perhaps" })).status).toBe(400);
    expect((await mark({ ...contact, masked: "never-reported.top", mark: "fake" })).status).toBe(400);
    expect((await mark({ ...contact, mark: "fake", value: "another.top" })).status).toBe(400);
    expect(marks).toEqual([]);
    expect((await mark({ ...contact, mark: "unclear" })).status).toBe(201);
    expect((await mark({ ...contact, mark: "fake", value: "skylark-pay.top" })).status).toBe(201);
    expect((await tom("GET", "/reports")).body).toMatchObject({
      reports: [{ ...contact, mark: "fake", markedBy: "tom" }],
    });
    expect(await trailOf(desk.store, "desk.mark-contact")).toHaveLength(3);
    desk.store.commit = async () => {
      throw new Error("disk full");
    };
    expect((await mark({ ...contact, mark: "ours" })).status).toBe(500);
    expect(marks).toHaveLength(2);
  });
});
