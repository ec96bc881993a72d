import { parseArgs } from "node:util";
import { runConsole } from "../channels/console/run-console.ts";
import { compose } from "../compose.ts";
import { languageOfTag } from "../domain/language.ts";
import { configured, openedKeys, openLog, readWords, trainingProgress } from "./terminal.ts";

/** `walletline chat [--locale en]`: the same bot in this terminal, with the sandbox phone beside it. */
export async function chat(args: string[]): Promise<void> {
  const { locale } = parseArgs({ args, options: { locale: { type: "string", default: "zh-CN" } } }).values;
  const config = configured();
  const words = readWords(config.root);
  const keys = openedKeys(config, { mayMake: config.walletUrl === undefined });
  const composed = await compose({
    config,
    keys,
    words,
    log: openLog("error"),
    onProgress: trainingProgress(),
  });
  const language = languageOfTag(locale) ?? "zh-Hans";
  const word = (key: string) => words.phrases.render("common", key, {}, language).join(" ");
  await composed.bot.start();
  await runConsole({
    store: composed.store,
    conversations: composed.bot.conversations,
    locale,
    names: { bot: word("name-bot"), agent: word("name-agent"), system: word("name-system") },
    settled: () => composed.bot.idle(),
    standing: composed.standing,
    beside(print) {
      let seen: number | undefined;
      const timer = setInterval(() => {
        composed.sandbox?.messages().then(
          (messages) => {
            for (const { to, text } of messages.slice(seen ?? messages.length))
              print(`[${word("name-phone")} ${to}] ${text}`);
            seen = messages.length;
          },
          () => undefined,
        );
      }, 300);
      return () => clearInterval(timer);
    },
  });
  await composed.close();
}
