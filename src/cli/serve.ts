import { stdout } from "node:process";
import { compose } from "../compose.ts";
import { configured, openedKeys, openLog, readWords, trainingProgress } from "./terminal.ts";

/** `walletline serve`: everything in one process, until it is told to end. */
export async function serve(): Promise<void> {
  const config = configured();
  const words = readWords(config.root);
  const keys = openedKeys(config, { mayMake: config.walletUrl === undefined });
  const log = openLog();
  const composed = await compose({ config, keys, words, log, onProgress: trainingProgress() });
  const { port } = await composed.listen();
  const host = config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host;
  stdout.write(`Walletline listening on http://${host}:${port}\n`);
  for (const { user, password } of composed.deskSignIns) stdout.write(`desk agent: ${user} ${password}\n`);

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
  // Nothing awaited it, so nobody knows what it has left undone: what is accepted is on disk, and the next start finishes it.
  process.on("unhandledRejection", (error) => {
    log.fatal({ error: error instanceof Error ? error.stack : String(error) }, "process.unhandled");
    process.exit(70);
  });
}
