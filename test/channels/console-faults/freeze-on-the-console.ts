import { PassThrough, Writable } from "node:stream";
import { runConsole } from "../../../src/channels/console/run-console.ts";
import { forgetLimits } from "../../../src/identity/forget-limits.ts";
import { transcriptOf } from "../../support/transcript.ts";
import { type Broken, freezeWish, isFrozen } from "../what-a-freeze-left.ts";
import type { ConsoleFault } from "./faults.ts";
import type { ConsoleHouse } from "./open-console-house.ts";

const mostSteps = 60;
const names = { bot: "bot", agent: "agent", system: "system" };

/** One terminal from its opening to its end, which may be that of the process. */
interface Terminal {
  conversation: string;
  typed: string[];
  printed(): string;
  type(line: string): void;
  /** Ends the input, and resolves once the last line is printed. */
  close(): Promise<void>;
  killed: boolean;
}

/** A customer freezes the account at the terminal while something goes wrong at every step; looks at what is there in the end. */
export async function freezeOnTheConsole(house: ConsoleHouse, fault: ConsoleFault): Promise<Broken> {
  await house.forget();
  const terminals: Terminal[] = [];
  let terminal = await openInTheEnd(house, fault);
  terminals.push(terminal);

  async function revive(): Promise<void> {
    const killed = house.life().isDead();
    if (killed) {
      terminal.killed = true;
      await house.restart();
      await house.idle();
    } else if (fault.closes()) await terminal.close();
    else return;
    await waitAMinute(house);
    terminal = await openInTheEnd(house, fault);
    terminals.push(terminal);
  }
  async function type(line: string): Promise<void> {
    for (let times = fault.times(); times > 0; times -= 1) terminal.type(line);
    if (!fault.ahead) await house.idle();
  }

  for (let steps = 0; steps < mostSteps && !(await isFrozen(house)); steps += 1) {
    fault.before(house);
    for (const line of await nextLines(house, terminal)) await type(line);
    await house.idle();
    await revive();
  }
  await terminal.close();
  await house.idle();
  return whatItLeft(house, terminals);
}

/** Until the next code may be sent. */
const waitAMinute = (house: ConsoleHouse) => forgetLimits({ store: house.store, now: () => new Date().toISOString() });

/** In the next process where one dies before there is a conversation. */
async function openInTheEnd(house: ConsoleHouse, fault: ConsoleFault): Promise<Terminal> {
  for (;;) {
    const terminal = await open(house, fault);
    if (terminal) return terminal;
    await house.restart();
  }
}

async function open(house: ConsoleHouse, { slow }: ConsoleFault): Promise<Terminal | undefined> {
  const { store, conversations, sentTo } = house.rooms();
  const input = new PassThrough();
  let printed = "";
  const output = new Writable({
    highWaterMark: slow ? 1 : undefined,
    write(chunk, _encoding, done) {
      printed += String(chunk);
      if (slow) setImmediate(done);
      else done();
    },
  });
  const typed: string[] = [];
  let running = Promise.resolve();
  const opened = new Promise<string>((onOpen) => {
    running = runConsole({
      ...{ store, conversations, locale: "zh-CN", names, input, output, onOpen },
      ...{ settled: () => house.idle(), standing: sentTo.standing },
    });
  });
  const conversation = await Promise.race([opened, house.life().died]);
  if (conversation === undefined) return undefined;
  await house.idle();
  return {
    ...{ conversation, typed, killed: false, printed: () => printed },
    type(line) {
      typed.push(line);
      input.write(`${line}\n`);
    },
    async close() {
      input.end();
      await Promise.race([running, house.life().died]);
      await new Promise((resolve) => output.end(resolve));
    },
  };
}

/** What leads on to the freeze, wherever a line too many has led. */
const onwards = ["马上冻结", "继续在这里办", "接着办", "以后再看", "都是我的", "不用，等结果", "不用了", "不等了"];

/** What this customer types next: of the wish and the phone as much at once as they do not wait for. */
async function nextLines(house: ConsoleHouse, { conversation, typed }: Terminal): Promise<string[]> {
  const { prompt, text = "" } =
    (await transcriptOf(house.store, conversation)).findLast((message) => message.prompt) ?? {};
  const labels = (prompt?.choices ?? []).map(({ label }) => label);
  const number = labels.findIndex((label) => onwards.includes(label)) + 1;
  const rows = prompt && "rows" in prompt ? prompt.rows.length : 0;
  if (number > 0) return [String(rows + number)];
  if (prompt?.kind === "secret") {
    if (text.includes("不能再用了")) {
      await waitAMinute(house);
      return ["重新发送"];
    }
    return [(await house.sandbox.messages()).findLast(({ code }) => code !== undefined)?.code ?? "-"];
  }
  if (typed.length === 0) return [freezeWish, "13800001001"];
  return labels.length === 1 ? ["13800001001"] : [freezeWish];
}

async function whatItLeft(house: ConsoleHouse, terminals: Terminal[]): Promise<Broken> {
  const broken: Broken = [];
  // Who asks again for what is done is refused by the wallet, which is no second effect.
  const freezes = (await house.sandbox.ledger()).filter(
    ({ operation, state }) => operation === "freeze" && state !== "refused",
  );
  if (freezes.length !== 1) broken.push(`${freezes.length} freezes`);
  const ids = terminals.map(({ conversation }) => conversation);
  const unanswered = (await house.store.inbox()).filter(({ conversation }) => ids.includes(conversation));
  if (unanswered.length > 0) broken.push(`${unanswered.length} messages were taken and never answered`);
  let told = false;
  for (const { conversation, typed, printed, killed } of terminals) {
    const entries = await transcriptOf(house.store, conversation);
    const heard = entries.filter(({ from }) => from === "customer");
    const isHeard = heard.every(({ text, masked }, index) => masked || text === typed[index]);
    const missing = typed.length - heard.length;
    // Of what was typed into a process that died, what it had not taken is gone with the terminal.
    if (!isHeard || missing < 0 || (missing > 0 && !killed))
      broken.push(`heard ${heard.map(({ text }) => text).join("|")}, typed ${typed.join("|")}`);
    const words = entries.filter(({ from, audience }) => from === "bot" && audience === "everyone");
    told ||= words.some(({ text }) => text.includes("已冻结"));
    const wanted = words.map(({ text }) => `${names.bot}: ${text}`);
    const shown = shownOf(printed(), wanted);
    if (shown === undefined || (shown < wanted.length && !killed))
      broken.push(`of ${wanted.length} bubbles ${shown ?? "others, or not in order,"} were printed`);
  }
  if (!told) broken.push("never told of the freeze");
  return broken;
}

/** How many of the wanted bubbles stand there, in order, the first ones, and no other; undefined when it is not so. */
function shownOf(printed: string, wanted: string[]): number | undefined {
  let at = 0;
  let shown = 0;
  for (const bubble of wanted) {
    const found = printed.indexOf(`${bubble}\n`, at);
    if (found < 0) break;
    at = found + bubble.length;
    shown += 1;
  }
  const begun = printed.match(/^(?:> )*bot: /gm)?.length ?? 0;
  return begun === shown ? shown : undefined;
}
