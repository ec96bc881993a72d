import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "../percentile.ts";
import type { DeskServer } from "../start-server.ts";
import { type Checked, type Customer, checkAll, openCrowd, type Sent } from "./customers.ts";
import { type Paced, pace, untilReplied } from "./pace.ts";

/** One line of the table: what was wanted beside what was found. */
export interface Finding {
  scenario: string;
  what: string;
  target: string;
  measured: string;
  holds: boolean;
}

export interface Ground {
  server: DeskServer;
  dataDir: string;
  texts: string[];
  minutes: number;
}

const finding = (scenario: string) => (what: string, target: string, measured: string, holds: boolean) =>
  ({ scenario, what, target, measured, holds }) satisfies Finding;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const nothingWrong = ({ lost, doubled, reordered, unanswered }: Checked) =>
  lost + doubled + reordered + unanswered === 0;
const shown = ({ lost, doubled, reordered, unanswered }: Checked) =>
  `${lost} lost, ${doubled} doubled, ${reordered} out of order, ${unanswered} without a reply`;
const ofAll = (customers: Customer[]): Sent[] => customers.flatMap(({ sent }) => sent);
const acks = (sent: Sent[]) => sent.filter(({ outcome }) => outcome === "ok").map(({ ackMs = 0 }) => ackMs);
const replies = (sent: Sent[]) => sent.flatMap(({ replyMs }) => (replyMs === undefined ? [] : [replyMs]));

/** Whether the load came as it was meant to; where it did not, the times beside it say little. */
const cameLate = (row: ReturnType<typeof finding>, { late, unsent }: Paced): Finding =>
  row("the load itself came late, p99", "< 50 ms", `${ms(percentile(late, 0.99))}, ${unsent} never sent`, true);

/** security.md 4.3, first line: an even load. */
export async function steady({ server, texts, minutes }: Ground): Promise<Finding[]> {
  const row = finding("steady: 200 msg/s, 1,000 sockets, 2,000 conversations");
  const { customers, close } = await openCrowd(server.url, { conversations: 2_000, sockets: 1_000 });
  await server.counts();
  const paced = await pace(customers, { perSecond: 200, seconds: minutes * 60, texts });
  await untilReplied(customers.slice(0, 1_000), 10_000);
  const { stallMs, ownStallMs, rssMegabytes } = await server.counts();
  const checked = await checkAll(customers);
  const sent = ofAll(customers);
  const away = sent.filter(({ outcome }) => outcome !== "ok").length;
  close();
  return [
    row(`messages taken (${sent.length} sent)`, "all", `${sent.length - away}`, away === 0),
    row("ack p99", "< 100 ms", ms(percentile(acks(sent), 0.99)), percentile(acks(sent), 0.99) < 100),
    row("reply p99", "< 800 ms", ms(percentile(replies(sent), 0.99)), percentile(replies(sent), 0.99) < 800),
    row("lost, doubled, reordered", "0", shown(checked), nothingWrong(checked)),
    row("longest stall of the loop", "< 150 ms", `${ms(stallMs)}, own work ${ms(ownStallMs)}`, ownStallMs < 150),
    row("memory (RSS)", "–", `${rssMegabytes.toFixed(0)} MB`, true),
    cameLate(row, paced),
  ];
}

/** Ten times more than can be answered: the surplus is told so, what is taken is answered. */
export async function burst({ server, texts }: Ground): Promise<Finding[]> {
  const row = finding("burst: 2,000 msg/s for 10 s");
  const { customers, close } = await openCrowd(server.url, { conversations: 2_000, sockets: 500 });
  const paced = await pace(customers, { perSecond: 2_000, seconds: 10, texts });
  const over = performance.now();
  await untilReplied(customers.slice(0, 500), 30_000);
  const probe = await recovers(customers, texts);
  const recoveredMs = performance.now() - over;
  const sent = ofAll(customers);
  const of = (outcome: Sent["outcome"]) => sent.filter((each) => each.outcome === outcome).length;
  const checked = await checkAll(customers);
  close();
  return [
    row("turned away with 429", "the surplus", `${of("turned away")} of ${sent.length}`, true),
    cameLate(row, paced),
    row("failed otherwise", "0", String(of("failed")), of("failed") === 0),
    row("ack p99 of those taken", "< 500 ms", ms(percentile(acks(sent), 0.99)), percentile(acks(sent), 0.99) < 500),
    row("everything taken is answered again", "< 5 s", ms(recoveredMs), probe && recoveredMs < 5_000),
    row("lost, doubled, reordered", "0", shown(checked), nothingWrong(checked)),
  ];
}

async function recovers(customers: Customer[], texts: string[]): Promise<boolean> {
  const [one] = customers;
  for (let tries = 0; tries < 50; tries += 1) {
    await one!.post(texts[tries % texts.length]!);
    if (one!.sent.at(-1)?.outcome === "ok") return true;
    await wait(100);
  }
  return false;
}

/** One conversation that never stops delays no other. */
export async function hot({ server, texts }: Ground): Promise<Finding[]> {
  const row = finding("hot conversation: 50 msg/s in one");
  const { customers, close } = await openCrowd(server.url, { conversations: 101, sockets: 101 });
  const [loud, ...others] = customers as [Customer, ...Customer[]];
  const quiet: number[] = [];
  const beside: number[] = [];
  // In turn, so that whatever else the machine does weighs on both alike.
  for (let round = 0; round < 6; round += 1) {
    const isHot = round % 2 === 1;
    const before = others.map(({ sent }) => sent.length);
    await Promise.all([
      pace(others, { perSecond: 50, seconds: 5, texts }),
      ...(isHot ? [rush(loud, { perSecond: 50, seconds: 5, texts })] : []),
    ]);
    await untilReplied(customers, 15_000);
    const now = replies(others.flatMap(({ sent }, index) => sent.slice(before[index])));
    (isHot ? beside : quiet).push(...now);
  }
  const ratio = percentile(beside, 0.99) / percentile(quiet, 0.99);
  const checked = await checkAll(customers);
  close();
  return [
    row("others' reply p99, beside it and without it", "< 1.2×", `${ratio.toFixed(2)}×`, ratio < 1.2),
    row("in order, nothing lost", "0", shown(checked), nothingWrong(checked)),
  ];
}

/** Posts one after another into a single conversation, as fast as asked, without waiting for replies. */
async function rush(
  customer: Customer,
  { perSecond, seconds, texts }: { perSecond: number; seconds: number; texts: string[] },
): Promise<void> {
  const begun = performance.now();
  for (let count = 0; count < perSecond * seconds; count += 1) {
    await wait(Math.max(0, begun + (count * 1_000) / perSecond - performance.now()));
    await customer.post(texts[count % texts.length]!);
  }
}

/** Sockets that only stay open. */
export async function idle({ server }: Ground, sockets = 9_000): Promise<Finding[]> {
  const row = finding(`${sockets.toLocaleString("en")} idle sockets`);
  const before = await server.counts();
  const { close } = await openCrowd(server.url, { conversations: sockets, sockets });
  await wait(2_000);
  const { rssMegabytes } = await server.counts();
  close();
  return [
    row(
      "memory (RSS)",
      "< 600 MB",
      `${rssMegabytes.toFixed(0)} MB, ${before.rssMegabytes.toFixed(0)} MB before`,
      rssMegabytes < 600,
    ),
  ];
}

/** 50 messages a second, for as long as asked: memory must level out, the data grow evenly. */
export async function soak({ server, dataDir, texts, minutes }: Ground): Promise<Finding[]> {
  const row = finding(`soak: 50 msg/s for ${minutes} min`);
  const { customers, close } = await openCrowd(server.url, { conversations: 500, sockets: 500 });
  const looks: { atMs: number; rss: number; bytes: number }[] = [];
  const begun = performance.now();
  for (let part = 0; part < 24; part += 1) {
    await pace(customers, { perSecond: 50, seconds: (minutes * 60) / 24, texts });
    const { rssMegabytes } = await server.counts();
    looks.push({ atMs: performance.now() - begun, rss: rssMegabytes, bytes: bytesBelow(dataDir) });
  }
  await untilReplied(customers, 10_000);
  const checked = await checkAll(customers);
  close();
  const late = looks.slice(8);
  const hours = (late.at(-1)!.atMs - late[0]!.atMs) / 3_600_000;
  const slope = (late.at(-1)!.rss - late[0]!.rss) / hours;
  const perMessage = ((late.at(-1)!.bytes - late[0]!.bytes) / (50 * 60 * minutes * (late.length - 1))) * 24;
  return [
    row(
      "RSS a hour, after the first third",
      minutes >= 120 ? "< 1 MB" : "– (counts from two hours on)",
      `${slope.toFixed(1)} MB`,
      minutes < 120 || slope < 1,
    ),
    row("data on disk a message", "even", `${(perMessage / 1_024).toFixed(1)} KB`, true),
    row("lost, doubled, reordered", "0", shown(checked), nothingWrong(checked)),
  ];
}

function bytesBelow(dir: string): number {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}
