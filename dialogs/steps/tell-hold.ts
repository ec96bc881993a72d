import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { showInstant } from "./show-instant.ts";

/** Questions beside it that the hold answers. */
const asksToWithdraw = ["how-to", "method", "limit", "restricted", "how-long"].map((name) => `withdrawal/${name}`);

/** Tells until when the core lets no withdrawal out after a recovery, with a phrase that names {until}; false, and nothing is said, when it lets them out. security.md R26. */
export async function tellHold(chat: Chat, { timeZone }: DialogKit, phrase: string): Promise<boolean> {
  const { withdrawalsHeldUntil } = await chat.look("hold", (wallet) => wallet.profile());
  if (withdrawalsHeldUntil === undefined) return false;
  const params = { until: showInstant(withdrawalsHeldUntil, { language: chat.language, timeZone }) };
  await chat.say(phrase, params);
  chat.beside(asksToWithdraw, phrase, params);
  return true;
}
