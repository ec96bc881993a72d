import { useEffect, useRef } from "preact/hooks";
import { deskApi } from "../line/desk-api.ts";
import { outcomeOf } from "../state/desk-work.ts";
import { hasUnsent, type OpenChat } from "../state/open-chats.ts";
import { say } from "../words.ts";

const wrapUps = ["solved", "follow-up", "unsolved"] as const;

/** How it ended, in one press; the bot then asks the customer how it was. */
export function ResolveForm({
  chat,
  onDone,
  onCancel,
}: {
  chat: OpenChat;
  onDone: (outcome: "done" | "failed") => void;
  onCancel: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  async function resolve(wrapUp: (typeof wrapUps)[number]): Promise<void> {
    onDone(outcomeOf(await deskApi.resolve(chat.id, { wrapUp })));
  }
  return (
    <fieldset class="notice question" aria-label={say("resolve")}>
      <p>{say("resolve-more")}</p>
      {hasUnsent(chat) && <p class="problem">{say("unsent-lost")}</p>}
      {wrapUps.map((wrapUp, index) => (
        <button
          key={wrapUp}
          type="button"
          class={index === 0 ? "main" : "second"}
          ref={index === 0 ? first : undefined}
          onClick={() => void resolve(wrapUp)}
        >
          {say(`wrap-${wrapUp}`)}
        </button>
      ))}
      <button type="button" class="quiet" onClick={onCancel}>
        {say("cancel")}
      </button>
    </fieldset>
  );
}
