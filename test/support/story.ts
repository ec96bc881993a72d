import { readFileSync, writeFileSync } from "node:fs";
import type { Message } from "../../src/domain/message.ts";
import { openStoryDesk, type StoryDesk } from "./story-desk.ts";

/**
 * A story is a conversation in plain text; its file name is the sentence that is true. Lines:
 *
 *   # anything                    a remark; the first one says what the story shows
 *   customer: words               the customer types; {sms}, {email} are the last codes sent to the story's customer,
 *                                 {wrong} is a code that is none, {totp} the authenticator's
 *   press: label                  the customer presses the newest button with that label; rows are pressed by their title
 *   pick: title, title            the customer picks rows of a list ("pick:" alone: none of them)
 *   bot: words                    what is said in return, to the letter, one line a bubble; system: and desk: likewise
 *     [one] [two]                 the buttons under it
 *   -- locale en                  opens the conversation in that language (first directive)
 *   -- at 2026-11-22T02:00:00Z    the story's first instant
 *   -- customer lin-xiaoyu        whose phone, mailbox and authenticator the story can read
 *   -- pass 61s                   time passes (s, m, h, d); what fell due is said after it
 *   -- dies after 2 commits       the process dies at the third commit from now; -- restart starts another
 *   -- restart                    the process ends and another one starts over the same store
 *   -- new conversation           the same person comes back as a stranger
 *   -- signed on at the host      the wallet's own page says who the customer is
 *   -- wallet slow at cancelPayment | loses the answer of … | never gets … | is down for … | is well again | answers
 *   -- ledger                     answers "-- did cancelPayment done": what the wallet core was asked to do for the customer
 *   -- agent mei claims | says words | returns
 *   -- new password Lark-9-Evening   the customer opens the newest reset link and sets it
 *   -- sign in Lark-9-Evening     answers "-- signed in" or "-- refused"
 *   -- account                    answers "-- status frozen, sessions 0"
 *   -- inbox                      answers one "-- sms: …" or "-- email: …" line for each message since the last -- inbox
 *
 * What the bot, system and desk say, buttons, and answers to directives are compared whole. STORY_RECORD=1 writes them anew.
 */
export async function playStory(file: string): Promise<{ told: string; expected: string }> {
  const expected = readFileSync(file, "utf8").trimEnd();
  const actions = expected.split("\n").filter(isAction);
  const told = (await play(actions)).join("\n").trimEnd();
  if (process.env.STORY_RECORD) writeFileSync(file, `${told}\n`);
  return { told, expected: process.env.STORY_RECORD ? told : expected };
}

const answers = /^-- (sms|email|status|signed in$|refused|reset|desk|did )/;
const isAction = (line: string) => /^(#|customer:|press:|pick:|--|$)/.test(line) && !answers.test(line);

interface Teller {
  desk: StoryDesk;
  customer: string;
  inboxSeen: number;
}

async function play(actions: string[]): Promise<string[]> {
  const locale = actions.find((line) => line.startsWith("-- locale "))?.slice(10) ?? "zh-CN";
  const at = actions.find((line) => line.startsWith("-- at "))?.slice(6);
  const desk = await openStoryDesk({ locale, at });
  const teller: Teller = { desk, customer: "lin-xiaoyu", inboxSeen: 0 };
  const out: string[] = [];
  let greeted = false;
  try {
    for (const action of actions) {
      out.push(action);
      const quiet = action.startsWith("#") || action === "" || /^-- (locale|at|customer) /.test(action);
      if (!quiet && !greeted) {
        greeted = true;
        out.splice(-1, 0, ...shown(await desk.news()));
      }
      out.push(...(await act(teller, action)), ...(quiet ? [] : shown(await desk.news())));
    }
  } catch (error) {
    // Told in its place: the story then differs from what was expected there.
    out.push(`!! ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await desk.close();
  }
  return out;
}

function shown(messages: Message[]): string[] {
  return messages
    .filter(({ from, masked }) => from !== "customer" || masked)
    .flatMap(({ from, audience, text, prompt, name }) => {
      const who =
        from === "customer" ? "echo" : audience === "desk" ? "desk" : from === "agent" ? `agent ${name}` : from;
      const rows =
        prompt && "rows" in prompt
          ? prompt.rows.map((row) => `  | ${row.date} ${row.title} ${row.amount} ${row.state}`)
          : [];
      const buttons =
        prompt && prompt.choices.length > 0 ? [`  ${prompt.choices.map(({ label }) => `[${label}]`).join(" ")}`] : [];
      return [
        ...references(text)
          .split("\n")
          .map((line, index) => (index === 0 ? `${who}: ${line}` : `  ${line}`)),
        ...rows,
        ...buttons,
      ];
    });
}

async function act(teller: Teller, action: string): Promise<string[]> {
  const { desk } = teller;
  if (action.startsWith("customer: ")) await say(teller, action.slice(10));
  else if (action.startsWith("press: ")) await press(desk, action.slice(7));
  else if (action.startsWith("pick:")) await pick(desk, action.slice(5).trim());
  else if (action.startsWith("-- ")) return direct(teller, action.slice(3));
  return [];
}

async function say(teller: Teller, words: string): Promise<void> {
  const filled = await fill(teller, words);
  const accepted = teller.desk.bot.conversations.accept(teller.desk.conversation, { text: filled });
  await Promise.race([accepted, teller.desk.died()]);
}

async function fill({ desk, customer }: Teller, words: string): Promise<string> {
  const person = (await desk.sandbox.customers()).find(({ id }) => id === customer);
  const lastCode = async (to: string | null | undefined) =>
    (to ? (await desk.sandbox.messages(to)).findLast(({ code }) => code)?.code : undefined) ?? "no-code";
  const authenticator = await desk.sandbox.authenticatorCode(customer);
  const sms = await lastCode(person?.phone);
  return words
    .replace("{sms}", sms)
    .replace("{email}", await lastCode(person?.email))
    .replace("{totp}", authenticator === "none" ? "no-authenticator" : authenticator.code)
    .replace("{wrong}", sms === "111111" ? "222222" : "111111");
}

async function prompts(desk: StoryDesk) {
  const entries = await desk.store.tail<Message>(`conversation/${desk.conversation}#transcript`, 0);
  return entries.flatMap(({ entry }) => entry.prompt ?? []).reverse();
}

async function press(desk: StoryDesk, label: string): Promise<void> {
  for (const prompt of await prompts(desk)) {
    const rows = "rows" in prompt ? prompt.rows.map(({ id, title }) => ({ id, label: title })) : [];
    const choice = [...prompt.choices, ...rows].find((each) => each.label === label);
    if (!choice) continue;
    const accepted = desk.bot.conversations.accept(desk.conversation, {
      text: label,
      choice: { ask: prompt.ask, choice: choice.id },
    });
    await Promise.race([accepted, desk.died()]);
    return;
  }
  throw new Error(`no button "${label}"`);
}

async function pick(desk: StoryDesk, titles: string): Promise<void> {
  const prompt = (await prompts(desk)).find((each) => "rows" in each);
  if (!prompt || !("rows" in prompt)) throw new Error("no list to pick from");
  const wanted = titles === "" ? [] : titles.split(", ");
  const ids = wanted.map((title) => prompt.rows.find((row) => row.title === title)?.id ?? `no row "${title}"`);
  await desk.bot.conversations.accept(desk.conversation, {
    text: titles,
    choice: { ask: prompt.ask, choice: ids.join(" ") },
  });
}

const unitMs: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

async function direct(teller: Teller, directive: string): Promise<string[]> {
  const { desk } = teller;
  const [word = "", ...rest] = directive.split(" ");
  const argument = rest.join(" ");
  switch (word) {
    case "locale":
    case "at":
      return [];
    case "customer":
      teller.customer = argument;
      return [];
    case "pass": {
      const [, count, unit] = /^(\d+)([smhd])$/.exec(argument) ?? [];
      await desk.pass(Number(count) * unitMs[unit ?? ""]!);
      return [];
    }
    case "dies":
      desk.dieAfter(Number(rest[1]));
      return [];
    case "restart":
      await desk.restart();
      return [];
    case "new":
      if (argument === "conversation") {
        await desk.open("zh-CN");
        return [];
      }
      return [await setPassword(teller, argument.replace("password ", ""))];
    case "sign": {
      const person = (await desk.sandbox.customers()).find(({ id }) => id === teller.customer);
      const authenticator = await desk.sandbox.authenticatorCode(teller.customer);
      const code = authenticator === "none" ? {} : { code: authenticator.code };
      const address = person?.phone ? { phone: person.phone } : { email: person?.email ?? "" };
      const signedIn = await desk.sandbox.signIn({ ...address, password: argument.replace("in ", ""), ...code });
      return [signedIn === "refused" ? "-- refused" : "-- signed in"];
    }
    case "wallet":
      await trouble(desk, argument);
      return [];
    case "ledger": {
      const entries = (await desk.sandbox.ledger()).filter(({ customer }) => customer === teller.customer);
      return [`-- did ${entries.map(({ operation, state }) => `${operation} ${state}`).join(", ") || "nothing"}`];
    }
    case "signed":
      await desk.bot.conversations.rejoined(desk.conversation, { kind: "identity", customer: teller.customer });
      return [];
    case "account": {
      const { status } = await desk.wallet.profile(teller.customer);
      return [`-- status ${status}, sessions ${await desk.sandbox.sessions(teller.customer)}`];
    }
    case "inbox": {
      const messages = await desk.sandbox.messages();
      const fresh = messages.slice(teller.inboxSeen);
      teller.inboxSeen = messages.length;
      return fresh.map(({ kind, to, text }) => `-- ${kind}: to ${to} · ${hidden(text)}`);
    }
    case "agent":
      return desk.agent(rest[0] ?? "", rest.slice(1).join(" "));
    default:
      throw new Error(`no such directive: ${directive}`);
  }
}

/** What the wallet core does to its next calls; in real time, as the bot's patience with it is. */
async function trouble({ sandbox }: StoryDesk, words: string): Promise<void> {
  const operation = words.split(" ").at(-1);
  if (words.startsWith("slow at")) sandbox.disturb({ operation, times: 1, afterMs: slowMs });
  else if (words.startsWith("loses the answer of")) sandbox.disturb({ operation, times: 1, fail: "after-effect" });
  else if (words.startsWith("never gets")) sandbox.disturb({ operation, times: 1, fail: "before-effect" });
  else if (words.startsWith("is down for")) sandbox.disturb({ operation, fail: "before-effect" });
  else if (words === "is well again") sandbox.calm();
  else if (words === "answers") await new Promise((resolve) => setTimeout(resolve, slowMs * 2));
  else throw new Error(`no such trouble: ${words}`);
}
/** Longer than a story's bot waits for an effect. */
const slowMs = 250;

/** The wallet core's numbers and single-use pages differ in every run. */
const references = (text: string) =>
  text.replace(/\b(RF|DP|RP)-[2-9A-HJ-NP-Z]{8}\b/g, "$1-…").replace(/https?:\/\/\S+\/sandbox\/\S+/g, "https://…");

/** Codes and links differ in every run. */
const hidden = (text: string) =>
  text
    .replace(/\b\d{6}\b/g, "······")
    .replace(/https?:\/\/\S+/g, "https://…")
    .replaceAll("\n", " ");

async function setPassword({ desk, customer }: Teller, password: string): Promise<string> {
  const person = (await desk.sandbox.customers()).find(({ id }) => id === customer);
  const messages = [
    ...(await desk.sandbox.messages(person?.phone ?? "-")),
    ...(await desk.sandbox.messages(person?.email ?? "-")),
  ];
  const link = messages
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .findLast(({ link: url }) => url?.includes("/sandbox/reset/"))?.link;
  const outcome = await desk.sandbox.saveNewPassword(link?.split("/").at(-1) ?? "", password);
  return `-- reset ${outcome}`;
}
