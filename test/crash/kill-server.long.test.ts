import { expect, it } from "@jest/globals";
import { killServer } from "./kill-server.ts";

it("holds through fifty kills", async () => {
  const report = await killServer(50);
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
}, 900_000);
