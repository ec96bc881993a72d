import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { deskUser } from "../../../src/cli/desk-user.ts";
import { changedWork } from "../../../src/desk/agent-work.ts";
import { changeSandboxAgent, openSandboxAgents, sandboxAgentsFile } from "../../../src/desk/open-sandbox-agents.ts";
import { agentsNow } from "../../../src/handoff/agents-now.ts";
import { chooseOffers } from "../../../src/handoff/choose-offers.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "walletline-agents-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it("what an agent is asked for is set by words on the command line, and nothing that routing does not know", () => {
  const work = changedWork({}, { skills: "payment, security", languages: "en", capacity: "4" });
  expect(work).toEqual({ skills: ["payment", "security"], languages: ["en"], capacity: 4 });
  expect(changedWork(work, { skills: "all" })).toEqual({ languages: ["en"], capacity: 4 });
  expect(changedWork(work, {})).toEqual(work);
  for (const wrong of [
    { skills: "magic" },
    { languages: "fr" },
    { capacity: "0" },
    { capacity: "many" },
    { skills: "" },
  ])
    expect(() => changedWork({}, wrong)).toThrow();
});

it("holds for the sandbox's agents from the next start, keeps their passwords, and routing follows it", async () => {
  const file = join(dir, sandboxAgentsFile);
  const { signIns } = await openSandboxAgents(file);
  const change = (work: object) => changedWork(work, { skills: "payment", capacity: "1" });
  expect(changeSandboxAgent(file, "tom", change)).toEqual({ skills: ["payment"], capacity: 1 });
  expect(changeSandboxAgent(file, "nobody", change)).toBe("unknown");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const again = await openSandboxAgents(file);
  expect(again.signIns).toEqual(signIns);
  expect(JSON.stringify(again.agents)).not.toContain(signIns[0]?.password);
  const now = agentsNow({ profiles: again.agents, presence: { isOnline: () => true }, away: new Map(), held: [] });
  expect(now.find(({ user }) => user === "tom")).toMatchObject({ skills: ["payment"], capacity: 1 });
  const at = "2026-11-22T09:00:00.000Z";
  const entry = {
    conversation: "c",
    since: at,
    language: "en",
    reason: "asked",
    priority: 0,
    skill: "security",
  } as const;
  const free = now.map((agent) => ({ ...agent, busy: 0, lastBusyAt: agent.user === "tom" ? 0 : 1 }));
  const chosen = chooseOffers([{ ...entry, bar: { messageId: "b", version: 1 } }], free, Date.parse(at));
  expect(chosen.map(({ agent }) => agent.user)).toEqual(["mei"]);
  expect(readFileSync(file, "utf8")).toContain('"password"');
});

it("the list of who may sign in names the sandbox's agents, and no password", async () => {
  await openSandboxAgents(join(dir, sandboxAgentsFile));
  const told: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((line) => told.push(String(line)) > 0);
  process.env.KEY_DIR = dir;
  try {
    expect(await deskUser(["list"])).toBe(0);
  } finally {
    delete process.env.KEY_DIR;
    write.mockRestore();
  }
  const [mei, tom] = told.map((line) => line.trim().split("\t"));
  expect(mei).toEqual([
    "mei",
    "Mei",
    "lead",
    "YQ-2041",
    "sandbox only, password",
    expect.stringContaining("all skills"),
  ]);
  expect([told.length, tom?.[0]]).toEqual([2, "tom"]);
});
