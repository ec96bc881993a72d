import { dialog } from "../../src/dialog/dialog.ts";

/** A person, at the customer's word. The words are the queue's own. */
export const talkToAgent = dialog("talk-to-agent", async (chat) => chat.escalate("asked"));
