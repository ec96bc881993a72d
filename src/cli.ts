#!/usr/bin/env node
/** Each is loaded when it is asked for: what one command needs is not waited for by the others. */
const commands: Record<string, () => Promise<(args: string[]) => Promise<unknown>>> = {
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
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(`usage: walletline ${Object.keys(commands).join(" | ")}\n`);
  process.exit(2);
}
command()
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
