import { expect, it } from "@jest/globals";
import { killServer } from "./kill-server.ts";

it("loses, doubles and reorders nothing when the server is killed ten times under load, and an account is recovered through it", async () => {
  const report = await killServer(10);
  expect(report).toMatchObject({
    lost: [],
    doubled: [],
    reordered: [],
    unanswered: 0,
    recovered: true,
    lastWords: [],
    signedIn: true,
    links: 1,
  });
  expect(report.accepted).toBeGreaterThan(50);
}, 240_000);
