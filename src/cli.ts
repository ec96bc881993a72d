#!/usr/bin/env node
import { asksUsage, type CommandName, usages } from "./cli/usages.ts";

/** Each is loaded when it is asked for: what one command needs is not waited for by the others. */
const commands: Record<CommandName, () => Promise<(args: string[]) => Promise<unknown>>> = {
  serve: async () => (await import("./cli/serve.ts")).serve,
  chat: async () => (await import("./cli/chat.ts")).chat,
  understand: async () => (await import("./cli/understand.ts")).understand,
  check: async () => (await import("./cli/check.ts")).check,
  confusion: async () => (await import("./cli/confusion.ts")).confusion,
  audit: async () => (await import("./cli/audit.ts")).audit,
  "check-wallet": async () => (await import("./cli/check-wallet.ts")).checkWallet,
  "sandbox-wallet": async () => (await import("./cli/sandbox-wallet.ts")).sandboxWallet,
  "teams-package": async () => (await import("./cli/teams-package.ts")).teamsPackage,
  train: async () => (await import("./cli/train.ts")).train,
  "desk-user": async () => (await import("./cli/desk-user.ts")).deskUser,
  keys: async () => (await import("./cli/keys.ts")).keys,
  erase: async () => (await import("./cli/erase.ts")).erase,
};

const [name = "", ...args] = process.argv.slice(2);
if (asksUsage([name])) {
  process.stdout.write(`${Object.values(usages).join("\n")}\n`);
} else if (!isCommand(name)) {
  process.stderr.write(`${name === "" ? "" : `Walletline: no command ${name}\n`}${Object.values(usages).join("\n")}\n`);
  process.exitCode = 2;
} else if (asksUsage(args)) {
  process.stdout.write(`${usages[name]}\n`);
} else {
  commands[name]()
    .then((run) => run(args))
    .then(
      (code) => {
        if (typeof code === "number") process.exitCode = code;
      },
      (error: unknown) => {
        process.stderr.write(`Walletline: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
}

function isCommand(given: string): given is CommandName {
  return Object.hasOwn(commands, given);
}
