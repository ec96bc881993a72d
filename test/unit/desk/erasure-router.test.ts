import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import express from "express";
import { createErasureRouter } from "../../../src/desk/erasure-router.ts";
import { requireRole } from "../../../src/desk/require-role.ts";
import type { Store } from "../../../src/domain/store.ts";
import { createErasures } from "../../../src/privacy/erasures.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { trailOf } from "../../support/trail.ts";

describe("an erasure from the desk", () => {
  let server: Server;
  let store: Store;
  let erased: unknown[];
  let agent: { user: string; role: string };
  let at: number;
  let open: string[];
  let busy: string[];
  const finds = { conversations: 2, cases: 1, links: 1 };
  beforeEach(async () => {
    at = Date.parse("2026-11-28T08:00:00.000Z");
    const now = () => new Date(at).toISOString();
    [erased, open, busy] = [[], [], []];
    store = openMemoryStore({ now });
    let ids = 0;
    const erasing = createErasures({
      ...{ store, now, newId: () => `e${++ids}`, survey: async () => ({ open, finds }) },
      async erase(request) {
        erased.push(request);
        return { conversations: 2, shared: 0, cases: 1, busy };
      },
    });
    const app = express();
    app.use(express.json());
    app.use((_request, response, next) => {
      response.locals.deskSession = { agent: { ...agent, name: agent.user } };
      next();
    });
    app.use("/erasures", createErasureRouter({ erasing, admin: requireRole("admin", { store, now }) }));
    server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => void server.close());

  async function call(method: "GET" | "POST", path: string, user: string, body?: unknown) {
    agent = { user, role: user === "ada" || user === "eve" ? "admin" : user };
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/erasures${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { error?: { code: string } } };
  }
  const wanted = { customer: "li", reason: "asked in writing" };
  const trail = async () => (await trailOf(store)).map(({ act, outcome, agent }) => `${act} ${outcome} ${agent}`);

  it("is admins' alone; anybody else's try stands on the trail", async () => {
    await call("POST", "", "ada", wanted);
    for (const role of ["agent", "lead"]) {
      expect((await call("POST", "", role, wanted)).status).toBe(403);
      expect((await call("GET", "", role)).status).toBe(403);
      expect((await call("POST", "/e1/approve", role)).status).toBe(403);
    }
    expect(erased).toEqual([]);
    expect((await trail()).filter((line) => line.startsWith("desk.refused"))).toHaveLength(6);
  });

  it("takes two: who asked for it can neither approve it alone, nor find it gone through", async () => {
    for (const bad of [{}, { customer: "li" }, { customer: " ", reason: "x" }, { ...wanted, by: "tom" }])
      expect((await call("POST", "", "ada", bad)).status).toBe(400);
    expect(await call("POST", "", "ada", wanted)).toMatchObject({
      status: 201,
      body: { id: "e1", requestedBy: "ada" },
    });
    expect((await call("POST", "/e1/approve", "ada")).body.error?.code).toBe("SamePerson");
    expect(erased).toEqual([]);
    for (const [who, own] of [
      ["ada", true],
      ["eve", false],
    ] as const)
      expect((await call("GET", "", who)).body).toMatchObject({
        erasures: [{ ...wanted, requestedBy: "ada", finds, own }],
      });
    expect(await call("POST", "/e1/approve", "eve")).toEqual({
      status: 200,
      body: { conversations: 2, shared: 0, cases: 1, busy: [] },
    });
    expect(erased).toEqual([{ ...wanted, by: "eve" }]);
    expect((await call("POST", "/e1/approve", "eve")).status).toBe(404);
    expect(await trail()).toEqual([
      "privacy.erase requested ada",
      "privacy.erase same-person ada",
      "privacy.erase approved eve",
    ]);
  });

  it("keeps no number or address in its reason", async () => {
    const reason = "li@example.com asked, 13812345678";
    expect((await call("POST", "", "ada", { customer: "li", reason })).body).toMatchObject({
      reason: "l***@example.com asked, 138****5678",
    });
  });

  it("stays to be approved again while somebody still serves the customer, and is over when denied or too old", async () => {
    await call("POST", "", "ada", wanted);
    busy = ["c1"];
    expect((await call("POST", "/e1/approve", "eve")).body).toMatchObject({ busy: ["c1"] });
    busy = [];
    expect((await call("POST", "/e1/approve", "eve")).status).toBe(200);
    await call("POST", "", "ada", wanted);
    expect((await call("POST", "/e2/deny", "eve")).status).toBe(200);
    expect((await call("POST", "/e2/approve", "eve")).status).toBe(404);
    await call("POST", "", "ada", wanted);
    at += 24 * 3_600_000;
    expect((await call("POST", "/e3/approve", "eve")).status).toBe(404);
    expect((await call("GET", "", "eve")).body).toEqual({ erasures: [] });
    expect(erased).toHaveLength(2);
  });

  it("is refused with the cases that are open, before anybody is asked", async () => {
    open = ["WL-AAAAAAA1"];
    expect(await call("POST", "", "ada", wanted)).toEqual({
      status: 409,
      body: { error: expect.objectContaining({ code: "OpenCases", cases: ["WL-AAAAAAA1"] }) },
    });
    expect(await trail()).toEqual([]);
  });
});
