import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { createUploads } from "../../../src/channels/web/uploads.ts";
import { composeSentTo } from "../../../src/compose-sent-to.ts";
import { composeSlack } from "../../../src/compose-slack.ts";
import type { Deliverer } from "../../../src/conversation/outbox-runner.ts";
import type { Choice, ListRow } from "../../../src/domain/message.ts";
import { answerErrors } from "../../../src/http/answer-errors.ts";
import { shippedWords } from "../read-words.ts";
import { openSlackDouble, type SlackElement, type SlackPost } from "../slack/slack-double.ts";
import { manifestScopes } from "../slack/slack-manifest.ts";
import { elementsOf, slackPeople } from "../slack/slack-people.ts";
import type { OpenFace, Seen } from "./face.ts";

const publicUrl = "https://help.wallet.example";
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** A customer in Slack: signed events go in, blocks come out at the Web API's double, secrets on our page. */
export const slackFace: OpenFace = async ({ store, conversations, queueView, now, newId }) => {
  const dir = await mkdtemp(join(tmpdir(), "walletline-slack-face-"));
  const words = shippedWords();
  const routes = new Map<string, Deliverer>();
  const double = await openSlackDouble({ scopes: manifestScopes("manifest.yaml"), now: () => Date.parse(now()) });
  const people = slackPeople(double);
  const sentTo = composeSentTo({
    ...{ store, conversations, queueView, words, routes, publicUrl, now, newId, log },
    ...{ secret: Buffer.alloc(32, 5), fileLink: (conversation, id) => `${publicUrl}/files/${conversation}/${id}` },
  });
  const slack = composeSlack({
    config: { botToken: double.botToken, signingSecret: double.secret, teams: [double.team] },
    ...{ store, conversations, sentTo, routes, words, now, newId, log },
    uploads: createUploads({
      ...{ dir, store, newId, shield: (text: string) => text },
      seal: { seal: (plain) => plain, open: (sealed) => sealed },
    }),
    after: () => () => {},
    slack: { apiUrl: double.apiUrl, filesOrigin: new URL(double.filesUrl).origin },
  });
  const app = express().use(sentTo.router, slack.router!, answerErrors({ log }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  double.target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const notices = (["zh-Hans", "zh-Hant", "en"] as const).map((language) =>
    words.phrases.render("channels", "welcome-notice", { channel: "Slack" }, language).join("\n\n"),
  );
  let customer = "";
  let customers = 0;
  let seen = 0;

  async function taken(status: Promise<number>): Promise<void> {
    if ((await status) !== 200) throw new Error(`/slack answered ${await status}`);
  }
  const asking = () =>
    people
      .seenBy(customer)
      .map((post) => ({ post, ...read(post) }))
      .filter(({ prompt }) => prompt);

  return {
    routes: [...routes],
    isOwn: (text) => notices.includes(text),
    async open(tag) {
      customers += 1;
      customer = `U0FACE${customers}`;
      double.users.set(customer, { locale: tag });
      seen = double.shown.length;
      await taken(people.opens(customer, "messages"));
      const known = await store.ids("conversation");
      for (const id of known) {
        const meta = await conversations.meta(id);
        if (meta !== "not-found" && meta.user === `slack:${double.team}:${customer}`) return id;
      }
      throw new Error("no conversation was opened");
    },
    async say(text) {
      const page = asking().at(-1)?.page;
      if (page === undefined) return taken(people.says(customer, text));
      const address = page.replace(publicUrl, double.target);
      const form = await (await fetch(address)).text();
      const asks = form.includes('autocomplete="one-time-code"') ? /^\d{4,8}$/ : form.includes("<form") ? /./ : /(?!)/;
      if (!asks.test(text)) return taken(people.says(customer, text));
      const entered = await fetch(address, { method: "POST", body: new URLSearchParams({ secret: text }) });
      if (!entered.ok) throw new Error(`the page answered ${entered.status}`);
    },
    async press(label, which) {
      const posts = people.seenBy(customer);
      for (const post of which === "newest" ? posts.reverse() : posts) {
        const row = post.blocks.find(({ type, text }) => type === "section" && titleOf(textIn(text)) === label);
        const pressed =
          elementsOf(post).find((each) => isChoice(each) && textIn(each.text) === label) ?? row?.accessory;
        if (pressed)
          return taken(people.presses(customer, post, { ...(pressed as SlackElement), text: { text: label } }));
      }
      throw new Error(`no button "${label}"`);
    },
    async pick(titles) {
      const found = asking().findLast(({ prompt }) => prompt && "rows" in prompt);
      if (!found?.prompt || !("rows" in found.prompt)) throw new Error("no list to pick from");
      const { rows } = found.prompt;
      const ids = titles.map((title) => rows.find((row) => row.title === title)?.id ?? "none");
      const done = elementsOf(found.post).find(({ action_id }) => action_id === "picked");
      await taken(people.presses(customer, found.post, { ...done!, text: { text: titles.join(", ") } }, ids));
    },
    async news() {
      const fresh = double.shown.slice(seen).filter(({ channel }) => channel === double.dm(customer));
      seen = double.shown.length;
      return fresh.filter((post, index) => fresh.lastIndexOf(post) === index).map(read);
    },
    sent: () => double.posts.flatMap(({ text, blocks, before }) => [{ text, blocks }, ...before]),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await double.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};

const textIn = (element: unknown): string => (element as { text?: string } | undefined)?.text ?? "";
const isChoice = ({ action_id }: SlackElement) => String(action_id).startsWith("choose");
/** "date  title" on the first line. */
const titleOf = (row: string): string => row.split("\n")[0]?.split("  ").slice(1).join("  ") ?? "";

/** What somebody sees of a message. */
function read(post: SlackPost): Seen & { page?: string } {
  const [head] = post.blocks;
  const parts = ((head?.elements as { elements?: { text?: string; url?: string; style?: object }[] }[]) ?? [])[0]
    ?.elements;
  const isAside = head?.type === "context";
  const name = parts?.[0]?.style
    ? textIn(parts[0])
        .replace(/^客服 |, support$/g, "")
        .trim()
    : undefined;
  const said = isAside
    ? (head.elements as { text: string }[]).map(({ text }) => text).join("\n")
    : (parts ?? [])
        .slice(name === undefined ? 0 : 1)
        .map(({ text, url }) => text ?? url ?? "")
        .join("");
  const lines = said.split("\n");
  const standing = barOf(lines.at(-1) ?? "");
  const spoken: Seen = standing
    ? { from: "system", text: lines.slice(0, -1).join("\n"), ...standing }
    : { from: isAside ? "system" : name === undefined ? "bot" : "agent", text: said, ...(name ? { name } : {}) };
  const all = elementsOf(post);
  const page = all.map(({ url }) => url).find((url) => String(url).includes("/enter/")) as string | undefined;
  const pressable = all.filter((each) => isChoice(each) && !post.blocks.some(({ accessory }) => accessory === each));
  const choices: Choice[] = pressable.map((each) => ({ id: answerOf(each)[1], label: textIn(each.text) }));
  const rows = post.blocks.flatMap(rowsOf);
  const ask = all.map((each) => answerOf(each)[0]).find((value) => value !== "") ?? "";
  const prompt: Seen["prompt"] =
    rows.length > 0 ? { kind: "list", ask, rows, choices } : { kind: "choice", ask, choices };
  return { ...spoken, ...(choices.length + rows.length > 0 || page ? { prompt } : {}), ...(page ? { page } : {}) };
}

function answerOf({ value }: SlackElement): [ask: string, choice: string] {
  return typeof value === "string" && value.startsWith("[") ? (JSON.parse(value) as [string, string]) : ["", ""];
}

/** Rows with a button each, or boxes to tick: both say date, title, amount and state. */
function rowsOf({ type, text, accessory, elements }: SlackElement): ListRow[] {
  const row = (id: string, shown: string): ListRow => {
    const [date = "", title = "", amount = "", state = ""] = shown.split(/ {2}|\n/);
    return { id, date, title, amount, state };
  };
  if (type === "section") return [row(answerOf(accessory as SlackElement)[1], textIn(text))];
  const boxes = ((elements as SlackElement[]) ?? []).find(({ options }) => Array.isArray(options));
  const options = (boxes?.options ?? []) as { text: unknown; description?: unknown; value: string }[];
  return options.map((option) => row(option.value, `${textIn(option.text)}\n${textIn(option.description)}`));
}

function barOf(line: string): Pick<Seen, "state" | "place"> | undefined {
  const place = /^您排在第 (\d+) 位|^You are number (\d+) in line/.exec(line);
  if (place) return { state: { kind: "queue", version: 0 }, place: Number(place[1] ?? place[2]) };
  if (/^(已接通人工客服|A person has joined)$/.test(line))
    return { state: { kind: "queue", version: 0, ended: "claimed" } };
  if (/^(已离开排队|已離開排隊|You have left the queue)$/.test(line))
    return { state: { kind: "queue", version: 0, ended: "left" } };
  return undefined;
}
