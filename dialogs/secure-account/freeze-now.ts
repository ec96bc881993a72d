import type { Chat } from "../../src/dialog/dialog.ts";
import type { DialogKit } from "../../src/dialog/dialog-kit.ts";
import type { Danger } from "./danger.ts";

/** The freeze comes first, before anything else is asked: one yes, with the least proof that allows it. */
export async function freezeNow(chat: Chat, kit: DialogKit, danger: Danger): Promise<"frozen" | "not-frozen"> {
  chat.ifUrgent("freeze-urgent");
  chat.beside(["how-long"], "freeze-takes", { cooling: kit.times.coolingHours });
  chat.beside(["did-it-work"], "not-frozen-yet");
  const confirmed = await chat.confirm("freeze-now", "freeze", { reason: danger });
  chat.beside(["how-long", "owns-up"]);
  if (confirmed === "no") {
    chat.beside(["did-it-work"], "not-frozen");
    await chat.say("not-frozen");
    return "not-frozen";
  }
  const outcome = (await chat.do("freezing", confirmed)) as "frozen" | "already-frozen";
  await chat.say("frozen", {}, { phrase: outcome });
  chat.beside(["did-it-work", "security/freeze-effects"], "frozen-holds");
  return "frozen";
}
