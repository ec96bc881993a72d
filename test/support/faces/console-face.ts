import { PassThrough } from "node:stream";
import { runConsole } from "../../../src/channels/console/run-console.ts";
import { standingText } from "../../../src/channels/sent-to/standing-text.ts";
import type { Choice, ListRow } from "../../../src/domain/message.ts";
import { shippedWords } from "../read-words.ts";
import { barOf, type OpenFace, type Seen } from "./face.ts";

const names = { bot: "bot", agent: "agent", system: "system" };

/** A customer at the terminal: lines go in, lines come out, buttons are numbers. */
export const consoleFace: OpenFace = async ({ store, conversations, queueView, settled }) => {
  let input = new PassThrough();
  let printed = "";
  let read = 0;
  let shown: Seen[] = [];
  let running: Promise<void> = Promise.resolve();

  /** What was printed since the last look, as bubbles. */
  function look(): Seen[] {
    const fresh: Seen[] = [];
    for (const line of printed.slice(read).split("\n")) bubbleOf(line, fresh);
    read = printed.length;
    shown = [...shown, ...fresh];
    return fresh;
  }
  const type = async (line: string) => {
    input.write(`${line}\n`);
    await new Promise((resolve) => setImmediate(resolve));
    await settled();
  };
  const newest = () => shown.findLast(({ prompt }) => prompt)?.prompt;
  const numberOf = (labels: string[], label: string) => labels.indexOf(label) + 1;

  return {
    async open(locale) {
      input = new PassThrough();
      const output = new PassThrough({ encoding: "utf8" });
      output.on("data", (text: string) => {
        printed += text;
      });
      const say = (key: string, params: object, language: "en") =>
        shippedWords()
          .phrases.render("channels", key, params as never, language)
          .join(" ");
      const opened = new Promise<string>((onOpen) => {
        running = runConsole({
          ...{ store, conversations, locale, names, settled, input, output, onOpen },
          async standing(of, { state, language = "zh-Hans" }) {
            if (state?.kind !== "queue") return undefined;
            const now = state.ended ? { ended: state.ended } : await queueView(of);
            return now ? standingText(now, say as never, language) : undefined;
          },
        });
      });
      return opened;
    },
    say: (text) => type(text),
    async press(label, which) {
      if (which === "oldest") throw new Error("the terminal has no old buttons");
      look();
      const prompt = newest();
      const rows = prompt && "rows" in prompt ? prompt.rows.map(({ title }) => title) : [];
      const number = numberOf([...rows, ...(prompt?.choices ?? []).map((choice) => choice.label)], label);
      if (number === 0) throw new Error(`no button "${label}"`);
      await type(String(number));
    },
    async pick(titles) {
      look();
      const prompt = newest();
      const rows = prompt && "rows" in prompt ? prompt.rows.map(({ title }) => title) : [];
      await type(titles.map((title) => numberOf(rows, title)).join(" "));
    },
    async news() {
      await settled();
      await new Promise((resolve) => setImmediate(resolve));
      return look();
    },
    async close() {
      input.end();
      await running;
    },
  };
};

const speaker = /^(bot|system|agent|[A-Z][a-z]+): ([\s\S]*)$/;

/** Adds one printed line to the bubbles: the start of one, a numbered line under it, or more of its words. */
function bubbleOf(line: string, bubbles: Seen[]): void {
  const [, who, words] = speaker.exec(line) ?? [];
  if (who !== undefined && words !== undefined) {
    const agent = who !== "bot" && who !== "system";
    bubbles.push({ from: agent ? "agent" : (who as "bot"), text: words, ...(agent ? { name: who } : {}) });
    return;
  }
  const last = bubbles.at(-1);
  if (!last || line === "") return;
  const [, label] = /^ {3}\d+\. (.*)$/.exec(line) ?? [];
  const [, place] = label === undefined ? (/^ {3}(\S.*)$/.exec(line) ?? []) : [];
  if (label !== undefined) addOption(last, label);
  else if (place === undefined) last.text += `\n${line}`;
  else Object.assign(last, barOf(place));
}

function addOption(bubble: Seen, label: string): void {
  const prompt = (bubble.prompt ?? { kind: "list", ask: "-", rows: [], choices: [] }) as {
    rows: ListRow[];
    choices: Choice[];
  };
  const [date, title, amount, state] = label.split("  ");
  if (date && title && amount && state) prompt.rows.push({ id: title, date, title, amount, state });
  else prompt.choices.push({ id: label, label });
  bubble.prompt = prompt as Seen["prompt"];
}
