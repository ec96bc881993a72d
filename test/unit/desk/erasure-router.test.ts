import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import express from "express";
import { createErasureRouter } from "../../../src/desk/erasure-router.ts";
import { requireRole } from "../../../src/desk/require-role.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";

describe("an erasure from the desk", () => {
  let server: Server;
  let asked: unknown[];
  let role: string;
  const now = () => "2026-11-28T08:00:00.000Z";
  const store = openMemoryStore({ now });
  beforeEach(async () => {
    asked = [];
    const app = express();
    app.use(express.json());
    app.use((_request, response, next) => {
      response.locals.deskSession = { agent: { user: "ada", name: "Ada", role } };
      next();
    });
    const erase = async (request: unknown) => {
      asked.push(request);
      return { conversations: 2, cases: 1, busy: ["c1"] };
    };
    app.use("/erasures", createErasureRouter({ erase, admin: requireRole("admin", { store, now }) }));
    server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => void server.close());

  async function post(body: unknown) {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/erasures`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  it("is an admin's alone; a lead's try stands on the trail", async () => {
    for (role of ["agent", "lead"])
      expect((await post({ customer: "li", reason: "asked in writing" })).status).toBe(403);
    expect(asked).toEqual([]);
    const trail = await store.tail<{ entry: { act: string } }>("audit/main#trail", 0);
    expect(trail.map(({ entry }) => entry.entry.act)).toEqual(["desk.refused", "desk.refused"]);
  });

  it("wants the customer and a reason, and names who asked for it", async () => {
    role = "admin";
    for (const bad of [
      {},
      { customer: "li" },
      { customer: " ", reason: "x" },
      { customer: "li", reason: "x", by: "tom" },
    ])
      expect((await post(bad)).status).toBe(400);
    expect(await post({ customer: "li", reason: "asked in writing" })).toEqual({
      status: 200,
      body: { conversations: 2, cases: 1, busy: ["c1"] },
    });
    expect(asked).toEqual([{ customer: "li", reason: "asked in writing", by: "ada" }]);
  });
});
