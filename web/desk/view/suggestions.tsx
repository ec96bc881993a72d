import { useEffect, useState } from "preact/hooks";
import { deskApi, isRefused, type Suggestion } from "../line/desk-api.ts";
import type { OpenChat } from "../state/open-chats.ts";
import { language, say } from "../words.ts";

/** What the knowledge would answer to the customer's last words; taken over into the field, never sent by itself. */
export function Suggestions({ chat }: { chat: OpenChat }) {
  const [found, setFound] = useState<Suggestion[]>([]);
  const last = chat.messages.value.findLast(({ from }) => from === "customer")?.id;
  useEffect(() => {
    let over = false;
    void deskApi.suggestions(chat.id).then((answer) => {
      if (!over) setFound(isRefused(answer) ? [] : answer.suggestions);
    });
    return () => {
      over = true;
    };
  }, [chat.id, last]);
  const take = ({ text }: Suggestion) => {
    chat.isNoting.value = false;
    chat.draft.value = text;
  };
  return (
    <section>
      <h3>{say("suggestions")}</h3>
      {found.length === 0 && <p class="quiet-text">{say("suggestions-none")}</p>}
      <ul class="suggestions">
        {found.map((each) => (
          <li key={each.intent}>
            <details>
              <summary>{each.title[language.value]}</summary>
              <p class="said">{each.text}</p>
              <button type="button" class="second" onClick={() => take(each)}>
                {say("suggestion-take")}
              </button>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
