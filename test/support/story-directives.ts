import { type Case, caseKey, conversationKeys, type Owner, type QueueEntry } from "../../src/domain/conversation.ts";
import { type DeskFact, factsOn } from "../../src/domain/desk-fact.ts";
import { loseAgent } from "../../src/handoff/vanished.ts";
import { type Counters, noFailures } from "../../src/identity/counters.ts";
import { type IdentityState, identityKeys } from "../../src/identity/identity-state.ts";
import { standing } from "../../src/identity/standing.ts";
import type { Undelivered } from "../../src/identity/undelivered.ts";
import type { StoryDesk } from "./story-desk.ts";
import type { Teller } from "./story-teller.ts";

const unitMs: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Does what a "-- …" line says; answers lines of the same form. */
export async function direct(teller: Teller, directive: string): Promise<string[]> {
  const { desk } = teller;
  const [word = "", ...rest] = directive.split(" ");
  const argument = rest.join(" ");
  switch (word) {
    case "locale":
    case "at":
    case "office":
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
      if (rest[2] === "commits" || rest[2] === "commit") desk.life.dieAfter(Number(rest[1]));
      else desk.line.dieAt(rest[0] as "before" | "after", rest[1] ?? "");
      return [];
    case "restart":
      await desk.restart();
      return [];
    case "conversation":
      desk.goTo(Number(argument));
      return [];
    case "wallet":
      await trouble(teller, argument);
      return [];
    case "ledger":
      return ledger(teller);
    case "sms":
    case "email":
      if (argument === "comes back") desk.returned.add(word);
      else desk.returned.delete(word);
      return [];
    case "undelivered":
      return undelivered(teller);
    case "shows":
      await desk.bot.conversations.shownIn(desk.conversation, argument.replace("in ", ""));
      return [];
    case "signed":
      await desk.bot.conversations.rejoined(desk.conversation, { kind: "identity", customer: teller.customer });
      return [];
    case "agents":
      desk.agents.online = Number(rest[1]);
      return [];
    case "others":
      for (let count = 1; count <= Number(rest[1]); count += 1) await letWait(teller, count);
      return [];
    case "new":
      if (argument === "conversation") {
        await desk.open(teller.locale);
        return [];
      }
      return [`-- reset ${await setPassword(teller, argument.replace("password ", ""))}`];
    case "sign":
      return [`-- ${await signIn(teller, argument.replace("in ", ""))}`];
    case "account": {
      const { status } = await desk.wallet.profile(teller.customer);
      return [`-- status ${status}, sessions ${await desk.sandbox.sessions(teller.customer)}`];
    }
    case "inbox":
      return inbox(teller);
    case "queue":
      return queue(teller);
    case "known":
      return known(teller);
    case "cases":
      return cases(teller);
    case "proved":
      return proved(teller);
    case "ratings":
      return ratings(teller);
    case "failures":
      return failures(teller);
    case "agent":
      return agent(teller, rest[0] ?? "", rest.slice(1).join(" "));
    default:
      throw new Error(`no such directive: ${directive}`);
  }
}

const reads = ["profile", "riskSignals", "transactions", "withdrawals", "resetLink", "operation"];

/** What the wallet core does to its next calls. */
async function trouble({ desk }: Teller, words: string): Promise<void> {
  const { sandbox } = desk;
  const [, does = words, operation] =
    /^(slow at|loses the answer of|never gets|is down for|gets(?= \S+ (?:late|twice)$)) (\S+)/.exec(words) ?? [];
  if (does === "slow at" && reads.includes(operation ?? ""))
    throw new Error(`a read that is slow is given up by the adapter: write "is down for ${operation}"`);
  if (does === "slow at") sandbox.disturb({ operation, times: 1, afterMs: 1 });
  else if (does === "loses the answer of") sandbox.disturb({ operation, times: 1, fail: "after-effect" });
  else if (does === "never gets") sandbox.disturb({ operation, times: 1, fail: "before-effect" });
  else if (does === "gets" && words.endsWith("late"))
    sandbox.disturb({ operation, times: 1, beforeMs: 1, fail: "late-effect" });
  else if (does === "gets") sandbox.disturb({ operation, times: 1, twice: true });
  else if (does === "is down" || does === "is down for") sandbox.disturb({ operation, fail: "before-effect" });
  else if (does === "is well again") sandbox.calm();
  else if (does === "answers") await answers(desk);
  else throw new Error(`no such trouble: ${words}`);
}

/** Lets held calls go on, until the bot has heard of them. */
async function answers(desk: StoryDesk): Promise<void> {
  desk.slow.release();
  await desk.sandbox.arrived();
  await desk.line.quiet();
  // What follows an answer up to the inbox happens in memory, without another wait.
  await new Promise(setImmediate);
}

/** What the wallet core was asked to do for the story's customer, in order; that it is told of cases goes without saying. */
async function ledger({ desk, customer }: Teller): Promise<string[]> {
  const entries = (await desk.sandbox.ledger()).filter(
    (entry) => entry.customer === customer && entry.operation !== "noteCase",
  );
  return [`-- did ${entries.map(({ operation, state }) => `${operation} ${state}`).join(", ") || "nothing"}`];
}

async function inbox(teller: Teller): Promise<string[]> {
  const messages = await teller.desk.sandbox.messages();
  const fresh = messages.slice(teller.inboxSeen);
  teller.inboxSeen = messages.length;
  return fresh.map(({ kind, to, text }) => `-- ${kind}: to ${to} · ${hidden(text)}`);
}

/** Codes and links differ in every run. */
const hidden = (text: string) =>
  text
    .replace(/(?<!\d)\d{6}(?!\d)/g, "······")
    .replace(/https?:\/\/\S+/g, "https://…")
    .replaceAll("\n", " ");

async function setPassword({ desk, customer }: Teller, argument: string): Promise<string> {
  const [, password = "", which] = /^(\S+)(?: by link (\d+))?$/.exec(argument) ?? [];
  const person = (await desk.sandbox.customers()).find(({ id }) => id === customer);
  const messages = [
    ...(await desk.sandbox.messages(person?.phone ?? "-")),
    ...(await desk.sandbox.messages(person?.email ?? "-")),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const links = messages.flatMap(({ link }) => (link?.includes("/sandbox/reset/") ? [link] : []));
  const link = which === undefined ? links.at(-1) : links[Number(which) - 1];
  return desk.sandbox.saveNewPassword(link?.split("/").at(-1) ?? "", password);
}

async function signIn({ desk, customer }: Teller, password: string): Promise<string> {
  const person = (await desk.sandbox.customers()).find(({ id }) => id === customer);
  const authenticator = await desk.sandbox.authenticatorCode(customer);
  const code = authenticator === "none" ? {} : { code: authenticator.code };
  const address = person?.phone ? { phone: person.phone } : { email: person?.email ?? "" };
  const signedIn = await desk.sandbox.signIn({ ...address, password, ...code });
  return signedIn === "refused" ? "refused" : "signed in";
}

/** Puts a stranger into the queue, a minute before now. */
async function letWait({ desk }: Teller, count: number): Promise<void> {
  const conversation = `other-${count}`;
  const since = new Date(desk.clock.at - 60_000 * count).toISOString();
  const owner: Owner = { owner: "queue", epoch: 2, since };
  const entry: QueueEntry = {
    ...{ conversation, since, language: "zh-Hans", reason: "asked", priority: 0 },
    bar: { messageId: `bar-${count}`, version: 1 },
  };
  await desk.store.commit({
    put: { [conversationKeys.owner(conversation)]: owner, [conversationKeys.queue(conversation)]: entry },
    append: [
      {
        stream: conversationKeys.transcript(conversation),
        entry: {
          ...{ id: `bar-${count}`, from: "system", audience: "everyone", text: "bar", at: since },
          state: { kind: "queue", version: 1 },
        },
      },
    ],
  });
}

async function queue({ desk }: Teller): Promise<string[]> {
  const { value } = await desk.store.read<QueueEntry>(conversationKeys.queue(desk.conversation));
  if (!value) return ["-- waiting: not"];
  const { reason, priority, language, summary, caseId, front, away } = value;
  const marks = [front && "at the front", away && "reads later"];
  return [
    `-- waiting: ${[reason, `priority ${priority}`, language, summary, caseId, ...marks].filter(Boolean).join(" · ")}`,
  ];
}

/** What the agent reads of the matter before claiming. */
async function known({ desk }: Teller): Promise<string[]> {
  const { value } = await desk.store.read<QueueEntry>(conversationKeys.queue(desk.conversation));
  return (value?.evidence ?? []).map(
    ({ kind, name, text }) => `-- known: ${[kind, name, text].filter(Boolean).join(" · ")}`,
  );
}

async function cases({ desk }: Teller): Promise<string[]> {
  const ids = await desk.store.ids("case");
  const found = await Promise.all(ids.map((id) => desk.store.read<Case>(caseKey(id))));
  return found.flatMap(({ value }) =>
    value
      ? [
          `-- case ${value.id}: ${value.kind}, ${value.customer ?? "nobody"}, ${value.summary} ${JSON.stringify(value.facts)}`,
        ]
      : [],
  );
}

async function proved({ desk }: Teller): Promise<string[]> {
  const { value } = await desk.store.read<IdentityState>(conversationKeys.identity(desk.conversation));
  const { levels } = standing(value, value?.hostIdentity, desk.now());
  return [`-- holds ${levels.length > 0 ? levels.join(", ") : "nothing"}`];
}

/** What the desk reads of codes and notices that did not get there. */
async function undelivered({ desk }: Teller): Promise<string[]> {
  const { value = [] } = await desk.store.read<Undelivered[]>(identityKeys.undelivered(desk.conversation));
  return value.map(({ what, why, masked }) => `-- desk missed: ${what} to ${masked} ${why}`);
}

/** The stars customers have given, oldest first. */
async function ratings({ desk }: Teller): Promise<string[]> {
  const facts = await desk.store.tail<DeskFact>(factsOn(desk.now().slice(0, 10)), 0);
  const stars = facts.flatMap(({ entry }) => (entry.fact === "rated" ? [entry.stars] : []));
  return [`-- rated ${stars.join(", ") || "nothing"}`];
}

async function failures({ desk, customer }: Teller): Promise<string[]> {
  const { value = noFailures } = await desk.store.read<Counters>(identityKeys.counters(customer));
  const counted = Object.entries(value.failures).map(([method, count]) => `${method} ${count}`);
  return [`-- failures ${[...counted, `answers ${value.answers.wrong}`, `total ${value.total}`].join(", ")}`];
}

async function agent({ desk }: Teller, user: string, does: string): Promise<string[]> {
  const { handoff, conversation } = desk;
  const who = { user, name: user === "mei" ? "Mei" : "Tom" };
  const [, deed = does, commit] = /^(.*?)(?: before commit (\d+))?$/.exec(does) ?? [];
  const act = async () => {
    const [word = "", ...rest] = deed.split(" ");
    const said = rest.join(" ");
    if (word === "claims") return handoff.claim(conversation, who);
    if (word === "returns") return handoff.return(conversation, who);
    if (word === "verifies")
      return handoff.verifyAgain(conversation, who, rest[0] === "strong" ? "strong" : "possession");
    if (word === "resolves") return handoff.resolve(conversation, who, { wrapUp: "solved" });
    if (word === "transfers") return handoff.transfer(conversation, who, {});
    if (word === "vanishes") return loseAgent(desk.handoffRoom, conversation, user).then(() => "lost");
    if (word === "answers")
      return handoff.answerCase(rest[0] ?? "", who, { text: rest.slice(1).join(" "), resolved: true });
    return handoff.write(conversation, who, { text: said });
  };
  if (commit !== undefined) {
    desk.life.before(Number(commit), act);
    return [];
  }
  const outcome = await act();
  const told = typeof outcome === "string" ? outcome : Object.entries(outcome).join(" ").replace(",", " ");
  return /^(claimed|returned|transferred|lost|answered|asked|written )/.test(told) ? [] : [`-- desk ${told}`];
}
