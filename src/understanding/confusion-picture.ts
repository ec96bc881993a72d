import type { MixedUp } from "./confusion-report.ts";

/** Rows and columns shown: the intents most often involved. */
const mostIntents = 60;

/** What is mixed up as one HTML page: a square a pair, the redder the more often; pointing at it shows the utterances. */
export function confusionPicture(mixedUp: readonly MixedUp[]): string {
  const involved = new Map<string, number>();
  for (const { truth, taken, utterances } of mixedUp)
    for (const label of [truth, taken]) involved.set(label, (involved.get(label) ?? 0) + utterances.length);
  const labels = [...involved]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostIntents)
    .map(([label]) => label)
    .sort();
  const pairs = new Map(mixedUp.map((pair) => [`${pair.truth} ${pair.taken}`, pair.utterances]));
  const most = Math.max(1, ...mixedUp.map(({ utterances }) => utterances.length));
  const cell = (truth: string, taken: string) => {
    const utterances = pairs.get(`${truth} ${taken}`);
    if (!utterances) return "<td></td>";
    const title = escaped([`${truth} taken for ${taken}`, ...utterances.map(({ text }) => text)].join("\n"));
    return `<td style="background:rgba(200,30,30,${(0.15 + (0.85 * utterances.length) / most).toFixed(2)})" title="${title}">${utterances.length}</td>`;
  };
  const head = labels.map((label) => `<th class="up">${escaped(label)}</th>`).join("");
  const body = labels
    .map((truth) => `<tr><th>${escaped(truth)}</th>${labels.map((taken) => cell(truth, taken)).join("")}</tr>`)
    .join("\n");
  return `<!doctype html><meta charset="utf-8"><title>Walletline: confusion</title>
<style>body{font:12px system-ui}table{border-collapse:collapse}td{width:1.6em;height:1.6em;text-align:center;border:1px solid #ddd}th{text-align:right;font-weight:400;padding:0 .5em;white-space:nowrap}.up{writing-mode:vertical-rl;transform:rotate(180deg)}</style>
<p>Row: what it is. Column: what it was taken for.</p>
<table><tr><th></th>${head}</tr>
${body}</table>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
