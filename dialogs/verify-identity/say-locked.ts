import type { Chat } from "../../src/dialog/dialog.ts";
import { elapsed, hour } from "../../src/domain/instants.ts";

/** Locks that only a person lifts end far beyond any that passes by itself. */
const longestHours = 48;

/** Says for how long nothing more is taken. */
export async function sayLocked(chat: Chat, until: string): Promise<void> {
  const now = await chat.now("locked-at");
  const hours = Math.max(1, Math.ceil(elapsed(now, until) / hour));
  if (hours > longestHours) await chat.say("locked-for-good");
  else await chat.say("locked", { hours });
}
