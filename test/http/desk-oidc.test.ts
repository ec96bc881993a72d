import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import Provider from "oidc-provider";
import type { AgentAccount } from "../../src/desk/agent-account.ts";
import { type AgentsDesk, openAgentsDesk } from "../support/agents-desk.ts";
import { trailOf } from "../support/trail.ts";

const client = { id: "walletline-desk", secret: "a-secret-of-the-client-1" };
let server: Server;
let issuer = "";
let desk: AgentsDesk;
let accounts: AgentAccount[];
let deskOrigin = "";

beforeEach(async () => {
  accounts = [{ user: "mei", name: "Mei", role: "lead", number: "YQ-2041", oidcSubject: "subject-1" }];
  server = createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { issuer, clientId: client.id, clientSecret: client.secret, deskOrigin: "" };
  desk = await openAgentsDesk({ oidc: settings, agents: () => accounts });
  deskOrigin = `http://127.0.0.1:${desk.port}`;
  settings.deskOrigin = deskOrigin;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.id, client_secret: client.secret, redirect_uris: [`${deskOrigin}/desk/api/oidc/callback`] },
    ],
    findAccount: async (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    cookies: { keys: ["for the test"] },
    pkce: { required: () => true },
  });
  answer = provider.callback() as typeof answer;
});
afterEach(async () => {
  await desk.close();
  await new Promise((resolve) => server.close(resolve));
});
let answer: (req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => void = () => {};

/** A browser without pages: follows redirects one by one, with a cookie jar for each host. */
function createBrowser() {
  const jars = new Map<string, Map<string, string>>();
  async function visit(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address);
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const response = await fetch(url, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  /** Follows redirects until a page, answering the provider's sign-in and consent as `subject`. */
  async function follow(from: string, subject: string): Promise<{ address: string; response: Response }> {
    let address = from;
    let response = await visit(address);
    for (let step = 0; step < 20; step += 1) {
      const next = response.headers.get("location");
      if (next) {
        address = new URL(next, address).href;
        if (address.startsWith(deskOrigin) && !address.includes("/desk/api/")) return { address, response };
        response = await visit(address);
        continue;
      }
      if (!address.includes("/interaction/")) return { address, response };
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
      response = await visit(address, { prompt, login: subject, password: "any" });
    }
    throw new Error("too many steps");
  }
  return { visit, follow, jar: (host: string) => jars.get(host) };
}
const me = async (cookie: string | undefined) =>
  (await fetch(`${deskOrigin}/desk/api/me`, { headers: { Cookie: `walletline=${cookie ?? ""}` } })).status;

describe("sign-in at the identity provider", () => {
  it("lets in the subject an account names, with a session of its own and a line on the trail", async () => {
    const browser = createBrowser();
    const { response } = await browser.follow(`${deskOrigin}/desk/api/oidc/start`, "subject-1");
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("/desk/")]);
    const session = browser.jar(new URL(deskOrigin).host)?.get("walletline");
    expect(await me(session)).toBe(200);
    expect(await trailOf(desk.store)).toEqual([
      expect.objectContaining({ act: "desk.sign-in", agent: "mei", outcome: "by the identity provider" }),
    ]);
    accounts = [];
    expect(await me(session)).toBe(401);
  });

  it("refuses a subject without an account, and a callback that another browser began", async () => {
    const stranger = createBrowser();
    const refused = await stranger.follow(`${deskOrigin}/desk/api/oidc/start`, "subject-2");
    expect(refused.address).toBe(`${deskOrigin}/desk/?refused=sign-in`);
    const [attacker, victim] = [createBrowser(), createBrowser()];
    const start = await attacker.visit(`${deskOrigin}/desk/api/oidc/start`);
    const state = new URL(start.headers.get("location") ?? "").searchParams.get("state");
    for (const query of [`code=x&state=${state}`, "code=x&state=made-up", "", `state=${state}&error=access_denied`]) {
      const answered = await victim.visit(`${deskOrigin}/desk/api/oidc/callback?${query}`);
      expect([answered.status, answered.headers.get("location")]).toEqual([303, "/desk/?refused=sign-in"]);
    }
    const wrongCode = await attacker.visit(`${deskOrigin}/desk/api/oidc/callback?code=x&state=${state}&iss=${issuer}`);
    expect(wrongCode.headers.get("location")).toBe("/desk/?refused=sign-in");
    expect(await trailOf(desk.store)).toEqual([]);
  });

  it("is ended by nobody else's, however many begin one", async () => {
    const browser = createBrowser();
    const start = await browser.visit(`${deskOrigin}/desk/api/oidc/start`);
    for (let strangers = 0; strangers < 1_200; strangers += 50)
      await Promise.all(Array.from({ length: 50 }, () => createBrowser().visit(`${deskOrigin}/desk/api/oidc/start`)));
    const { response } = await browser.follow(start.headers.get("location") ?? "", "subject-1");
    expect(response.status).toBe(200);
  });

  it("leads back to the sign-in when the provider is not there", async () => {
    await new Promise((resolve) => server.close(resolve));
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const answered = await createBrowser().visit(`${deskOrigin}/desk/api/oidc/start`);
    expect(answered.headers.get("location")).toBe("/desk/?refused=provider");
  });
});
