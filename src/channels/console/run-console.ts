import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Conversations } from "../../conversation/conversations.ts";
import { conversationKeys } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import type { Store } from "../../domain/store.ts";

export interface ConsoleChannel {
  store: Store;
  conversations: Conversations;
  locale: string;
  /** Names the speakers in front of their lines: "bot", "agent", "system". */
  names: Record<"bot" | "agent" | "system", string>;
  /** Resolves when the bot has said what there is to say. */
  settled: () => Promise<void>;
  /** Lines to print beside the conversation as they come (the sandbox phone); returns how to stop. */
  beside?: (print: (line: string) => void) => () => void;
}

/** Talks to the bot in this terminal until the input ends. Buttons are numbered; what is typed to a secret is not echoed. */
export async function runConsole({
  store,
  conversations,
  locale,
  names,
  settled,
  beside,
}: ConsoleChannel): Promise<void> {
  const { id } = await conversations.open({ channel: "console", user: "console::terminal", locale });
  let hidden = false;
  let last: Message | undefined;
  const echo = new Writable({
    write(chunk, encoding, done) {
      if (hidden) done();
      else stdout.write(chunk as string | Uint8Array, encoding, () => done());
    },
  });
  const lines = createInterface({
    input: stdin,
    output: stdin.isTTY ? echo : undefined,
    terminal: stdin.isTTY,
    prompt: "> ",
  });
  // Asked for at once: what is piped in before the greeting is there would be lost otherwise.
  const typed = lines[Symbol.asyncIterator]();
  const print = (text: string) => stdout.write(`${text}\n`);
  const stream = conversationKeys.transcript(id);

  const show = (message: Message) => {
    if (message.audience === "desk" || message.from === "customer") return;
    print(`${message.name ?? names[message.from]}: ${message.text}`);
    const { prompt } = message;
    const rows =
      prompt && "rows" in prompt
        ? prompt.rows.map((row) => [row.date, row.title, row.amount, row.state].join("  "))
        : [];
    for (const [at, label] of [...rows, ...(prompt?.choices.map((choice) => choice.label) ?? [])].entries())
      print(`   ${at + 1}. ${label}`);
    hidden = prompt?.kind === "secret";
    if (prompt) last = message;
    lines.prompt();
  };
  const unwatch = store.watch(({ appended }) => {
    for (const { stream: to, entry } of appended) if (to === stream) show(entry as Message);
  });
  const quiet = beside?.(print);
  await conversations.start(id);
  for (let line = await typed.next(); !line.done; line = await typed.next()) {
    if (line.value.trim() === "") continue;
    await conversations.accept(id, { text: line.value, choice: pressed(last, line.value) });
    if (!stdin.isTTY) await settled();
  }
  await settled();
  unwatch();
  quiet?.();
}

/** A bare number presses the button of that place in the newest list; in a field for a secret it is what was typed. */
function pressed(message: Message | undefined, line: string): { ask: string; choice: string } | undefined {
  const { prompt } = message ?? {};
  if (!prompt || prompt.kind === "secret" || !/^\d{1,2}$/.test(line.trim())) return undefined;
  const all = [...("rows" in prompt ? prompt.rows : []), ...prompt.choices];
  const chosen = all[Number(line) - 1];
  return chosen && { ask: prompt.ask, choice: chosen.id };
}
