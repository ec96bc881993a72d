import { openAgent, openCustomer } from "../desk/people.ts";
import { percentile } from "../percentile.ts";
import type { Finding, Ground } from "./scenarios.ts";

/** 500 hand-overs stand open while 100 agents with open pages take them, all at once. */
export async function claims({ server }: Ground): Promise<Finding[]> {
  const scenario = `${server.agents.length} agents, 500 open hand-overs`;
  const ledger = { postedAt: new Map(), atAgent: new Map(), atCustomer: new Map() };
  const customers: Awaited<ReturnType<typeof openCustomer>>[] = [];
  for (let at = 0; at < 500; at += 20)
    customers.push(...(await Promise.all(Array.from({ length: 20 }, () => openCustomer(server, ledger)))));
  const agents = [];
  for (const account of server.agents) agents.push(await openAgent(server, account, ledger, () => {}));
  const times: number[] = [];
  let won = 0;
  // Each agent takes five, one after another.
  await Promise.all(
    agents.map(async (agent, index) => {
      for (let at = index; at < customers.length; at += agents.length) {
        const begun = performance.now();
        if (await agent.claim(customers[at]!.conversation)) won += 1;
        times.push(performance.now() - begun);
      }
    }),
  );
  for (const each of [...customers, ...agents]) each.close();
  const p99 = percentile(times, 0.99);
  return [
    { scenario, what: "claim p99", target: "< 100 ms", measured: `${p99.toFixed(0)} ms`, holds: p99 < 100 },
    { scenario, what: "claimed", target: "500", measured: String(won), holds: won === customers.length },
  ];
}
