import { bubblesOf } from "../chat/standing.ts";
import type { ChatMessage } from "../line/activity.ts";
import { language, say } from "../words.ts";

/** The conversation as plain text, one paragraph a message; secrets are dots in it as they are on the screen. */
function transcriptText(messages: readonly ChatMessage[]): string {
  const instant = new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" });
  const speaker = ({ from, name }: ChatMessage) =>
    from === "customer" ? say("you") : from === "agent" ? name || say("agent") : from === "bot" ? say("bot") : "—";
  return bubblesOf(messages)
    .map((message) => {
      const lines = [message.text, ...message.files.map(({ name }) => `[${name}]`)].filter((line) => line !== "");
      return `${instant.format(message.at)}  ${speaker(message)}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

/** Hands the transcript to the browser as a file, without asking the server for anything. */
export function saveTranscript(messages: readonly ChatMessage[]): void {
  const url = URL.createObjectURL(new Blob([transcriptText(messages)], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${say("panel")} ${new Date().toISOString().slice(0, 10)}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
