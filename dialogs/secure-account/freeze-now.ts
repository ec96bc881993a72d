import type { Chat } from "../../src/dialog/dialog.ts";
import type { Danger } from "./danger.ts";

/** The freeze comes first, before anything else is asked: one yes, with the least proof that allows it. */
export async function freezeNow(chat: Chat, danger: Danger): Promise<"frozen" | "not-frozen"> {
  chat.ifUrgent("freeze-urgent");
  const confirmed = await chat.confirm("freeze-now", "freeze", { reason: danger });
  if (confirmed === "no") {
    await chat.say("not-frozen");
    return "not-frozen";
  }
  const outcome = (await chat.do("freezing", confirmed)) as "frozen" | "already-frozen";
  await chat.say("frozen", {}, { phrase: outcome });
  return "frozen";
}
