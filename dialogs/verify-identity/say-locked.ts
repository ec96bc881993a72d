import type { Chat } from "../../src/dialog/dialog.ts";

const hourMs = 3_600_000;
/** Locks that only a person lifts end far beyond any that passes by itself. */
const longestHours = 48;

/** Says for how long nothing more is taken. */
export async function sayLocked(chat: Chat, until: string): Promise<void> {
  const now = await chat.now("locked-at");
  const hours = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / hourMs));
  if (hours > longestHours) await chat.say("locked-for-good");
  else await chat.say("locked", { hours });
}
