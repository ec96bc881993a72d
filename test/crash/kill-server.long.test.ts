import { expect, it } from "@jest/globals";
import { killServer, unharmed } from "./kill-server.ts";

it("holds through fifty kills", async () => {
  const report = await killServer(50);
  expect(report).toMatchObject(unharmed);
}, 900_000);
