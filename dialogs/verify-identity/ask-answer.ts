import type { Chat, LocalWords } from "../../src/dialog/dialog.ts";
import type { Proving } from "../../src/identity/proving.ts";

/** Puts one security question. A wrong answer brings the next one; how it goes on is the server's decision. */
export async function askAnswer(chat: Chat, proving: Proving, question: LocalWords): Promise<void> {
  const given = await chat.secret("answer", "answer", (plain) => proving.checkAnswer(plain), {
    params: { question },
    options: [{ id: "person" }],
  });
  if ("choice" in given) return chat.escalate("asked");
  const { checked } = given;
  if (checked.outcome === "wrong") await chat.say("answer-wrong", { tries: checked.triesLeft });
}
