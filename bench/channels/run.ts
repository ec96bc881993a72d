import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { percentile } from "../percentile.ts";
import { root } from "../start-server.ts";
import { openExpressEcho, openSdkEcho } from "./peers.ts";
import type { Contestant } from "./talk.ts";
import { openWalletline } from "./walletline.ts";

/** Rounds that count, and seconds of one contestant's share of a round. */
const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 8);
/** Before the rounds, of each: the turns/s of ours and of the SDK's bot rise for some 15 s, while V8 compiles what is hot; a server runs for weeks. */
const warmUpSeconds = 20;
const talksAtOnce = 32;
const wanted = { echo: 0.25, sdk: 0.6 };
const runsHead = "## Runs\n\n| UTC | ours, turns/s | echo, turns/s | ÷ echo | ÷ SDK |\n|---|---|---|---|---|";

interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  syncsPerTurn: number;
  cpuMsPerTurn: number;
  lost: number;
}

const texts = Object.values(
  parse(readFileSync(join(root, "bench/texts.yaml"), "utf8")) as Record<string, string[]>,
).flat();
const dir = mkdtempSync(join(tmpdir(), "walletline-bench-channels-"));
const ours = await openWalletline(dir);
const sdk = await openSdkEcho(dir);
const echo = await openExpressEcho();
const contestants = [ours, sdk, echo];

const measured = new Map<Contestant, Measured[]>(contestants.map((each) => [each, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const offset of contestants.keys()) {
    const contestant = contestants[(round + offset) % contestants.length]!;
    const outcome = await runRound(contestant, round === 0 ? warmUpSeconds : seconds, round);
    if (round > 0) measured.get(contestant)!.push(outcome);
  }
}
for (const { stop } of contestants) await stop();
rmSync(dir, { recursive: true, force: true });

const ratio = (peer: Contestant, of: (measured: Measured) => number) =>
  median(measured.get(ours)!.map((mine, round) => of(mine) / of(measured.get(peer)![round]!)));
const toEcho = ratio(echo, ({ perSecond }) => perSecond);
const toSdk = ratio(sdk, ({ perSecond }) => perSecond);
const lost = [...measured.values()].flat().reduce((sum, each) => sum + each.lost, 0);
const head = `${talksAtOnce} conversations, one message in flight in each, ${texts.length} texts over ${new Set(texts).size === texts.length ? "40 intents" : "intents, some twice"}, ${rounds} rounds of ${seconds} s each behind ${warmUpSeconds} s of warming up, contestants in turn, load generator in a process of its own. ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. Medians over the rounds; ratios are taken within a round. Turns lost: ${lost}.`;
const table = [
  "| contestant | turns/s | p50 ms | p99 ms | processor ms a turn | syncs to disk a turn |",
  "|---|---|---|---|---|---|",
  ...contestants.map((each) => row(each)),
].join("\n");
const ratios = [
  "| ours against | turns/s | wanted | processor time a turn |",
  "|---|---|---|---|",
  `| ${echo.name} | ${toEcho.toFixed(2)}× | ≥ ${wanted.echo}× | ${ratio(echo, (of) => of.cpuMsPerTurn).toFixed(2)}× |`,
  `| ${sdk.name} | ${toSdk.toFixed(2)}× | ≥ ${wanted.sdk}× | ${ratio(sdk, (of) => of.cpuMsPerTurn).toFixed(2)}× |`,
].join("\n");
const legend = contestants.map(({ name, how }) => `- **${name}**: ${how}.`).join("\n");
console.log([head, table, ratios, legend].join("\n\n"));
const results = join(root, "bench/results");
const file = join(results, "channels.md");
mkdirSync(results, { recursive: true });
const perSecond = (each: Contestant) => medianOf(each, (of) => of.perSecond).toFixed(0);
const run = `| ${new Date().toISOString().slice(0, 16).replace("T", " ")} | ${perSecond(ours)} | ${perSecond(echo)} | ${toEcho.toFixed(2)}× | ${toSdk.toFixed(2)}× |`;
writeFileSync(
  file,
  `# A turn beside its peers\n\n\`npm run bench:channels\` (\`-- 3 4\`: three rounds of 4 s). A turn counts when its reply has arrived; ours is on the disk before it is sent. No contestant keeps answers by text.\n\n${head}\n\n${table}\n\n${ratios}\n\n${legend}\n\n${[runsHead, ...earlierRuns(), run].join("\n")}\n`,
);
process.exitCode = lost > 0 || toEcho < wanted.echo || toSdk < wanted.sdk ? 1 : 0;

/** New conversations each round, each saying the texts from another place on. */
async function runRound(contestant: Contestant, forSeconds: number, round: number): Promise<Measured> {
  const talks = await Promise.all(Array.from({ length: talksAtOnce }, () => contestant.open()));
  const before = await contestant.counts();
  const times: number[] = [];
  let lost = 0;
  const begun = performance.now();
  const end = begun + forSeconds * 1_000;
  await Promise.all(
    talks.map(async (talk, index) => {
      // A step that shares no factor with their number goes through all of them.
      for (let at = index * 37 + round * 11; performance.now() < end; at += 63) {
        const sent = performance.now();
        try {
          await talk.say(texts[at % texts.length]!);
          times.push(performance.now() - sent);
        } catch (error) {
          lost += 1;
          console.error(`${contestant.name}: ${String(error)}`);
          return;
        }
      }
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  const after = await contestant.counts();
  for (const talk of talks) talk.close();
  return {
    perSecond: times.length / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    syncsPerTurn: (after.syncs - before.syncs) / times.length,
    cpuMsPerTurn: (after.cpuMs - before.cpuMs) / times.length,
    lost,
  };
}

/** Lines of the runs before this one, oldest first: machines differ from hour to hour, and one run is no measure. */
function earlierRuns(): string[] {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  return (before.split(runsHead)[1] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| 2"))
    .slice(-19);
}

function medianOf(contestant: Contestant, pick: (measured: Measured) => number): number {
  return median(measured.get(contestant)!.map(pick));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function row(contestant: Contestant): string {
  const of = (pick: (measured: Measured) => number) => medianOf(contestant, pick);
  return `| ${[
    contestant.name,
    of((each) => each.perSecond).toFixed(0),
    of((each) => each.p50).toFixed(1),
    of((each) => each.p99).toFixed(1),
    of((each) => each.cpuMsPerTurn).toFixed(2),
    of((each) => each.syncsPerTurn).toFixed(2),
  ].join(" | ")} |`;
}
