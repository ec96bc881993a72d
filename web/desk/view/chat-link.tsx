import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused } from "../line/desk-api.ts";
import { say } from "../words.ts";

/** Gives out the code that an agent enters in the company's chat, or ends the link; nothing where no agents work there. */
export function ChatLink() {
  const [linked, setLinked] = useState<number>();
  const [code, setCode] = useState<string | "failed">();
  useEffect(() => {
    void deskApi.chatLinks().then((answer) => setLinked(isRefused(answer) ? undefined : answer.linked));
  }, []);
  if (linked === undefined) return null;

  async function ask(): Promise<void> {
    const answer = await deskApi.chatCode();
    setCode(isRefused(answer) ? "failed" : answer.code);
  }
  async function end(): Promise<void> {
    const answer = await deskApi.unlinkChats();
    if (!isRefused(answer)) setLinked(answer.linked);
  }
  if (linked > 0)
    return (
      <button type="button" class="quiet" onClick={() => void end()}>
        {say("chat-link-end")}
      </button>
    );
  const shown = code === "failed" ? say("chat-link-failed") : code && say("chat-link-code", { code });
  return (
    <button type="button" class="quiet" aria-live="polite" onClick={() => void ask()}>
      {shown ?? say("chat-link")}
    </button>
  );
}
