import { showInstant } from "../dialogs/steps/show-instant.ts";
import type { AgentsRoom } from "./channels/agents-room/agents-room.ts";
import { createRoomActs } from "./channels/agents-room/room-acts.ts";
import { startAgentsRoom } from "./channels/agents-room/start-agents-room.ts";
import type { ChannelRooms } from "./compose-sent-to.ts";
import type { Language } from "./domain/language.ts";

/** What agents in any company's chat work with, in their language. */
export function composeAgentsRoom(
  { store, after, words, sentTo, log }: Omit<ChannelRooms<unknown>, "config">,
  { handoff, links, line, atHand }: NonNullable<ChannelRooms<unknown>["desk"]>,
  language: Language,
) {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    words.phrases.render("channels", key, params, language).join("\n\n");
  return {
    say,
    acts: createRoomActs({ store, handoff, links, atHand }),
    start: (room: AgentsRoom) =>
      startAgentsRoom({
        ...{ store, line, atHand, after, room },
        words: say,
        mask: sentTo.filter,
        showTime: (at) => showInstant(at, { language, timeZone: words.knowledge.wallet.hours["time-zone"] }),
        log: (fields, event) => log.info(fields, event),
      }),
  };
}
