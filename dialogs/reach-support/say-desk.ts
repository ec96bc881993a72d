import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";

/** How busy the desk is at this moment; no waiting time is said where there is nothing to reckon it from. */
export async function sayDesk(chat: Chat, kit: DialogKit): Promise<void> {
  const { open, agentsOnline, waiting, waitMinutes } = await chat.look("desk", () => kit.desk.now());
  if (!open) return chat.say("desk", {}, { phrase: "desk-closed" });
  const line = waiting === 0 ? "-no-line" : "";
  if (agentsOnline === 0) return chat.say("desk", { waiting }, { phrase: `desk-nobody${line}` });
  if (!waitMinutes) return chat.say("desk", { agents: agentsOnline, waiting }, { phrase: `desk-open${line}` });
  const [low, high] = waitMinutes;
  return chat.say("desk", { agents: agentsOnline, waiting, low, high }, { phrase: `desk-open-wait${line}` });
}
