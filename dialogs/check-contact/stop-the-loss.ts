import type { Chat } from "../../src/dialog/dialog.ts";
import type { ContactCheck } from "../../src/domain/contact-check.ts";

/** Something has gone to the other side: what to do this minute, a person before anyone else, and the freeze while waiting. */
export async function stopTheLoss(chat: Chat, checks: ContactCheck[]): Promise<never> {
  await chat.say("stop");
  const contacts = checks.map(({ kind, verdict }) => `${kind} ${verdict}`).join(", ");
  return chat.escalate("fraud", { dialog: "check-contact", ...(contacts ? { contacts } : {}) }, undefined, {
    dialog: "secure-account",
    args: { danger: "scam", waiting: true },
  });
}
