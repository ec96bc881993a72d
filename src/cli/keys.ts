import { stdout } from "node:process";
import { rotateSeal } from "../keys.ts";
import { configured, openedKeys, refuseUsage } from "./terminal.ts";

/** `walletline keys rotate`: from the next start on, what the store keeps is sealed with a new key. Answers the exit code. */
export async function keys(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "rotate") refuseUsage("keys");
  const config = configured();
  const { seal } = openedKeys(config, { mayMake: false });
  const made = rotateSeal(config.keyDir);
  stdout.write(`${JSON.stringify({ ...made, before: seal.current })}\n`);
  return 0;
}
