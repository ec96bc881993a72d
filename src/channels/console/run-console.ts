import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { type Readable, Writable } from "node:stream";
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
  /** Where a waiting customer stands, in words; undefined when there is nothing to say. */
  standing: (conversation: string, message: Message) => Promise<string | undefined>;
  /** The terminal, unless something else stands in for it. */
  input?: Readable & { isTTY?: boolean };
  output?: Writable;
  /** Told the conversation's name once it is open. */
  onOpen?: (conversation: string) => void;
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
  standing,
  input = stdin,
  output = stdout,
  onOpen,
  beside,
}: ConsoleChannel): Promise<void> {
  const { id } = await conversations.open({ channel: "console", user: "console::terminal", locale });
  let hidden = false;
  let last: Message | undefined;
  const echo = new Writable({
    write(chunk, encoding, done) {
      if (hidden) done();
      else output.write(chunk as string | Uint8Array, encoding, () => done());
    },
  });
  const lines = createInterface({
    input,
    output: input.isTTY ? echo : undefined,
    terminal: input.isTTY,
    prompt: "> ",
  });
  // Asked for at once: what is piped in before the greeting is there would be lost otherwise.
  const typed = lines[Symbol.asyncIterator]();
  const print = (text: string) => output.write(`${text}\n`);
  const stream = conversationKeys.transcript(id);

  const show = async (message: Message) => {
    if (message.audience === "desk" || message.from === "customer") return;
    print(`${message.name ?? names[message.from]}: ${message.text}`);
    for (const { name: file } of message.attachments ?? []) print(`   [${file}]`);
    const { prompt } = message;
    const rows =
      prompt && "rows" in prompt
        ? prompt.rows.map((row) => [row.date, row.title, row.amount, row.state].join("  "))
        : [];
    for (const [at, label] of [...rows, ...(prompt?.choices.map((choice) => choice.label) ?? [])].entries())
      print(`   ${at + 1}. ${label}`);
    const place = await standing(id, message);
    if (place !== undefined) print(`   ${place}`);
    hidden = prompt?.kind === "secret";
    if (prompt) last = message;
    lines.prompt();
  };
  let shown = Promise.resolve();
  const unwatch = store.watch(({ appended }) => {
    for (const { stream: to, entry } of appended) if (to === stream) shown = shown.then(() => show(entry as Message));
  });
  const quiet = beside?.(print);
  onOpen?.(id);
  await conversations.start(id);
  for (let line = await typed.next(); !line.done; line = await typed.next()) {
    if (line.value.trim() === "") continue;
    const lockedFor = hidden ? last?.prompt?.ask : undefined;
    await conversations.accept(id, { text: line.value, choice: pressed(last, line.value), lockedFor });
    if (!input.isTTY) await settled();
  }
  await settled();
  await shown;
  unwatch();
  quiet?.();
}

/** A bare number presses the button of that place in the newest list, several of them where several may be chosen; in a field for a secret it is what was typed. */
function pressed(message: Message | undefined, line: string): { ask: string; choice: string } | undefined {
  const { prompt } = message ?? {};
  if (!prompt || prompt.kind === "secret" || !/^\d{1,2}([ ,，]+\d{1,2})*$/.test(line.trim())) return undefined;
  const all = [...("rows" in prompt ? prompt.rows : []), ...prompt.choices];
  const many = "many" in prompt && prompt.many === true;
  const chosen = line
    .trim()
    .split(/[ ,，]+/)
    .flatMap((number) => all[Number(number) - 1]?.id ?? []);
  if (chosen.length === 0 || (chosen.length > 1 && !many)) return undefined;
  return { ask: prompt.ask, choice: chosen.join(" ") };
}
