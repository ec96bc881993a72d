import pino, { type Logger } from "pino";
import { type Config, readConfig } from "../config.ts";
import { type Keys, openKeys } from "../keys.ts";
import { showProblems } from "../knowledge/problem.ts";
import { readAll, type Words } from "../read-all.ts";
import { type CommandName, usages } from "./usages.ts";

/** Says everything that is wrong, on stderr, and ends the process with code 1. */
export function refuse(what: string, problems: string): never {
  process.stderr.write(`Walletline: ${what}\n${problems}\n`);
  process.exit(1);
}

/** Says how a command is called, on stderr, and ends the process with code 1. */
export function refuseUsage(command: CommandName): never {
  return refuse("usage:", usages[command]);
}

/** The configuration, or the end of the process with every bad variable named. */
export function configured(): Config {
  const read = readConfig();
  for (const warning of read.warnings) process.stderr.write(`Walletline: ${warning}\n`);
  return read.ok ? read.config : refuse("the configuration is not right:", read.problems.join("\n"));
}

/** The keys, or the end of the process with every problem named. */
export function openedKeys({ keyDir }: Pick<Config, "keyDir">, options: { mayMake: boolean }): Keys {
  const opened = openKeys(keyDir, options);
  return opened.ok ? opened.keys : refuse("the keys are not right:", opened.problems.join("\n"));
}

/** Knowledge and phrases, or the end of the process with every problem named by file and line. */
export function readWords(root: string): Words {
  const read = readAll(root);
  return read.ok ? read.words : refuse("the knowledge is not right:", showProblems(read.problems));
}

/** Lines wait for one another this long, in milliseconds; when the process ends or says why it dies, they are written at once. */
const gatherMs = 100;

/** Structured lines on stderr; stdout belongs to what a command answers. A server's lines are written many at a time, beside its work. */
export function openLog(level: "info" | "error" = "info"): Logger {
  const gathered = level === "info" ? { minLength: 8 * 1024, periodicFlush: gatherMs } : {};
  return pino(
    { level, timestamp: pino.stdTimeFunctions.isoTime, base: null },
    pino.destination({ fd: 2, sync: level !== "info", ...gathered }),
  );
}

/** A line on stderr that counts up while the understanding is trained; nothing when it comes out of the cache. */
export function trainingProgress(): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 20) * 5;
    if (percent === told) return;
    told = percent;
    process.stderr.write(`learning the knowledge: ${percent}%\n`);
  };
}
