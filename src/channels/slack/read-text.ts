/** A thing in angle brackets: a link, a mention, a channel, a special word; docs.slack.dev, "Formatting message text". */
const marked = /<([@#!][^<>|]*|[a-z][a-z+.-]*:[^<>|]*)(?:\|([^<>]*))?>/gi;
const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

const signsOf = (text: string) => text.replace(/&(?:lt|gt|amp);/g, (name) => signs[name]!);

/**
 * What a person typed, out of Slack's notation. A link whose label says something else keeps both, so that a disguised
 * address stays visible; of a mention the name is kept, where Slack gives one.
 */
export function readText(notation: string): string {
  return signsOf(
    notation.replace(marked, (_whole, target: string, label: string | undefined) => {
      if (/^[@#!]/.test(target)) return label ?? "";
      const address = target.replace(/^(?:mailto|tel):/, "");
      if (label === undefined || label === address) return address;
      const bare = (text: string) => text.replace(/^https?:\/\//, "").replace(/\/$/, "");
      return bare(label) === bare(address) ? label : `${label} (${address})`;
    }),
  ).trim();
}
