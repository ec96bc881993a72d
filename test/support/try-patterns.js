import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { hostileTexts, longRuns } from "./hostile-repeats.js";

/**
 * In a thread that may be ended: loads the compiled program, collects its patterns (those that are put together at run time too),
 * and tries each on hostile texts. Tells of each pattern before it is tried, so that whoever waits knows which one never comes back.
 */
const { root, length, skip } = workerData;

const made = new Map();
const Plain = RegExp;
globalThis.RegExp = new Proxy(Plain, {
  construct(target, given, newTarget) {
    const pattern = Reflect.construct(target, given, newTarget);
    const line = new Error().stack
      .split("\n")
      .find((each) => each.includes("/dist/src/") || each.includes("/dist/dialogs/"));
    if (line) made.set(String(pattern), { source: pattern.source, flags: pattern.flags, at: placeOf(line) });
    return pattern;
  },
  apply: (_target, _self, given) => new globalThis.RegExp(...given),
});

const placeOf = (line) => /dist\/((?:src|dialogs)\/[^:)]+)/.exec(line)?.[1] ?? line;
const filesIn = (dir) =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(dir, entry.name)) : entry.name.endsWith(".js") ? [join(dir, entry.name)] : [],
  );

/** Where a value may begin, a slash begins a pattern. */
const literal =
  /(?<=(?:^|[=(:,[?&|!;{}>]|\breturn|\bof|\bin)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuvy]*/gm;

// They start something when they are loaded.
const starts = /\/(?:main|cli|read-in-thread)\.js$|\/cli\//;

for (const file of [...filesIn(join(root, "dist/src")), ...filesIn(join(root, "dist/dialogs"))]) {
  if (!starts.test(file)) await import(file);
  for (const [found] of readFileSync(file, "utf8").matchAll(literal)) {
    const end = found.lastIndexOf("/");
    try {
      const pattern = new Plain(found.slice(1, end), found.slice(end + 1));
      made.set(String(pattern), { source: pattern.source, flags: pattern.flags, at: placeOf(file) });
    } catch {
      // A division, after all.
    }
  }
}

// Those of the knowledge, too.
const { builtUnderstanding } = await import("./built-understanding.js");
await builtUnderstanding();

const patterns = [...made.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
parentPort.postMessage({ collected: patterns.length });
patterns.forEach(({ source, flags, at }, index) => {
  if (skip.includes(index)) return;
  const texts = hostileTexts(source, length);
  if (texts.length === 0) return;
  parentPort.postMessage({ index, at, source, texts: texts.length });
  const pattern = new Plain(source, flags.replace(/[gy]/g, ""));
  for (const text of texts) pattern.test(text);
});

/** Characters, as many as a customer may write. */
const longest = 4_000;
/** Words of the operator, in files that are read at the start. */
const notCustomers = /^src\/(?:knowledge|wallet|store|http|cli)\/|base-address/;

function shortest(pattern, text) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now();
    pattern.test(text);
    best = Math.min(best, performance.now() - begun);
    if (best < square / 4) break;
  }
  return best;
}
/** What the plainest pattern takes that begins anew at each character: it is the measure, on whatever machine. */
let square = 0;
square = shortest(new Plain("[.]+x"), `${".".repeat(longest)}\u0000`);

for (const { source, flags, at } of patterns) {
  if (notCustomers.test(at)) continue;
  const pattern = new Plain(source, flags.replace(/[gy]/g, ""));
  for (const text of longRuns(source, longest)) {
    const took = shortest(pattern, text);
    if (took > square) parentPort.postMessage({ slow: `${at}: ${source} on ${JSON.stringify(text.slice(0, 20))}` });
  }
}
parentPort.postMessage({ done: true });
