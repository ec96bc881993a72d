import { afterEach, describe, expect, it } from "@jest/globals";
import { type AgentsDesk, openAgentsDesk } from "../support/agents-desk.ts";

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
