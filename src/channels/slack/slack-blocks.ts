/** Block Kit, as far as we use it; docs.slack.dev, "Block Kit". */
export type SlackBlock = { type: string; block_id?: string } & Record<string, unknown>;

/** Slack's limits, in characters unless they say otherwise. */
export const slackLimits = {
  text: 3_000,
  whole: 12_000,
  label: 75,
  value: 2_000,
  blocks: 50,
  buttonsInRow: 25,
  checkboxes: 10,
  options: 100,
} as const;

/** At most so many characters, with a sign that there was more; never half a character. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most && text.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .slice(0, most - 1)
        .replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Text that Slack reads no markup, mention or link into. */
export const plain = (text: string, most: number = slackLimits.text) => ({
  type: "plain_text" as const,
  text: cut(text, most) || " ",
  emoji: false,
});

/** For the one field where Slack insists on its notation: what it would read as markup is written out. */
export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);

const address = /https:\/\/(?=\w)[\w\-.~:/?#@!$&'()*+,;=%[\]]*[\w\-~/#@$&*+=%]/g;

/** Words to the letter, nothing in them read as markup; https addresses can be pressed. */
export function words(text: string, { bold }: { bold?: string } = {}): SlackBlock {
  const name = bold ? [{ type: "text", text: `${bold}\n`, style: { bold: true } }] : [];
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [...name, ...linked(text)] }] };
}

function linked(text: string): Record<string, unknown>[] {
  const parts: Record<string, unknown>[] = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    if (!URL.canParse(url)) continue;
    if (index > from) parts.push({ type: "text", text: text.slice(from, index) });
    parts.push({ type: "link", url });
    from = index + url.length;
  }
  if (from < text.length || parts.length === 0) parts.push({ type: "text", text: text.slice(from) || " " });
  return parts;
}

export const small = (text: string): SlackBlock => ({ type: "context", elements: [plain(text)] });

/** Buttons in as many rows as they need; `value` goes back to us unread by Slack. */
export function buttons(
  all: { action: string; label: string; value: string; serious?: boolean; url?: string; confirm?: object }[],
  block: string,
): SlackBlock[] {
  const elements = all.map(({ action, label, value, serious, url, confirm }, index) => ({
    type: "button",
    action_id: `${action}#${index}`,
    text: plain(label, slackLimits.label),
    value,
    ...(serious ? { style: "danger" } : {}),
    ...(url ? { url } : {}),
    ...(confirm ? { confirm } : {}),
  }));
  const rows: SlackBlock[] = [];
  for (let at = 0; at < elements.length; at += slackLimits.buttonsInRow)
    rows.push({
      type: "actions",
      block_id: `${block}/${at}`,
      elements: elements.slice(at, at + slackLimits.buttonsInRow),
    });
  return rows;
}
