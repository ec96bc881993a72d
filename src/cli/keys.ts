import { stdout } from "node:process";
import { openKeys, rotateSeal } from "../keys.ts";
import { configured, refuse, refuseUsage } from "./terminal.ts";

/** `walletline keys rotate`: from the next start on, what the store keeps is sealed with a new key. Answers the exit code. */
export async function keys(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "rotate") refuseUsage("keys");
  const { keyDir } = configured();
  const opened = openKeys(keyDir, { mayMake: false });
  if (!opened.ok) refuse("the keys are not right:", opened.problems.join("\n"));
  const made = rotateSeal(keyDir);
  stdout.write(`${JSON.stringify({ ...made, before: opened.keys.seal.current })}\n`);
  return 0;
}
