import type { Language } from "../../domain/language.ts";
import type { AgentsRoom, RoomButton, RoomCard } from "../agents-room/agents-room.ts";
import type { RoomWords } from "../agents-room/room-cards.ts";
import { splitText } from "../sent-to/split-text.ts";
import type { SlackAnswer, SlackApi } from "./slack-api.ts";
import { buttons, cut, escaped, plain, type SlackBlock, slackLimits, small, words } from "./slack-blocks.ts";
import { isAboutBlocks, sentOf, updatedOf } from "./slack-sent.ts";

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

  /** What Slack will not have as blocks stands there plain; the buttons below stay. */
  async function shown(
    call: (blocks: SlackBlock[]) => Promise<SlackAnswer>,
    { said, below }: { said: { blocks: SlackBlock[]; text: string }; below: SlackBlock[] },
  ): Promise<SlackAnswer> {
    const answer = await call([...said.blocks, ...below]);
    if (answer.outcome !== "refused" || !isAboutBlocks(answer.error)) return answer;
    return call([...partsOf(said.text).map((text) => ({ type: "section", text: plain(text) })), ...below]);
  }

  return {
    route: "slack",
    language,
    async show(card, sent) {
      const title = titleOf(card);
      const lines = card.lines.join("\n");
      const text = [title, ...card.lines].join("\n");
      const message = { channel, text: cut(escaped(text), slackLimits.text) };
      const shows = { said: { blocks: longWords(lines, title), text }, below: rows(card.buttons, card.conversation) };
      const post = async () =>
        sentOf(await shown((blocks) => api("chat.postMessage", { ...message, blocks, ...still }), shows));
      if (sent === undefined) return post();
      const changed = await shown((blocks) => api("chat.update", { ...message, blocks, ts: sent }), shows);
      const updated = updatedOf(changed, sent);
      // Somebody took the card away: another one takes its place.
      return "refused" in updated ? post() : updated;
    },
    async add({ conversation, who, text, inside, buttons: below }, card, sent) {
      const whole = `${who}: ${text}`;
      const blocks = inside ? partsOf(whole).map(small) : longWords(text, who);
      const message = { channel, text: cut(escaped(whole), slackLimits.text) };
      const shows = { said: { blocks, text: whole }, below: rows(below, conversation) };
      if (sent !== undefined) {
        const changed = await shown((all) => api("chat.update", { ...message, blocks: all, ts: sent }), shows);
        const updated = updatedOf(changed, sent);
        if (!("refused" in updated)) return updated;
      }
      const where = { ...message, thread_ts: card, ...still };
      return sentOf(await shown((all) => api("chat.postMessage", { ...where, blocks: all }), shows));
    },
  };
}

const partsOf = (text: string): string[] => splitText(text, slackLimits.text - 100);
const longWords = (text: string, bold: string): SlackBlock[] =>
  partsOf(text).map((part, index) => words(part, index === 0 ? { bold } : {}));
