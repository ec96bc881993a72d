import { expect, it } from "@jest/globals";
import express from "express";
import { openServer } from "../../src/http/open-server.ts";

it("a request and its answer come to Express in the form that it gives them: it exchanges no prototype", async () => {
  const app = express();
  const formsOf = (...pair: object[]) => pair.map((each) => Object.getPrototypeOf(each) as object);
  let before: object[] = [];
  let after: object[] = [];
  app.get("/form", (req, res) => {
    after = formsOf(req, res);
    res.json({ address: req.ip, ours: req.app === app && res.app === app });
  });
  const { handle } = app as unknown as { handle(...given: object[]): void };
  Object.assign(app, {
    handle(req: object, res: object, ...rest: object[]) {
      before = formsOf(req, res);
      handle.call(app, req, res, ...rest);
    },
  });
  const server = await openServer({ app, upgrades: [], host: "127.0.0.1", port: 0 });
  const answer = await fetch(`http://127.0.0.1:${server.port}/form`);
  expect(await answer.json()).toEqual({ address: "127.0.0.1", ours: true });
  expect([before[0] === after[0], before[1] === after[1]]).toEqual([true, true]);
  await server.close(0);
});
