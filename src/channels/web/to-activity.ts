import type { Language } from "../../domain/language.ts";
import type { Message } from "../../domain/message.ts";
import type { StreamEntry } from "../../domain/store.ts";
import { card, ticks } from "../cards/adaptive-card.ts";
import type { QueuePlace } from "./queue-view.ts";
import { type WalletlineExtension, wireVersion } from "./wire.ts";

/** What an activity needs that its message does not hold. */
export interface ActivityContext {
  conversation: string;
  /** The token's `dl_…`. */
  user: string;
  /** The bot's name on screen. */
  botName?: string;
  /** Where the conversation stands now; null when it does not wait. */
  place: QueuePlace | null;
  /** The same in words, behind a queue bar's text: for clients that draw no bar of their own. */
  placeText?(message: Message, place: QueuePlace | null): string | undefined;
  /** What stands above ticks and on their button; absent: a list to tick has no card. */
  tickWords?(language: Language): { label: string; send: string };
  /** A signed address of an attachment. */
  linkTo(attachment: string): string;
}

/** An outbound Direct Line activity. */
export type DirectLineActivity = Record<string, unknown> & { type: string; id?: string };

function sender({ from, name }: Message, { user, botName }: ActivityContext) {
  if (from === "customer") return { id: user, role: "user" };
  if (from === "agent") return { id: "agent", ...(name ? { name } : {}), role: "bot" };
  return { id: from, ...(from === "bot" && botName ? { name: botName } : {}), role: "bot" };
}

function extension(message: Message, place: QueuePlace | null): WalletlineExtension {
  const { from, language, masked, prompt, state } = message;
  const common = {
    v: wireVersion as 1,
    from,
    ...(language ? { language } : {}),
    ...(masked ? { masked: true as const } : {}),
  };
  const asks = prompt ? { ask: prompt.ask, choices: prompt.choices } : {};
  if (state?.kind === "queue") return { ...common, ...asks, ...state, ...(state.ended ? {} : place) };
  if (state) return { ...common, ...asks, ...state };
  return prompt ? { ...common, ...prompt } : { ...common, kind: "message" };
}

/** Buttons for clients that know nothing of our extension; where several may be chosen, a card has the ticks. */
function actionsOf({ prompt }: Message, user: string) {
  if (!prompt) return {};
  const rows = prompt.kind === "list" && !prompt.many ? prompt.rows : [];
  const options = [
    ...rows.map(({ id, date, title, amount, state }) => ({ id, label: `${date} ${title} ${amount} ${state}` })),
    ...(prompt.kind === "choice" && prompt.many ? [] : prompt.choices),
  ];
  if (options.length === 0) return {};
  const actions = options.map(({ id, label }) => ({
    type: "messageBack",
    title: label,
    text: label,
    displayText: label,
    value: { ask: prompt.ask, choice: id },
  }));
  return { suggestedActions: { to: [user], actions } };
}

/** Ticks for clients that know nothing of our extension. */
function ticksOf({ prompt, language = "zh-Hans" }: Message, tickWords: ActivityContext["tickWords"]) {
  if (!tickWords || !prompt || !("many" in prompt) || !prompt.many) return [];
  const { label, send } = tickWords(language);
  const { ask, choices } = prompt;
  const rows = prompt.kind === "list" ? prompt.rows : [];
  return [card([ticks({ rows, choices }, label)], [{ type: "Action.Submit", title: send, data: { ask } }])];
}

/** One entry of a transcript as the customer's client gets it. Text is always plain: no client may read markup in it. */
export function toActivity({ seq, entry }: StreamEntry<Message>, context: ActivityContext): DirectLineActivity {
  const attachments = [
    ...(entry.attachments ?? []).map(({ id, name, contentType }) => ({
      ...{ contentType, name, contentUrl: context.linkTo(id) },
    })),
    ...ticksOf(entry, context.tickWords),
  ];
  return {
    type: "message",
    id: entry.id,
    timestamp: entry.at,
    channelId: "directline",
    conversation: { id: context.conversation },
    from: sender(entry, context),
    text: [entry.text, context.placeText?.(entry, context.place)].filter(Boolean).join("\n"),
    textFormat: "plain",
    ...(entry.language ? { locale: entry.language } : {}),
    ...(entry.prompt ? { inputHint: "expectingInput" } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...actionsOf(entry, context.user),
    channelData: {
      ...entry.channelData,
      ...(entry.clientId ? { clientActivityID: entry.clientId } : {}),
      "webchat:sequence-id": entry.order ?? seq,
      walletline: extension(entry, context.place),
    },
  };
}
