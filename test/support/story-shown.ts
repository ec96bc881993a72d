import type { Message } from "../../src/domain/message.ts";
import type { Teller } from "./story-teller.ts";

/** What has been said since the last line, as a story writes it down. */
export async function shown({ desk }: Teller): Promise<string[]> {
  const lines: string[] = [];
  for (const message of await desk.news()) {
    if (message.from === "customer") lines.push(...(message.masked ? spoken("echo", message.text) : []));
    else if (message.state?.kind === "queue") lines.push(...(await bar(desk, message, message.state)));
    else lines.push(...spoken(speaker(message), message.text), ...under(message));
  }
  return lines;
}

/** The wallet core numbers refunds, disputes and reports by chance, and makes its links so. */
const references = (text: string) =>
  text.replace(/\b(RF|DP|RP)-[2-9A-HJ-NP-Z]{8}\b/g, "$1-…").replace(/https?:\/\/\S+\/sandbox\/\S+/g, "https://…");

const speaker = ({ from, audience, name }: Message): string =>
  audience === "desk" ? "desk" : from === "agent" ? `agent ${name}` : from;

const spoken = (who: string, text: string): string[] =>
  references(text)
    .split("\n")
    .map((line, index) => (index === 0 ? `${who}: ${line}` : `  ${line}`));

function under({ prompt }: Message): string[] {
  if (!prompt) return [];
  const rows = "rows" in prompt ? prompt.rows : [];
  return [
    ...rows.map((row) => `  | ${row.date} ${row.title} ${row.amount} ${row.state}`),
    ...(prompt.choices.length > 0 ? [`  ${prompt.choices.map(({ label }) => `[${label}]`).join(" ")}`] : []),
  ];
}

async function bar(
  desk: Teller["desk"],
  message: Message,
  state: Extract<Message["state"], { kind: "queue" }>,
): Promise<string[]> {
  if (state.ended) return [`bar: ended, ${state.ended}`];
  const view = await desk.standing();
  return [`bar: ${message.text} · ${view ? `${view.place}/${view.waiting}` : "gone"}`, ...under(message)];
}
