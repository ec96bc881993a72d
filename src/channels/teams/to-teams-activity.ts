import type { Choice, ListRow } from "../../domain/message.ts";
import { card, line, lines, ticks } from "../cards/adaptive-card.ts";
import type { Outgoing } from "../sent-to/channel.ts";
import type { TeamsAddress } from "./teams-address.ts";

type Json = Record<string, unknown>;

/** One bubble as an activity: plain text, or an Adaptive Card where something can be pressed, chosen or changes in place. */
export function toTeamsActivity(outgoing: Outgoing, address: TeamsAddress, say: (key: string) => string): Json {
  const { text, language, choices, rows, page, files, standing } = outgoing;
  const hasCard = choices.length + rows.length + files.length > 0 || page !== undefined || standing !== undefined;
  const spoken = outgoing.from === "agent" && outgoing.name ? `${outgoing.name}: ${text}` : text;
  return {
    type: "message",
    channelId: address.channelId,
    from: { ...address.bot, role: "bot" },
    recipient: address.user,
    conversation: address.conversation,
    locale: language,
    ...(outgoing.ask ? { inputHint: "expectingInput" } : {}),
    ...(hasCard
      ? { summary: spoken, attachments: [cardOf(outgoing, spoken, say)] }
      : { text: spoken, textFormat: "plain" }),
    ...(hasCard && address.channelId !== "msteams" ? { suggestedActions: suggested(outgoing, address) } : {}),
    channelData: { walletline: { id: outgoing.id, from: outgoing.from } },
  };
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

/** Channels of Azure Bot Service that draw no cards still get the buttons. */
function suggested({ choices, ask = "", many }: Outgoing, { user }: TeamsAddress): Json {
  const actions = many
    ? []
    : choices.map(({ id, label }) => ({
        ...{ type: "messageBack", title: label, text: label, displayText: label },
        value: { ask, choice: id },
      }));
  return { to: [user.id], actions };
}
