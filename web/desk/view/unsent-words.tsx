import type { OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";

/** What the agent had begun to write in a conversation that is not theirs now: kept, to be read and copied. */
export function UnsentWords({ chat }: { chat: OpenChat }) {
  const { draft, noteDraft, typed } = chat;
  const texts = [draft.value, noteDraft.value, ...Object.values(typed.value)].filter((text) => text.trim() !== "");
  return texts.length === 0 ? null : <KeptText text={texts.join("\n\n")} />;
}

export function KeptText({ text }: { text: string }) {
  return (
    <div class="unsent">
      <label>
        {say("unsent")}
        <textarea rows={3} readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
    </div>
  );
}
