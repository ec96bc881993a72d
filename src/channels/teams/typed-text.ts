import { forwardedWords } from "../sent-to/forwarded-words.ts";

/** A mention as Teams describes it beside the text. */
export interface Mention {
  /** The tag as it stands in the text. */
  text?: string;
  id?: string;
}

// Bounds on every part: what was typed is as long as a body may be, and no tag of it need ever end.
const quote = /<quoted messageId="[^"]{0,100}"\/>/g;
const otherMention = /<at\b[^>]{0,100}>([^<]{0,200})<\/at>/g;

/** A forwarded message in the HTML copy of a text; `own` is there where something was written above it. */
const forward = /^(?<own>[\s\S]*?)<blockquote\b[^>]{0,200}\bitemtype="http:\/\/schema\.skype\.com\/Forward"/;

/**
 * What somebody typed, without the marks that Teams puts into the text: for a message that is quoted (its id would be read as a
 * number of theirs), and for the bot, where it is called by name. Others who are named stay so, and what is forwarded is marked.
 */
export function typedText(
  text: string,
  { mentions, html, botId }: { mentions: readonly Mention[]; html: string; botId: string },
): string {
  const own = mentions.flatMap(({ text: tag, id }) => (tag && id === botId ? [tag] : []));
  const plain = own.reduce((rest, tag) => rest.replaceAll(tag, ""), text.replace(quote, ""));
  const typed = plain.replace(otherMention, "@$1");
  return withForwarded(typed === text ? text : typed.trim(), html);
}

/** Teams puts what is forwarded below what was written, a blank line between, and says so in the HTML alone. */
function withForwarded(text: string, html: string): string {
  const found = forward.exec(html);
  if (!found || text.trim() === "") return text;
  const isOwn = (found.groups?.own ?? "").replace(/<[^<>]{0,500}>|&nbsp;|\s/g, "") !== "";
  const at = isOwn ? /\r?\n\s*\n/.exec(text) : null;
  const own = at ? `${text.slice(0, at.index)}\n` : "";
  return own + forwardedWords(text.slice(at ? at.index + at[0].length : 0).trim());
}
