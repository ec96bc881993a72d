import type { Choice, ListRow } from "../../../src/domain/message.ts";
import type { ConnectorDouble } from "../connector-double.ts";
import { shippedWords } from "../read-words.ts";
import { openTeamsDesk, teamsPublicUrl } from "../teams-desk.ts";
import { teamsPayload } from "../teams-payload.ts";
import { barOf, type OpenFace, type Seen } from "./face.ts";

type Json = Record<string, unknown>;
type Block = Json & {
  type: string;
  items?: Block[];
  columns?: Block[];
  inlines?: { text: string }[];
  selectAction?: Json;
  data?: Json;
};

let customers = 0;

/** A customer in Teams: activities go in with signed tokens, cards come out at the Connector's double, secrets on our page. */
export const teamsFace =
  (double: ConnectorDouble): OpenFace =>
  async (rooms) => {
    const desk = await openTeamsDesk({ ...rooms, double });
    let customer = "";
    let locale = "zh-CN";
    let seen = 0;
    const notice = ["zh-Hans", "zh-Hant", "en"].map((language) =>
      shippedWords()
        .phrases.render("channels", "welcome-notice", { channel: "Microsoft Teams" }, language as "en")
        .join("\n\n"),
    );
    const chat = () => double.chat.filter(({ conversation }) => conversation === `a:${customer}`);
    const asking = () =>
      chat()
        .map(({ activity }) => read(activity))
        .filter(({ prompt }) => prompt);

    async function send(fields: Json): Promise<void> {
      const activity = double.activity({
        from: { id: `29:${customer}`, name: "Customer" },
        conversation: { id: `a:${customer}`, conversationType: "personal", tenantId: "tenant-a" },
        locale,
        ...fields,
      });
      const { status } = await desk.post(activity);
      if (status !== 200) throw new Error(`/api/messages answered ${status}`);
    }

    return {
      routes: [["teams", (item) => desk.deliver(item)]],
      isOwn: (text) => notice.includes(text),
      async open(tag) {
        customers += 1;
        customer = `customer-${customers}`;
        locale = tag;
        seen = double.shown.length;
        await send({ type: "conversationUpdate", text: undefined, membersAdded: [{ id: `28:${double.appId}` }] });
        return desk.conversationOf({ tenant: "msteams/tenant-a", user: `29:${customer}` });
      },
      async say(text) {
        const { page } = asking().at(-1) ?? {};
        if (page === undefined) return send({ text });
        const address = page.replace(teamsPublicUrl, desk.base);
        const form = await (await fetch(address)).text();
        const wanted = form.includes('autocomplete="one-time-code"')
          ? /^\d{4,8}$/
          : form.includes("<form")
            ? /./
            : /(?!)/;
        if (!wanted.test(text)) return send({ text });
        const body = new URLSearchParams({ secret: text });
        const entered = await fetch(address, { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } });
        if (!entered.ok) throw new Error(`the page answered ${entered.status}`);
      },
      async press(label, which) {
        const all = asking();
        for (const { prompt } of which === "newest" ? all.reverse() : all) {
          const rows = prompt && "rows" in prompt ? prompt.rows.map(({ id, title }) => ({ id, label: title })) : [];
          const choice = [...(prompt?.choices ?? []), ...rows].find((each) => each.label === label);
          if (prompt && choice) return send({ text: label, value: { ask: prompt.ask, choice: choice.id } });
        }
        throw new Error(`no button "${label}"`);
      },
      async pick(titles) {
        const prompt = asking().findLast((each) => each.prompt && "rows" in each.prompt)?.prompt;
        if (!prompt || !("rows" in prompt)) throw new Error("no list to pick from");
        const ids = titles.map((title) => prompt.rows.find((row) => row.title === title)?.id ?? "none");
        await send({ text: undefined, value: { ask: prompt.ask, picked: ids.join(",") } });
      },
      async news() {
        const fresh = double.shown.slice(seen).filter(({ conversation }) => conversation === `a:${customer}`);
        seen = double.shown.length;
        const last = fresh.filter(({ id }, index) => fresh.findLastIndex((other) => other.id === id) === index);
        return last.map(({ id }) => read(double.chat.find((each) => each.id === id)?.activity ?? {}));
      },
      sent: () =>
        double.versions.filter(({ conversation }) => conversation === `a:${customer}`).map(({ activity }) => activity),
      malformed: (payload) =>
        teamsPayload.safeParse(payload).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [],
      close: () => desk.close(),
    };
  };

interface Read extends Seen {
  page?: string;
}

/** What somebody sees of an activity. */
function read(activity: Json): Read {
  const { from } = (activity.channelData as { walletline: { from: Seen["from"] } }).walletline;
  const card = (activity.attachments as { content: { body: Block[]; actions: Block[] } }[] | undefined)?.[0]?.content;
  const text = card ? textOf(card.body.filter(({ id }) => id !== "standing")) : String(activity.text);
  const [, name, words] = from === "agent" ? (/^(.*?): ([\s\S]*)$/.exec(text) ?? []) : [];
  const spoken: Read = { from, text: words ?? text, ...(name ? { name } : {}) };
  if (!card) return spoken;
  const standing = card.body.find(({ id }) => id === "standing");
  const choices: Choice[] = [];
  let ask = "";
  const actions = [...card.body.flatMap((block) => (block.actions as Block[] | undefined) ?? []), ...card.actions];
  for (const { type, title, data } of actions) {
    const { ask: of, choice } = data ?? {};
    if (typeof of === "string") ask = of;
    if (type === "Action.Submit" && typeof choice === "string") choices.push({ id: choice, label: String(title) });
  }
  const rows = card.body.flatMap(rowsOf);
  const page = actions.map(({ url }) => url).find((url) => String(url).includes("/enter/")) as string | undefined;
  ask ||= String(card.body.map(({ selectAction }) => (selectAction?.data as Json)?.ask).find(Boolean) ?? "");
  const prompt: Seen["prompt"] =
    rows.length > 0 ? { kind: "list", ask, rows, choices } : { kind: "choice", ask, choices };
  const bar = standing ? barOf(textOf([standing])) : {};
  const asks = choices.length + rows.length > 0 || page !== undefined;
  return { ...spoken, ...bar, ...(asks ? { prompt } : {}), ...(page ? { page } : {}) };
}

const textOf = (blocks: Block[]): string =>
  blocks
    .filter(({ type }) => type === "RichTextBlock")
    .map(({ inlines = [], spacing }) => `${spacing === "Large" ? "\n" : ""}${inlines.map(({ text }) => text).join("")}`)
    .join("\n");

/** Rows with a press each, or ticks: both say date, title, amount and state. */
function rowsOf(block: Block): ListRow[] {
  if (block.type === "Input.ChoiceSet")
    return (block.choices as { title: string; value: string }[]).map(({ title: shown, value: id }) => {
      const [date = "", title = "", amount = "", state = ""] = shown.split("  ");
      return { id, date, title, amount, state };
    });
  const choice = (block.selectAction?.data as Json | undefined)?.choice;
  const [left, right] = block.items?.[0]?.columns ?? [];
  if (typeof choice !== "string" || !left?.items || !right?.items) return [];
  const [title = "", under = ""] = left.items.map((item) => textOf([item]));
  const [date = "", state = ""] = under.split(" · ");
  return [{ id: choice, title, date, state, amount: textOf(right.items) }];
}
