import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createServerProcess } from "../support/server-process.ts";
import { createRecovering } from "./recovering.ts";
import { type Activity, type Client, call, openClient } from "./told.ts";

export interface KillReport {
  kills: number;
  /** Messages that were answered with success. */
  accepted: number;
  /** Of those: not in the transcript, or there more than once. */
  lost: string[];
  doubled: string[];
  /** Conversations in which the order of what was accepted differs. */
  reordered: string[];
  /** Answers of the bot that are missing or too many. */
  unanswered: number;
  recovered: boolean;
  /** The end of that conversation, to be read when it was not. */
  lastWords: string[];
  signedIn: boolean;
  /** Reset links made for the one confirmation. */
  links: number;
}

/** What a run must report, whatever was killed when. */
export const unharmed: Partial<KillReport> = {
  lost: [],
  doubled: [],
  reordered: [],
  unanswered: 0,
  recovered: true,
  lastWords: [],
  signedIn: true,
  links: 1,
};

const chatters = 4;
/** Milliseconds between two tries at a server that is not there: refused connections, too, take the processor from its start. */
const whileDown = 250;
/** Its answer is the same number of bubbles each time, so that answers can be counted. */
/** In turn: the same one twice would not get the same answer twice. */
const questions = ["客服电话是多少", "提现要多久到账"];

/** Kills the server at random moments while customers talk to it and one recovers an account; then compares with what they were told. */
export async function killServer(kills: number): Promise<KillReport> {
  const dir = await mkdtemp(join(tmpdir(), "walletline-kill-"));
  const server = await createServerProcess(dir);
  try {
    await server.start();
    const clients = await Promise.all(Array.from({ length: chatters }, () => openClient(server.url, "zh-CN")));
    const lone = await openClient(server.url, "zh-CN");
    const table = (await call(`${server.url}/sandbox/customers.json`, {}))?.body as unknown as Parameters<
      typeof createRecovering
    >[2][];
    const person = { ...table[0]!, password: "Lark-9-Evening" };
    const recovering = createRecovering(server.url, lone, person);
    let over = false;
    const talking = clients.map((client) => talk(client, () => over));
    let recovered = false;
    const recovery = (async () => {
      while (!over && !recovered) {
        recovered = (await recovering.step()) === "recovered";
        await wait(60);
      }
    })();
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(randomInt(150, 1_500));
      await server.kill();
      await server.start();
    }
    const deadline = Date.now() + 200_000;
    while (!recovered && Date.now() < deadline) await wait(100);
    over = true;
    await Promise.all([...talking, recovery]);
    await settled(clients);
    const signIn = await call(`${server.url}/sandbox/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ phone: person.phone, password: person.password }),
    });
    const inbox = (await call(`${server.url}/sandbox/messages.json`, {}))?.body as unknown as { link?: string }[];
    const judged = await Promise.all(clients.map(judge));
    await server.end();
    return {
      kills,
      accepted: judged.reduce((sum, { accepted }) => sum + accepted, 0),
      lost: judged.flatMap(({ lost }) => lost),
      doubled: judged.flatMap(({ doubled }) => doubled),
      reordered: judged.flatMap(({ reordered }) => reordered),
      unanswered: judged.reduce((sum, { unanswered }) => sum + unanswered, 0),
      recovered,
      lastWords: recovered ? [] : recovering.lastWords(),
      signedIn: signIn?.status === 200,
      links: new Set(inbox.flatMap(({ link }) => (link?.includes("/sandbox/reset/") ? [link] : []))).size,
    };
  } finally {
    await server.kill();
    await rm(dir, { recursive: true, force: true });
  }
}

/** A sequential client: one message after the other, each sent again under its id until it was answered. */
async function talk(client: Client, over: () => boolean): Promise<void> {
  for (let count = 0; !over(); count += 1) {
    const id = `${client.conversation}-${count}`;
    while ((await client.say(questions[count % questions.length]!, id)) === "down") await wait(whileDown);
    await wait(randomInt(5, 60));
  }
}

/** Waits until the bot has nothing more to say to anybody. */
async function settled(clients: Client[]): Promise<void> {
  let before = -1;
  for (let round = 0; round < 100; round += 1) {
    const counts = await Promise.all(clients.map(async (client) => (await client.activities()).length));
    const sum = counts.reduce((all, count) => all + count, 0);
    if (sum === before) return;
    before = sum;
    await wait(500);
  }
}

async function judge(client: Client) {
  const said = await client.activities();
  const mine = said.flatMap(({ channelData }) => channelData?.clientActivityID ?? []);
  const accepted = client.told.ok;
  const lost = accepted.filter((id) => !mine.includes(id));
  const doubled = accepted.filter((id) => mine.filter((each) => each === id).length > 1);
  const answers = said.filter(({ from }) => from.role !== "user").slice(1);
  return {
    accepted: accepted.length,
    lost,
    doubled,
    reordered: JSON.stringify(mine) === JSON.stringify(accepted) ? [] : [client.conversation],
    unanswered: missing(answers, mine.length),
  };
}

/** Bubbles too many or too few, if each question was answered once and in turn: every round of them says the same as the first. */
function missing(answers: Activity[], asked: number): number {
  const texts = answers.map(({ text }) => text);
  const second = texts.indexOf(texts[0], 1);
  const round = texts.slice(0, second < 0 ? undefined : second);
  const whole = Math.floor(asked / questions.length);
  const odd = texts.slice(whole * round.length);
  const wrong = texts.slice(0, whole * round.length).filter((text, at) => text !== round[at % round.length]).length;
  const last = asked % questions.length === 0 ? odd.length === 0 : odd.length > 0 && odd.length < round.length;
  return wrong + (last && odd.every((text, at) => text === round[at]) ? 0 : 1);
}
