import type { IncomingMessage } from "../../src/conversation/conversations.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Teller } from "./story-teller.ts";

/** The customer types. A message on its way to a process that dies is lost, as on the web. */
export async function say(teller: Teller, words: string): Promise<void> {
  const text = await fill(teller, words);
  if (teller.desk.face) await teller.desk.face.say(text);
  else await send(teller, { text });
}

/** The customer fills in the newest field with the lock. */
export async function enter(teller: Teller, words: string): Promise<void> {
  const prompt = (await prompts(teller)).findLast(({ kind }) => kind === "secret");
  if (!prompt) throw new Error("no field with a lock");
  await send(teller, { text: await fill(teller, words), lockedFor: prompt.ask });
}

async function send({ desk }: Teller, message: IncomingMessage): Promise<void> {
  const accepted = desk.bot.conversations.accept(desk.conversation, message);
  await Promise.race([accepted, desk.life.died]);
}

const marks = /\{(?:(sms|email)(?: (\d+))?(?: of ([a-z-]+))?|(totp)(?: of ([a-z-]+))?|(wrong)|(\d+)×(.))\}/gu;

/** Puts codes in the place of their marks. */
async function fill(teller: Teller, words: string): Promise<string> {
  let filled = "";
  let from = 0;
  for (const mark of words.matchAll(marks)) {
    const [whole, kind, which, whose, totp, whoseTotp, wrong, times, character] = mark;
    const code = kind
      ? await codeSent(teller, kind as "sms" | "email", whose ?? teller.customer, which)
      : totp
        ? await authenticatorCode(teller, whoseTotp ?? teller.customer)
        : wrong
          ? await noCode(teller)
          : character!.repeat(Number(times));
    filled += words.slice(from, mark.index) + code;
    from = mark.index + whole.length;
  }
  return filled + words.slice(from);
}

/** The last code, or the n-th, counted from 1, that went to somebody. */
async function codeSent({ desk }: Teller, kind: "sms" | "email", whose: string, which?: string): Promise<string> {
  const person = (await desk.sandbox.customers()).find(({ id }) => id === whose);
  const to = kind === "sms" ? person?.phone : person?.email;
  const codes = to ? (await desk.sandbox.messages(to)).flatMap(({ code }) => code ?? []) : [];
  const code = which === undefined ? codes.at(-1) : codes[Number(which) - 1];
  if (code === undefined) throw new Error(`no ${kind} code for ${whose}`);
  return code;
}

async function authenticatorCode({ desk }: Teller, whose: string): Promise<string> {
  const shown = await desk.sandbox.authenticatorCode(whose);
  if (shown === "none") throw new Error(`${whose} has no authenticator`);
  return shown.code;
}

/** Six digits that nobody was sent. */
async function noCode({ desk }: Teller): Promise<string> {
  const sent = (await desk.sandbox.messages()).map(({ code }) => code);
  return ["111111", "222222", "333333"].find((code) => !sent.includes(code))!;
}

async function prompts({ desk }: Teller) {
  const entries = await desk.store.tail<Message>(`conversation/${desk.conversation}#transcript`, 0);
  return entries.flatMap(({ entry }) => entry.prompt ?? []);
}

export async function press(teller: Teller, label: string, which: "newest" | "oldest"): Promise<void> {
  if (teller.desk.face) return teller.desk.face.press(label, which);
  const all = await prompts(teller);
  for (const prompt of which === "newest" ? all.reverse() : all) {
    const rows = "rows" in prompt ? prompt.rows.map(({ id, title }) => ({ id, label: title })) : [];
    const choice = [...prompt.choices, ...rows].find((each) => each.label === label);
    if (choice) return send(teller, { text: label, choice: { ask: prompt.ask, choice: choice.id } });
  }
  throw new Error(`no button "${label}"`);
}

export async function pick(teller: Teller, titles: string): Promise<void> {
  if (teller.desk.face) return teller.desk.face.pick(titles === "" ? [] : titles.split(", "));
  const prompt = (await prompts(teller)).findLast((each) => "rows" in each);
  if (!prompt || !("rows" in prompt)) throw new Error("no list to pick from");
  const wanted = titles === "" ? [] : titles.split(", ");
  const ids = wanted.map((title) => prompt.rows.find((row) => row.title === title)?.id ?? `no row "${title}"`);
  await send(teller, { text: titles, choice: { ask: prompt.ask, choice: ids.join(" ") } });
}
