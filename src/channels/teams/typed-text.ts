/** A mention as Teams describes it beside the text. */
export interface Mention {
  /** The tag as it stands in the text. */
  text?: string;
  id?: string;
}

const quote = /<quoted messageId="[^"]*"\/>/g;
const otherMention = /<at\b[^>]*>([^<]*)<\/at>/g;

/**
 * What somebody typed, without the marks that Teams puts into the text: for a message that is quoted (its id would be read as a
 * number of theirs), and for the bot, where it is called by name. Others who are named stay so.
 */
export function typedText(text: string, mentions: readonly Mention[], botId: string): string {
  const own = mentions.flatMap(({ text: tag, id }) => (tag && id === botId ? [tag] : []));
  const plain = own.reduce((rest, tag) => rest.replaceAll(tag, ""), text.replace(quote, ""));
  const typed = plain.replace(otherMention, "@$1");
  return typed === text ? text : typed.trim();
}
