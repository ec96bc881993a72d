import type { Language } from "../../domain/language.ts";
import type { ListRow } from "../../domain/message.ts";
import type { Outgoing } from "../sent-to/channel.ts";
import { buttons, cut, escaped, plain, type SlackBlock, slackLimits, small, words } from "./slack-blocks.ts";

/** The labels of the channels' phrases, one line each. */
export type SlackWords = (key: string, params: Readonly<Record<string, string | number>>, language: Language) => string;

/** A message as Slack shows it: `text` is what notifications and screen readers say, `whole` what stands there when Slack will not have the blocks. */
export interface SlackMessage {
  text: string;
  whole: string;
  blocks: SlackBlock[];
}

/** What a button carries: the ask it answers, and the option's id. */
export const pressValue = (ask: string, choice: string): string => JSON.stringify([ask, choice]);

/** Action ids, up to the "#" that tells a message's buttons apart. */
export const slackActions = { choose: "choose", picked: "picked", pick: "pick", page: "page" } as const;

/** One bubble as blocks. */
export function renderOutgoing(outgoing: Outgoing, say: SlackWords): SlackMessage {
  const { from, name, language, text, standing, files, rows, choices, ask = "", many, page } = outgoing;
  const label = (key: string, params = {}) => say(key, params, language);
  const head = from === "agent" && name ? label("slack-agent", { name }) : undefined;
  const lines = [text, ...(standing ? [standing.text] : []), ...files.map((file) => `${file.name}\n${file.url}`)];
  const body = lines.filter((line) => line !== "").join("\n");
  const isAside = from === "system" && !standing && choices.length === 0;
  const picking = many ? tickBoxes(outgoing, label) : rows.map((row) => rowBlock(row, ask, label("slack-pick")));
  const press =
    many && rows.length === 0
      ? []
      : choices.map(({ id, label: shown, serious }) => ({
          action: slackActions.choose,
          label: shown,
          value: pressValue(ask, id),
          serious,
        }));
  const opening = page ? [{ action: slackActions.page, label: page.label, value: "page", url: page.url }] : [];
  const spoken = [head, body, ...rows.map(inWords), ...choices.map((choice) => `[${choice.label}]`)];
  const said = spoken.filter((line) => line !== undefined).join("\n");
  // A page's address is the only key to it: it does not go into notifications.
  const whole = page ? `${said}\n${page.label}\n${page.url}` : said;
  return {
    text: cut(escaped(said), slackLimits.text),
    whole: cut(escaped(whole), slackLimits.whole),
    blocks: [
      isAside ? small(body) : words(body, head ? { bold: head } : {}),
      ...picking,
      ...buttons([...opening, ...press], "press"),
    ].slice(0, slackLimits.blocks),
  };
}

type Label = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const rowTitle = ({ date, title }: ListRow) => `${date}  ${title}`;
const rowState = ({ amount, state }: ListRow) => `${amount}  ${state}`;
const inWords = (row: ListRow) => `${rowTitle(row)}  ${rowState(row)}`;

/** A payment or withdrawal with its own button. */
function rowBlock(row: ListRow, ask: string, label: string): SlackBlock {
  return {
    type: "section",
    text: plain(`${rowTitle(row)}\n${rowState(row)}`),
    accessory: {
      type: "button",
      action_id: slackActions.choose,
      text: plain(label, slackLimits.label),
      value: pressValue(ask, row.id),
    },
  };
}

/** Boxes to tick and a button that sends them; more than ten are a list to search in. */
function tickBoxes({ rows, choices, ask = "" }: Outgoing, label: Label): SlackBlock[] {
  const all =
    rows.length > 0
      ? rows.map((row) => ({ id: row.id, text: rowTitle(row), below: rowState(row) }))
      : choices.map(({ id, label: text }) => ({ id, text, below: "" }));
  const options = all.slice(0, slackLimits.options).map(({ id, text, below }) => ({
    text: plain(text, slackLimits.label),
    value: id,
    ...(below ? { description: plain(below, slackLimits.label) } : {}),
  }));
  const element =
    options.length > slackLimits.checkboxes
      ? { type: "multi_static_select", placeholder: plain(label("pick-several"), 150) }
      : { type: "checkboxes" };
  return [
    small(label("pick-several")),
    {
      type: "actions",
      block_id: "pick",
      elements: [
        { ...element, action_id: slackActions.pick, options },
        {
          type: "button",
          action_id: slackActions.picked,
          style: "primary",
          text: plain(label("send-picked"), slackLimits.label),
          value: pressValue(ask, ""),
        },
      ],
    },
  ];
}
