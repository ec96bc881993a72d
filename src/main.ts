import pino from "pino";
import { compose } from "./compose.ts";
import { readConfig } from "./config.ts";
import { openKeys } from "./keys.ts";
import { showProblems } from "./knowledge/problem.ts";
import { readAll } from "./read-all.ts";

/** Says everything that is wrong and ends, before any port is open. */
function refuse(what: string, problems: string): never {
  process.stderr.write(`Walletline cannot start. ${what}:\n${problems}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const read = readConfig();
  if (!read.ok) refuse("The configuration is not right", read.problems.join("\n"));
  const { config } = read;
  const said = readAll(config.root);
  if (!said.ok) refuse("The knowledge is not right", showProblems(said.problems));
  const opened = openKeys(config.keyDir, { mayMake: config.walletUrl === undefined });
  if (!opened.ok) refuse("The keys are not right", opened.problems.join("\n"));
  // Warnings and worse to stderr, so that stdout begins with the line that says where we listen.
  const log = pino(
    { level: "info", timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
  const composed = await compose({ config, keys: opened.keys, words: said.words, log });
  const { port } = await composed.listen();
  const host = config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host;
  process.stdout.write(`Walletline listening on http://${host}:${port}\n`);
  for (const { user, password } of composed.deskSignIns) process.stdout.write(`desk agent: ${user} ${password}\n`);

  let ending = false;
  const end = (signal: string) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, "process.ending");
    composed.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: error instanceof Error ? error.stack : String(error) }, "process.end-failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("unhandledRejection", (error) => {
    log.fatal({ error: error instanceof Error ? error.stack : String(error) }, "process.unhandled");
    process.exit(70);
  });
}

start().catch((error: unknown) => {
  process.stderr.write(`Walletline cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
