/** How each command is called, a form a line; what follows two spaces or more says what it does. */
export const usages = {
  serve: "walletline serve                       the server: web chat, desk and the channels that are configured",
  chat: "walletline chat [--locale zh-CN|zh-HK|en]   the bot in this terminal",
  understand: `walletline understand                  a line of JSON for each line on stdin
walletline understand "…" [--explain]  one utterance; --explain: what decided`,
  check: "walletline check                       validates the knowledge, and what the desk proposed for it",
  confusion:
    "walletline confusion [--html <file>]   which intents are taken for which others, cross-validated; takes minutes",
  audit: `walletline audit verify [--holds <number>:<hash>]
                                       whether the audit trail is whole, and still holds an entry noted earlier`,
  "check-wallet":
    "walletline check-wallet --url https://… [--token <token>] [--fixture <customers.yaml>] [--prepare https://…]",
  "sandbox-wallet": "walletline sandbox-wallet [--port <port>] [--dir <folder>]   the sandbox wallet over HTTP",
  "teams-package":
    "walletline teams-package --privacy https://… --terms https://… [--version 1.0.0] [--out walletline-teams.zip]",
  train: "walletline train                       makes the model of the shipped knowledge, as the build does",
  "desk-user": `walletline desk-user list
walletline desk-user add <user> --name <name> --number <staff number> [--role agent|lead|admin] [--oidc <subject>]
walletline desk-user set <user> [--skills payment,security|all] [--languages zh-Hans,en|all] [--capacity 1-20]
                                       what routing offers them; also for the sandbox's agents, from the next start
walletline desk-user renew <user>      a new password and authenticator secret; signs out at once
walletline desk-user remove <user>     signs out at once`,
  keys: "walletline keys rotate                 a new key for what is written from now on",
  erase: "walletline erase --customer <id> --reason <why>",
} as const;

export type CommandName = keyof typeof usages;

/** Whether the arguments ask how a command is called. */
export const asksUsage = (args: readonly string[]): boolean =>
  args.some((arg) => arg === "--help" || arg === "-h") || args[0] === "help";
