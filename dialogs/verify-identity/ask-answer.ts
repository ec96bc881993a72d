import type { Chat, LocalWords } from "../../src/dialog/dialog.ts";
import type { Proving } from "../../src/identity/proving.ts";

/**
 * Puts one security question. A wrong answer brings the next one, and forgetting costs no try; how it goes on is the server's decision.
 * `before` is the question put last.
 */
export async function askAnswer(
  chat: Chat,
  proving: Proving,
  question: LocalWords,
  before: LocalWords | undefined,
): Promise<void> {
  const given = await chat.secret("answer", "answer", (plain) => proving.checkAnswer(plain), {
    phrase: !before ? "answer" : before.en === question.en ? "answer-once-more" : "answer-next",
    params: { question },
    options: [{ id: "forgotten" }, { id: "person" }],
  });
  if ("choice" in given) return given.choice === "forgotten" ? otherThanAnswer(chat, proving) : chat.escalate("asked");
  const { checked } = given;
  if (checked.outcome === "wrong") await chat.say("answer-wrong", { tries: checked.triesLeft });
  if (checked.outcome === "not-answer") await chat.say("answer-to-another");
}

/** Never an easier question: their order is the account's own. */
async function otherThanAnswer(chat: Chat, proving: Proving): Promise<void> {
  const way = await chat.choose("not-remembered", [
    { id: "answer-after-all" },
    { id: "another-contact" },
    { id: "person" },
  ]);
  if (way === "person") return chat.escalate("asked");
  if (way === "another-contact") await chat.record("other-subject", () => proving.forget());
}
