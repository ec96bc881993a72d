import { expect, it } from "@jest/globals";
import { killServer, unharmed } from "./kill-server.ts";

it("loses, doubles and reorders nothing when the server is killed five times under load, and an account is recovered through it", async () => {
  const report = await killServer(5);
  expect(report).toMatchObject(unharmed);
  expect(report.accepted).toBeGreaterThan(25);
}, 600_000);
