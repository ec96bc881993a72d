import type { Language } from "../../domain/language.ts";
import type { AgentsRoom, RoomButton, RoomCard } from "../agents-room/agents-room.ts";
import type { RoomWords } from "../agents-room/room-cards.ts";
import type { SlackApi } from "./slack-api.ts";
import { buttons, cut, escaped, plain, type SlackBlock, slackLimits, small, words } from "./slack-blocks.ts";
import { sentOf, updatedOf } from "./slack-sent.ts";

/** Action ids of the agents' buttons, by what they do. */
export const roomAction = (button: RoomButton): string => `room-${button}`;

/** A channel of the company's Slack as the agents' room. The app reads nothing that is written there: it has no scope for it. */
export function createSlackRoom({
  api,
  channel,
  language,
  say,
}: {
  api: SlackApi;
  channel: string;
  language: Language;
  say: RoomWords;
}): AgentsRoom {
  const rows = (all: RoomButton[], conversation: string): SlackBlock[] =>
    buttons(
      all.map((button) => ({
        action: roomAction(button),
        label: say(`room-${button}`),
        value: conversation,
        ...(button === "return"
          ? {
              confirm: {
                title: plain(say("room-return"), 100),
                text: plain(say("room-return-sure"), 300),
                confirm: plain(say("room-return-yes"), 30),
                deny: plain(say("room-return-no"), 30),
              },
            }
          : {}),
      })),
      "room",
    );
  const titleOf = ({ urgent, title }: RoomCard) => (urgent ? `${say("room-urgent")} ${title}` : title);
  const still = { unfurl_links: false, unfurl_media: false };

  return {
    route: "slack",
    language,
    async show(card, sent) {
      const title = titleOf(card);
      const message = {
        channel,
        text: cut(escaped([title, ...card.lines].join("\n")), slackLimits.text),
        blocks: [words(card.lines.join("\n"), { bold: title }), ...rows(card.buttons, card.conversation)],
      };
      if (sent === undefined) return sentOf(await api("chat.postMessage", { ...message, ...still }));
      const updated = updatedOf(await api("chat.update", { ...message, ts: sent }), sent);
      // Somebody took the card away: another one takes its place.
      return "refused" in updated ? sentOf(await api("chat.postMessage", { ...message, ...still })) : updated;
    },
    async add({ conversation, who, text, inside, buttons: below }, card) {
      const block = inside ? small(`${who}: ${text}`) : words(text, { bold: who });
      return sentOf(
        await api("chat.postMessage", {
          ...{ channel, thread_ts: card, ...still },
          text: cut(escaped(`${who}: ${text}`), slackLimits.text),
          blocks: [block, ...rows(below, conversation)],
        }),
      );
    },
  };
}
