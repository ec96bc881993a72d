import { type Chat, dialog } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import { openCase } from "../steps/open-case.ts";
import { asksWhoCalls } from "./asks-who-calls.ts";
import { bookCallBack } from "./book-call-back.ts";
import { callsItOff, movesIt } from "./call-wishes.ts";
import { changesCall } from "./change-call-back.ts";
import { sayDesk } from "./say-desk.ts";

/** Every way to reach people, with how it stands right now; then the quickest of them is taken here. */
export const reachSupport = dialog(
  "reach-support",
  async (chat, _args, kit) => {
    if (asksWhoCalls(chat.opening.text)) return sayWhoCalls(chat, kit);
    if (chat.opening.intent === "contact/call-back" || callsItOff(chat.opening.text) || movesIt(chat.opening.text))
      return bookCallBack(chat, kit);
    await chat.say("channels");
    await sayDesk(chat, kit);
    const way = await chat.choose("which-way", [
      { id: "queue" },
      { id: "leave-case" },
      { id: "call-back" },
      { id: "no-need" },
    ]);
    switch (way) {
      case "queue":
        return chat.escalate("asked", { dialog: "reach-support" });
      case "leave-case":
        return leaveCase(chat, kit);
      case "call-back":
        return bookCallBack(chat, kit);
      default:
        return chat.say("bye");
    }
  },
  async (kit, opening) => asksWhoCalls(opening.text) || changesCall(kit, opening),
);

async function sayWhoCalls(chat: Chat, { desk: { callsFrom } }: DialogKit): Promise<void> {
  if (callsFrom) return chat.say("we-call-from", { number: callsFrom });
  return chat.say("we-call-from", {}, { phrase: "we-call-from-no-number" });
}

const shortestDescription = 4;
const keptCharacters = 300;

/** The matter in the customer's words, for an answer in this conversation later. */
async function leaveCase(chat: Chat, kit: DialogKit): Promise<void> {
  const told = await chat.ask(
    "describe",
    ({ text }) => (text.trim().length >= shortestDescription ? text.trim().slice(0, keptCharacters) : undefined),
    { early: false },
  );
  const description = "value" in told ? told.value : "";
  const caseId = await openCase(chat, kit, {
    kind: "question",
    summary: "reach-support.question",
    facts: { description },
  });
  await chat.say("case-left", { case: caseId });
}
