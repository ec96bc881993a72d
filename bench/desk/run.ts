import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startServer } from "../start-server.ts";
import { type AgentPage, type Ledger, openAgent, openCustomer } from "./people.ts";

const seconds = Number(process.argv[2] ?? 300);
const customerCount = 200;
const agentCount = 20;
/** Between two messages of one customer. */
const everyMs = 4_000;
const repliesToEvery = 3;
const targetMs = 250;

const dir = mkdtempSync(join(tmpdir(), "walletline-bench-desk-"));
const ledger: Ledger = { postedAt: new Map(), atAgent: new Map(), atCustomer: new Map() };
const server = await startServer(dir, agentCount);
const failed: string[] = [];
const ofWords = new Map<string, AgentPage>();
let heard = 0;

const onWords = (conversation: string, text: string) => {
  heard += 1;
  if (heard % repliesToEvery !== 0) return;
  ofWords
    .get(conversation)
    ?.write(conversation, `re ${text}`)
    .catch((error: unknown) => failed.push(String(error)));
};
const customers = [];
for (let index = 0; index < customerCount; index += 1) customers.push(await openCustomer(server, ledger));
const agents = await Promise.all(server.agents.map((account) => openAgent(server, account, ledger, onWords)));
for (const [index, { conversation }] of customers.entries()) {
  const agent = agents[index % agentCount]!;
  for (let tries = 0; !(await agent.claim(conversation)); tries += 1) {
    if (tries > 100) throw new Error(`${conversation} could not be claimed`);
    await wait(50);
  }
  ofWords.set(conversation, agent);
}

const before = await server.counts();
const end = performance.now() + seconds * 1_000;
await Promise.all(
  customers.map(async ({ post }, index) => {
    await wait((everyMs * index) / customerCount);
    for (let count = 1; performance.now() < end; count += 1) {
      const next = performance.now() + everyMs;
      await post(`words ${index}-${count}`).catch((error: unknown) => failed.push(String(error)));
      await wait(Math.max(0, next - performance.now()));
    }
  }),
);
await wait(3_000);
const after = await server.counts();
for (const each of [...customers, ...agents]) each.close();
await server.stop();
rmSync(dir, { recursive: true, force: true });

const toAgent = outcome("words ", ledger.atAgent);
const toCustomer = outcome("re ", ledger.atCustomer);
const table = [
  `| way | messages | lost | doubled | p50 ms | p95 ms | p99 ms | most ms |`,
  `|---|---|---|---|---|---|---|---|`,
  row("customer's post → agent's screen", toAgent),
  row("agent's words → customer's screen", toCustomer),
].join("\n");
const head = `${customerCount} customers and ${agentCount} agents on one process (embedded store, every message on disk), ${seconds} s, one message of each customer every ${everyMs / 1_000} s; refused or failed calls: ${failed.length}; server: ${after.rssMegabytes.toFixed(0)} MB at the end, ${(((after.cpuMs - before.cpuMs) / seconds / 1_000) * 100).toFixed(0)} % of one core, longest stall of its event loop ${after.stallMs.toFixed(0)} ms (${after.ownStallMs.toFixed(0)} ms of its own work), ${after.syncs - before.syncs} syncs to the disk. ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}.`;
console.log(`${head}\n\n${table}`);
for (const each of new Set(failed.slice(0, 5))) console.log(each);
const results = resolve(import.meta.dirname, "../../../bench/results");
mkdirSync(results, { recursive: true });
writeFileSync(
  join(results, "desk.md"),
  `# The desk under load\n\n\`npm run bench:desk\` (5 minutes; \`npm run bench:desk -- 30\` for 30 s). Wanted: nothing lost or doubled, p99 to the agent's screen ≤ ${targetMs} ms. The people of the load run in one further process on the same machine.\n\n${head}\n\n${table}\n`,
);
process.exitCode =
  toAgent.lost + toAgent.doubled + toCustomer.lost + toCustomer.doubled + failed.length > 0 ||
  toAgent.at(0.99) > targetMs
    ? 1
    : 0;

function outcome(prefix: string, arrived: Map<string, number[]>) {
  const posted = [...ledger.postedAt].filter(([text]) => text.startsWith(prefix));
  const times = posted.flatMap(([text, at]) => (arrived.get(text) ?? []).slice(0, 1).map((seen) => seen - at));
  times.sort((a, b) => a - b);
  return {
    count: posted.length,
    lost: posted.filter(([text]) => !arrived.has(text)).length,
    doubled: posted.filter(([text]) => (arrived.get(text)?.length ?? 0) > 1).length,
    at: (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0,
  };
}

function row(name: string, { count, lost, doubled, at }: ReturnType<typeof outcome>): string {
  const ms = [0.5, 0.95, 0.99, 1].map((share) => at(share).toFixed(0));
  return `| ${[name, count, lost, doubled, ...ms].join(" | ")} |`;
}
