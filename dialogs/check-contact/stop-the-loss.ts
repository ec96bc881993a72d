import type { Chat } from "../../src/dialog/dialog.ts";
import type { ContactCheck } from "../../src/domain/contact-check.ts";

/** Something has gone to the other side: first what to do this minute, then a person who can freeze, first in the queue. */
export async function stopTheLoss(chat: Chat, checks: ContactCheck[]): Promise<never> {
  await chat.say("stop");
  return chat.escalate("fraud", {
    dialog: "check-contact",
    contacts: checks.map(({ kind, verdict }) => `${kind} ${verdict}`).join(", "),
  });
}
