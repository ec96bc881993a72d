import { type Language, languageOfTag } from "../../domain/language.ts";
import type { SlackWords } from "./render-outgoing.ts";
import type { SlackApi } from "./slack-api.ts";
import { plain, type SlackBlock, small, words } from "./slack-blocks.ts";

/** The app's home page: what can be done here, what nobody ever asks for, and what to do when money is leaving now. */
export function homeBlocks(say: SlackWords, language: Language): SlackBlock[] {
  const label = (key: string) => say(key, {}, language);
  return [
    { type: "header", text: plain(label("slack-home-title"), 150) },
    words(label("slack-home-what")),
    { type: "divider" },
    words(label("slack-home-urgent")),
    { type: "divider" },
    small(label("slack-home-safe")),
  ];
}

/** Shows a user the home page in their language; a failure costs nothing, the next look shows it. */
export function createShowHome({ api, say }: { api: SlackApi; say: SlackWords }) {
  return async (user: string, locale: string | undefined): Promise<void> => {
    const language = languageOfTag(locale) ?? "zh-Hans";
    await api("views.publish", { user_id: user, view: { type: "home", blocks: homeBlocks(say, language) } });
  };
}
