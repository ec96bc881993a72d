import { useState } from "preact/hooks";
import { deskApi, isRefused } from "../line/desk-api.ts";
import { say } from "../words.ts";

/** Has the bot verify the customer while the agent keeps the conversation; what is held already is not asked for. */
export function VerifyAgain({ conversation, levels }: { conversation: string; levels: readonly string[] }) {
  const [outcome, setOutcome] = useState("");
  const wanted = levels.includes("strong")
    ? []
    : levels.includes("possession")
      ? (["strong"] as const)
      : (["possession", "strong"] as const);
  if (wanted.length === 0) return null;

  async function ask(level: "possession" | "strong"): Promise<void> {
    const answer = await deskApi.verifyAgain(conversation, level);
    setOutcome(say(isRefused(answer) ? "failed-unsaved" : "verify-asked"));
  }
  return (
    <div class="verify">
      <div class="acts">
        {wanted.map((level) => (
          <button key={level} type="button" class="second" onClick={() => void ask(level)}>
            {say(`verify-${level}`)}
          </button>
        ))}
      </div>
      <p class="quiet-text" role="status">
        {outcome || say("verify-more")}
      </p>
    </div>
  );
}
