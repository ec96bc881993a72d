import type { Language } from "../../domain/language.ts";
import type { Message } from "../../domain/message.ts";
import type { StreamEntry } from "../../domain/store.ts";
import { card, ticks } from "../cards/adaptive-card.ts";
import type { QueuePlace } from "./queue-view.ts";
import type { Viewer } from "./viewer.ts";
import { type WalletlineExtension, wireVersion } from "./wire.ts";

/** What activities need that neither their messages nor their viewers hold. */
export interface ActivityContext {
  /** The bot's name on screen. */
  botName?: string;
  /** Where the conversation stands now, in words, behind a queue bar's text: for clients that draw no bar of their own. */
  placeText?(message: Message, place: QueuePlace | null): string | undefined;
  /** What stands above ticks and on their button; absent: a list to tick has no card. */
  tickWords?(language: Language): { label: string; send: string };
  /** A signed address of an attachment. */
  linkTo(of: Viewer, attachment: string): string;
}

/** An outbound Direct Line activity. */
export type DirectLineActivity = Record<string, unknown> & { type: string; id?: string };

function sender({ from, name }: Message, user: string, botName: string | undefined) {
  if (from === "customer") return { id: user, role: "user" };
  if (from === "agent") return { id: "agent", name: name || undefined, role: "bot" };
  return { id: from, name: (from === "bot" && botName) || undefined, role: "bot" };
}

function extension({ from, language, masked, prompt, state }: Message, place: QueuePlace | null): WalletlineExtension {
  const common = { v: wireVersion as 1, from, language, masked: masked ? (true as const) : undefined };
  if (!state) return prompt ? Object.assign(common, prompt) : Object.assign(common, { kind: "message" as const });
  const asks = prompt ? { ask: prompt.ask, choices: prompt.choices } : {};
  if (state.kind === "queue") return { ...common, ...asks, ...state, ...(state.ended ? {} : place) };
  return { ...common, ...asks, ...state };
}

/** Buttons for clients that know nothing of our extension; where several may be chosen, a card has the ticks. */
function actionsOf({ prompt }: Message, user: string) {
  if (!prompt) return undefined;
  const rows = prompt.kind === "list" && !prompt.many ? prompt.rows : [];
  const options = [
    ...rows.map(({ id, date, title, amount, state }) => ({ id, label: `${date} ${title} ${amount} ${state}` })),
    ...(prompt.kind === "choice" && prompt.many ? [] : prompt.choices),
  ];
  if (options.length === 0) return undefined;
  const actions = options.map(({ id, label }) => ({
    type: "messageBack",
    title: label,
    text: label,
    displayText: label,
    value: { ask: prompt.ask, choice: id },
  }));
  return { to: [user], actions };
}

/** Ticks for clients that know nothing of our extension. */
function ticksOf({ prompt, language = "zh-Hans" }: Message, tickWords: ActivityContext["tickWords"]) {
  if (!tickWords || !prompt || !("many" in prompt) || !prompt.many) return [];
  const { label, send } = tickWords(language);
  const { ask, choices } = prompt;
  const rows = prompt.kind === "list" ? prompt.rows : [];
  return [card([ticks({ rows, choices }, label)], [{ type: "Action.Submit", title: send, data: { ask } }])];
}

/** Makes of a transcript's entry what its viewer's client gets; `place` is where the conversation stands now, null when it does not wait. Text is always plain: no client may read markup in it. What is undefined is not sent. */
export function createToActivity({ botName, placeText, tickWords, linkTo }: ActivityContext) {
  function attachmentsOf(entry: Message, viewer: Viewer) {
    const files = (entry.attachments ?? []).map(({ id, name, contentType }) => ({
      ...{ contentType, name, contentUrl: linkTo(viewer, id) },
    }));
    const attachments = [...files, ...ticksOf(entry, tickWords)];
    return attachments.length > 0 ? attachments : undefined;
  }

  return ({ seq, entry }: StreamEntry<Message>, viewer: Viewer, place: QueuePlace | null): DirectLineActivity => {
    const below = placeText?.(entry, place) || undefined;
    const ours = {
      clientActivityID: entry.clientId || undefined,
      "webchat:sequence-id": entry.order ?? seq,
      walletline: extension(entry, place),
    };
    return {
      type: "message",
      id: entry.id,
      timestamp: entry.at,
      channelId: "directline",
      conversation: { id: viewer.conversation },
      from: sender(entry, viewer.user, botName),
      text: below && entry.text ? `${entry.text}\n${below}` : (below ?? entry.text),
      textFormat: "plain",
      locale: entry.language,
      inputHint: entry.prompt && "expectingInput",
      attachments: attachmentsOf(entry, viewer),
      suggestedActions: actionsOf(entry, viewer.user),
      channelData: entry.channelData ? withClients(entry.channelData, ours) : ours,
    };
  };
}

/** The client's own data, below ours. */
function withClients(
  theirs: NonNullable<Message["channelData"]>,
  { clientActivityID, ...ours }: { clientActivityID?: string },
): Record<string, unknown> {
  return { ...theirs, ...(clientActivityID === undefined ? {} : { clientActivityID }), ...ours };
}
