import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { root, startServer } from "../start-server.ts";
import { claims } from "./claims.ts";
import { burst, type Finding, type Ground, hot, idle, soak, steady } from "./scenarios.ts";

/** Each over a server and a data folder of its own. Nothing but loopback is spoken to, and every scenario has an end. */
const scenarios: Record<string, (ground: Ground) => Promise<Finding[]>> = {
  steady,
  burst,
  hot,
  idle: (ground) => idle(ground, Number(values.sockets)),
  claims,
  soak,
};
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    sockets: { type: "string", default: "9000" },
    only: { type: "string", default: "steady,burst,hot,idle,claims" },
  },
});
const minutes = Math.min(Number(values.minutes), 8 * 60);
const texts = Object.values(
  parse(readFileSync(join(root, "bench/texts.yaml"), "utf8")) as Record<string, string[]>,
).flat();
const findings: Finding[] = [];
for (const name of values.only.split(",")) {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`There is no scenario "${name}"; there are ${Object.keys(scenarios).join(", ")}.`);
  const dir = mkdtempSync(join(tmpdir(), "walletline-bench-load-"));
  const server = await startServer(dir, name === "claims" ? 100 : 0);
  const found = await scenario({ server, dataDir: join(dir, "data"), texts, minutes });
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
  findings.push(...found);
  for (const each of found)
    console.log(
      `${each.holds ? "holds" : "FAILS"}  ${each.scenario} · ${each.what}: ${each.measured} (${each.target})`,
    );
}

const rows = findings.map(({ holds, ...each }) =>
  [each.scenario, each.what, each.target, each.measured, holds ? "yes" : "**no**"].join(" | "),
);
const head = `${minutes} min of even load. The customers of the load run in one further process on the same machine; times count from the instant at which a message was sent. ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`;
const results = join(root, "bench/results");
mkdirSync(results, { recursive: true });
writeFileSync(
  join(results, "load.md"),
  `# The server under load\n\n\`npm run bench:load -- --minutes 30\` (\`--only steady,burst,hot,idle,claims,soak\`, \`--sockets 9000\`).\n\n${head}\n\n| scenario | what | wanted | measured | holds |\n|---|---|---|---|---|\n${rows.map((each) => `| ${each} |`).join("\n")}\n`,
);
process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1;
