import { type Chat, dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { complaintCase, complaintIntent } from "../../src/domain/complaint.ts";
import { openCase } from "../steps/open-case.ts";
import { showDate } from "../steps/show-instant.ts";

/** A person, at the customer's word. The words are the queue's own; a complaint goes on record first. */
export const talkToAgent = dialog("talk-to-agent", async (chat, _args, kit) => {
  if (chat.opening.intent !== complaintIntent) return chat.escalate("asked");
  return chat.escalate("complaint", {}, await recordComplaint(chat, kit));
});

/** Gives the case's number; until it is answered the case stands on the desk's list, with the day that was promised. */
async function recordComplaint(chat: Chat, kit: DialogKit): Promise<string> {
  const by = kit.times.lastDay(kit.times.complaintAnswer, await chat.now("complained-at"));
  const caseId = await openCase(chat, kit, complaintCase(chat.opening.text, by));
  await chat.say("complaint-recorded", { by: showDate(by, chat.language) });
  return caseId;
}
