import { expect, it } from "@jest/globals";
import { killServer, unharmed } from "./kill-server.ts";

it("loses, doubles and reorders nothing when the server is killed ten times under load, and an account is recovered through it", async () => {
  const report = await killServer(10);
  expect(report).toMatchObject(unharmed);
  expect(report.accepted).toBeGreaterThan(50);
}, 600_000);
