#!/usr/bin/env node
import { audit } from "./cli/audit.ts";
import { chat } from "./cli/chat.ts";
import { check } from "./cli/check.ts";
import { checkWallet } from "./cli/check-wallet.ts";
import { confusion } from "./cli/confusion.ts";
import { deskUser } from "./cli/desk-user.ts";
import { erase } from "./cli/erase.ts";
import { keys } from "./cli/keys.ts";
import { sandboxWallet } from "./cli/sandbox-wallet.ts";
import { serve } from "./cli/serve.ts";
import { teamsPackage } from "./cli/teams-package.ts";
import { train } from "./cli/train.ts";
import { understand } from "./cli/understand.ts";

const commands: Record<string, (args: string[]) => Promise<unknown>> = {
  serve,
  chat,
  understand,
  check,
  confusion,
  audit,
  "check-wallet": checkWallet,
  "sandbox-wallet": sandboxWallet,
  "teams-package": teamsPackage,
  train,
  "desk-user": deskUser,
  keys,
  erase,
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(`usage: walletline ${Object.keys(commands).join(" | ")}\n`);
  process.exit(2);
}
command(args).then(
  (code) => {
    if (typeof code === "number") process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`Walletline: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
