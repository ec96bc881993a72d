import { once } from "node:events";
import { afterEach, describe, expect, it } from "@jest/globals";
import { hash } from "@node-rs/argon2";
import type { AgentAccount } from "../../src/desk/agent-account.ts";
import { type Chained, verifyChain } from "../../src/store/chain.ts";
import type { AgentsDesk } from "../support/agents-desk.ts";
import { deskOrigin, openAgentsDesk, passwords } from "../support/agents-desk.ts";
import { routesOf } from "../support/routes-of.ts";
import { openMatrixDesk } from "./routes/matrix-desk.ts";

let desk: AgentsDesk;
afterEach(() => desk.close());
const minutes = 60_000;
const cookieOf = (headers: Headers) => headers.get("set-cookie") ?? "";

describe("signing in", () => {
  it("answers who one is, with a cookie that no script and no other site can use, and the trail knows", async () => {
    desk = await openAgentsDesk();
    const reply = await desk.call("POST", "/session", { user: "mei", password: passwords.mei });
    expect([reply.status, reply.body]).toEqual([200, { user: "mei", name: "Mei", role: "lead", number: "YQ-2041" }]);
    expect(cookieOf(reply.headers)).toMatch(/^walletline=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    const trail = await desk.store.tail<Chained<{ act: string }>>("audit/main#trail", 0);
    expect(trail.map(({ entry }) => entry.entry)).toMatchObject([{ act: "desk.sign-in", agent: "mei" }]);
    expect(verifyChain(trail)).toBe("intact");
  });

  it("over https takes the __Host- cookie", async () => {
    desk = await openAgentsDesk({ https: true });
    const reply = await desk.call("POST", "/session", { user: "mei", password: passwords.mei });
    expect(cookieOf(reply.headers)).toMatch(/^__Host-walletline=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
  });

  it("tells wrong passwords and unknown names alike", async () => {
    desk = await openAgentsDesk();
    const wrong = await desk.call("POST", "/session", { user: "mei", password: "wrong" });
    const unknown = await desk.call("POST", "/session", { user: "nobody", password: "wrong" });
    expect([wrong.status, wrong.body]).toEqual([401, { error: { code: "SignInFailed", message: expect.any(String) } }]);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.get("set-cookie")).toBeNull();
  });

  it.each([[{}], [{ user: { $gt: "" }, password: "x" }], [{ user: ["mei"], password: ["x"] }], [[]]])(
    "refuses %j as malformed",
    async (body) => {
      desk = await openAgentsDesk();
      const reply = await desk.call("POST", "/session", body);
      expect([reply.status, reply.body.error?.code]).toEqual([400, "BadArgument"]);
    },
  );

  it.each(["mei", "nobody"])("locks %s after five wrong tries, twenty at once included, ever longer", async (user) => {
    desk = await openAgentsDesk();
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => desk.call("POST", "/session", { user, password: "wrong" })),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    const locked = tries.filter(({ status }) => status === 429);
    expect(locked).toHaveLength(15);
    expect(locked[0]?.headers.get("retry-after")).toBe("30");
    const right = { user, password: passwords.mei };
    expect((await desk.call("POST", "/session", right)).status).toBe(429);
    desk.clock.move(30_000);
    expect((await desk.call("POST", "/session", { user, password: "wrong" })).status).toBe(401);
    expect((await desk.call("POST", "/session", right)).headers.get("retry-after")).toBe("60");
    desk.clock.move(60_000);
    expect((await desk.call("POST", "/session", right)).status).toBe(user === "mei" ? 200 : 401);
  });

  it("asks for the code where a second factor is needed, and takes each code once", async () => {
    const matchTotp = (_secret: string, code: string, _at: string, used: number | undefined) =>
      code === "123456" && used !== 7 ? 7 : undefined;
    desk = await openAgentsDesk({ matchTotp });
    const { password } = { password: passwords.mei };
    expect((await desk.call("POST", "/session", { user: "mei", password })).body.error?.code).toBe("CodeRequired");
    const without = await desk.call("POST", "/session", { user: "mei", password, code: "123456" });
    expect(without.body.error?.code).toBe("SignInFailed");
    await desk.close();
    const mei = { user: "mei", name: "Mei", role: "agent", number: "YQ-2041", totpSecret: "JBSWY3DP" } as const;
    const account = { ...mei, passwordHash: await hash(password) };
    desk = await openAgentsDesk({ matchTotp, agents: () => [account] });
    const given = { user: "mei", password, code: "123456" };
    expect((await desk.call("POST", "/session", given)).status).toBe(200);
    expect((await desk.call("POST", "/session", given)).status).toBe(401);
  });
});

describe("a session", () => {
  it("is new at every sign-in; the id brought along is worth nothing, before and after", async () => {
    desk = await openAgentsDesk();
    const planted = "walletline=planted-by-somebody-else";
    const body = { user: "mei", password: passwords.mei };
    const first = await desk.call("POST", "/session", body, { Cookie: planted });
    const cookie = cookieOf(first.headers).split(";", 1)[0]!;
    expect(cookie).not.toBe(planted);
    expect((await desk.call("GET", "/me", undefined, { Cookie: planted })).status).toBe(401);
    const second = await desk.call("POST", "/session", body, { Cookie: cookie });
    expect(cookieOf(second.headers).split(";", 1)[0]).not.toBe(cookie);
    expect((await desk.call("GET", "/me", undefined, { Cookie: cookie })).status).toBe(401);
  });

  it("ends at sign-out at once, sockets included", async () => {
    desk = await openAgentsDesk();
    const mei = await desk.signIn("mei");
    const page = await desk.openPage(mei);
    const out = await mei("DELETE", "/session");
    expect(out.status).toBe(204);
    expect(cookieOf(out.headers)).toContain("Max-Age=0");
    expect(await page.closed).toBe(1008);
    expect((await mei("GET", "/queue")).status).toBe(401);
    expect((await mei("POST", "/stream")).status).toBe(401);
  });

  it("ends after 30 idle minutes; use prolongs it, but not past 12 hours", async () => {
    desk = await openAgentsDesk();
    const mei = await desk.signIn("mei");
    desk.clock.move(30 * minutes - 1);
    expect((await mei("GET", "/me")).status).toBe(200);
    desk.clock.move(30 * minutes);
    expect((await mei("GET", "/me")).status).toBe(401);
    const again = await desk.signIn("mei");
    for (let hour = 0; hour < 23; hour += 1) {
      desk.clock.move(30 * minutes - 1_000);
      expect((await again("GET", "/me")).status).toBe(200);
    }
    desk.clock.move(29 * minutes);
    expect((await again("GET", "/me")).status).toBe(200);
    desk.clock.move(2 * minutes);
    expect((await again("GET", "/me")).status).toBe(401);
  });

  it("ends, sockets included, within five seconds of the account's end, of another role, and of a new password or secret", async () => {
    for (const change of ["gone", "role", "password", "secret", "subject"]) {
      const account = { user: "mei", name: "Mei", role: "lead", number: "YQ-2041" } as const;
      const passwordHash = await hash(passwords.mei);
      let accounts: AgentAccount[] = [{ ...account, passwordHash }];
      desk = await openAgentsDesk({ agents: () => accounts });
      const mei = await desk.signIn("mei");
      const page = await desk.openPage(mei);
      const changed: Record<string, Partial<AgentAccount>> = {
        role: { role: "agent" },
        password: { passwordHash: await hash(passwords.mei) },
        secret: { totpSecret: "JBSWY3DP" },
        subject: { oidcSubject: "another" },
      };
      accounts = change === "gone" ? [] : [{ ...account, passwordHash, ...changed[change] }];
      desk.clock.move(5_000);
      expect(await page.closed).toBe(1008);
      expect([change, (await mei("GET", "/queue")).status]).toEqual([change, 401]);
      if (change !== "subject") await desk.close();
    }
  });

  it("is closed, socket and all, for the one who signs in anew with it", async () => {
    desk = await openAgentsDesk();
    const mei = await desk.signIn("mei");
    const page = await desk.openPage(mei);
    await desk.call("POST", "/session", { user: "mei", password: passwords.mei }, { Cookie: mei.cookie });
    expect(await page.closed).toBe(1008);
    expect((await mei("GET", "/queue")).status).toBe(401);
  });

  it("that runs out closes its sockets within five seconds; pings and a page's beats do not keep it", async () => {
    desk = await openAgentsDesk();
    const page = await desk.openPage(await desk.signIn("mei"));
    const { socket } = page;
    for (let movedMs = 0; movedMs < 30 * minutes - 10_000; movedMs += 10_000) {
      page.send({ type: "beat" });
      const pinged = once(socket, "ping");
      desk.clock.move(10_000);
      await pinged;
      const answered = once(socket, "pong");
      socket.ping();
      await answered;
    }
    expect(socket.readyState).toBe(socket.OPEN);
    desk.clock.move(15_000);
    expect(await page.closed).toBe(1008);
  });
});

describe("a foreign page", () => {
  it("changes nothing: every route, as form, as text, as JSON, by GET and HEAD", async () => {
    const house = await openMatrixDesk();
    ({ desk } = house);
    const { mei } = house.as;
    const [id, mine] = [await house.conversation("waiting", "mei"), await house.conversation("mine", "mei")];
    // A read that is on the trail is all that may come of it.
    const changed: string[] = [];
    desk.store.watch(({ keys, appended }) => {
      changed.push(...keys, ...appended.map(({ stream }) => stream).filter((stream) => stream !== "audit/main#trail"));
    });
    const paths = routesOf(desk.desk.router, "").map((route) => route.replace(/^\w+ \/desk\/api/, ""));
    const routes = [...new Set(paths.map((path) => path.replace(":id", id)))];
    const bodies: [string, string][] = [
      ["application/x-www-form-urlencoded", "text=hi"],
      ["text/plain", '{"text":"hi"}'],
      ["multipart/form-data; boundary=x", "--x--"],
    ];
    const aboutMine = routes.filter((each) => each.includes(id)).map((each) => each.replace(id, mine));
    for (const [at, route] of [...routes, ...aboutMine].entries()) {
      for (const [also, method] of (aboutMine.includes(route) ? ["POST"] : ["POST", "PUT", "DELETE"]).entries()) {
        // Each route and each method meets every mark of a foreign page and every body, but not every pair of the two.
        const pick = <T>(all: readonly T[]): readonly T[] =>
          method === "POST" ? all : [all[(at + also) % all.length]!];
        for (const [name, value] of pick([
          ["Origin", "https://evil.example"],
          ["Origin", "null"],
          ["Sec-Fetch-Site", "cross-site"],
        ] as const)) {
          const foreign = { [name]: value };
          const reply = await mei(method, route, { text: "hi", user: "mei", password: passwords.mei }, foreign);
          expect([route, method, reply.status]).toEqual([route, method, 403]);
        }
        for (const [type, body] of pick(bodies))
          expect([route, method, (await mei(method, route, body, { "Content-Type": type })).status]).toEqual([
            ...[route, method, 415],
          ]);
      }
      await mei("GET", route, undefined, { Origin: "https://evil.example" });
      const head = await fetch(`http://127.0.0.1:${desk.port}/desk/api${route}`, {
        method: "HEAD",
        headers: { Cookie: mei.cookie },
      });
      expect(head.headers.get("access-control-allow-origin")).toBeNull();
    }
    expect(changed).toEqual([]);
    expect((await mei("GET", "/me")).status).toBe(200);
  });

  it("opens no socket; our own does", async () => {
    desk = await openAgentsDesk();
    const mei = await desk.signIn("mei");
    const foreign = await desk.openPage(mei, { Origin: "https://evil.example" });
    expect(await foreign.closed).toBe(1006);
    const ours = await desk.openPage(mei, { Origin: deskOrigin });
    expect((await ours.until(({ type }) => type === "queue")).type).toBe("queue");
  });
});
