import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("./store-writer.js", import.meta.url));
const built = fileURLToPath(new URL("../../dist/src/store/lowdb-store.js", import.meta.url));

/** A process that writes to the store and names what was acknowledged; `started` resolves with its first line. */
export function startWriter(dir: string, key: Buffer, writers: number) {
  if (!existsSync(built)) throw new Error("dist is missing: run `npm run build:server` first");
  const child: ChildProcess = spawn(process.execPath, [script, dir, key.toString("hex"), String(writers)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const started = new Promise<string>((resolve) => {
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (output.includes("\n")) resolve(output.slice(0, output.indexOf("\n")));
    });
    void ended.then(() => resolve(output));
  });
  return {
    started,
    ended,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** The newest acknowledged number of each writer. */
    acknowledged(): Map<string, number> {
      const whole = output.slice(0, output.lastIndexOf("\n") + 1);
      return new Map([...whole.matchAll(/^(w\d+) (\d+)$/gm)].map(([, name, n]) => [name!, Number(n)]));
    },
  };
}
