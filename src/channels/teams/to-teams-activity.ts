import type { Choice, ListRow } from "../../domain/message.ts";
import { card, line, lines, ticks } from "../cards/adaptive-card.ts";
import type { Outgoing } from "../sent-to/channel.ts";
import type { TeamsAddress } from "./teams-address.ts";

type Json = Record<string, unknown>;

/** Channels that draw Adaptive Cards whose buttons can be pressed; the others would show a picture of one, or nothing. */
const drawsCards: ReadonlySet<string> = new Set(["msteams", "webchat", "directline", "emulator"]);

/** One bubble as an activity: plain text, or an Adaptive Card where something can be pressed, chosen or changes in place and the channel draws it. */
export function toTeamsActivity(outgoing: Outgoing, address: TeamsAddress, say: (key: string) => string): Json {
  const { text, language, choices, rows, page, files, standing } = outgoing;
  const { channelId } = address;
  const isMore = choices.length + rows.length + files.length > 0 || page !== undefined || standing !== undefined;
  const spoken = outgoing.from === "agent" && outgoing.name ? `${outgoing.name}: ${text}` : text;
  return {
    type: "message",
    channelId,
    from: { ...address.bot, role: "bot" },
    recipient: address.user,
    conversation: address.conversation,
    locale: language,
    ...(outgoing.ask ? { inputHint: "expectingInput" } : {}),
    ...(isMore && drawsCards.has(channelId)
      ? { summary: spoken, attachments: [cardOf(outgoing, spoken, say)] }
      : { text: inWords(outgoing, spoken), textFormat: "plain" }),
    ...(isMore && channelId !== "msteams" ? { suggestedActions: suggested(outgoing, address) } : {}),
    channelData: { walletline: { id: outgoing.id, from: outgoing.from } },
  };
}

/** All that a card would show; what is opened by a button there is an address here. */
function inWords({ rows, page, files, standing }: Outgoing, spoken: string): string {
  const links = [...(page ? [{ name: page.label, url: page.url }] : []), ...files];
  return [
    spoken,
    ...(standing?.text ? [standing.text] : []),
    ...rows.map(({ date, title, amount, state }) => `· ${[date, title, amount, state].join("  ")}`),
    ...links.map(({ name, url }) => `${name}\n${url}`),
  ].join("\n");
}

function cardOf(outgoing: Outgoing, spoken: string, say: (key: string) => string): Json {
  const { rows, many, page, files, standing, ask = "" } = outgoing;
  return card(
    [
      ...lines(spoken),
      ...(standing?.text ? [{ ...line(standing.text, { weight: "Bolder" }), id: "standing" }] : []),
      ...(many ? [ticks(outgoing, say("pick-several"))] : rows.map((row) => rowOf(row, ask))),
    ],
    [
      ...(page ? [{ type: "Action.OpenUrl", title: page.label, url: page.url }] : []),
      ...(many ? [{ type: "Action.Submit", title: say("send-picked"), data: { ask } }] : []),
      ...files.map(({ name, url }) => ({ type: "Action.OpenUrl", title: name, url })),
      ...(many && rows.length === 0 ? [] : outgoing.choices).map((choice) => button(choice, ask)),
    ],
  );
}

/** The press comes back as a message with what the button said and which question it belongs to. */
const pressed = (label: string, ask: string, choice: string): Json => ({
  msteams: { type: "messageBack", text: label, displayText: label, value: { ask, choice } },
  ask,
  choice,
});

const button = ({ id, label, serious }: Choice, ask: string): Json => ({
  type: "Action.Submit",
  title: label,
  ...(serious ? { style: "destructive" } : {}),
  data: pressed(label, ask, id),
});

const rowOf = ({ id, date, title, amount, state }: ListRow, ask: string): Json => ({
  type: "Container",
  style: "emphasis",
  selectAction: { type: "Action.Submit", title, data: pressed(title, ask, id) },
  items: [
    {
      type: "ColumnSet",
      columns: [
        {
          type: "Column",
          width: "stretch",
          items: [line(title, { weight: "Bolder" }), line(`${date} · ${state}`, { isSubtle: true })],
        },
        { type: "Column", width: "auto", items: [line(amount, { weight: "Bolder" })] },
      ],
    },
  ],
});

/** Buttons for channels that draw no cards, or draw them without. */
function suggested({ choices, rows, ask = "", many }: Outgoing, { user, channelId }: TeamsAddress): Json {
  const pressable = [
    ...(many || drawsCards.has(channelId) ? [] : rows.map(({ id, title }) => ({ id, label: title }))),
    ...(many && rows.length === 0 ? [] : choices),
  ];
  const actions = pressable.map(({ id, label }) => ({
    ...{ type: "messageBack", title: label, text: label, displayText: label },
    value: { ask, choice: id },
  }));
  return { to: [user.id], actions };
}
