import { useEffect, useRef, useState } from "preact/hooks";
import { deskApi, isRefused } from "../line/desk-api.ts";
import { me, presence } from "../state/desk-state.ts";
import { outcomeOf } from "../state/desk-work.ts";
import { hasUnsent, type OpenChat } from "../state/open-chats.ts";
import { useTyped } from "../state/use-typed.ts";
import { say } from "../words.ts";

const skills = ["account", "payment", "security", "withdrawal"] as const;

/** To whom, and what they should know: for a transfer, or to have a colleague read along. */
export function PassOn({
  chat,
  how,
  onDone,
  onCancel,
}: {
  chat: OpenChat;
  how: "transfer" | "invite";
  onDone: (outcome: "done" | "failed") => void;
  onCancel: () => void;
}) {
  const first = useRef<HTMLSelectElement>(null);
  const [to, setTo] = useState("");
  const [note, setNote] = useTyped(chat, "pass-on");
  const [problem, setProblem] = useState("");
  useEffect(() => first.current?.focus(), []);
  const own = typeof me.value === "object" ? me.value.user : "";
  const colleagues = presence.value.agents.filter(({ user }) => user !== own);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [kind, name = ""] = to.split(":");
    const words = note.trim() ? { note: note.trim() } : {};
    const answer =
      how === "invite"
        ? await deskApi.invite(chat.id, { user: name, ...words })
        : await deskApi.transfer(chat.id, {
            ...(kind === "agent" ? { to: name } : kind === "skill" ? { skill: name } : {}),
            ...words,
          });
    if (isRefused(answer) && answer.refused === "AgentUnavailable") return setProblem(say("agent-unavailable"));
    if (!isRefused(answer)) setNote("");
    onDone(outcomeOf(answer));
  }

  return (
    <form class="notice pass-on" aria-label={say(how)} onSubmit={(event) => void submit(event)}>
      <p>{say(`${how}-more`)}</p>
      {how === "transfer" && hasUnsent(chat) && <p class="problem">{say("unsent-lost")}</p>}
      <label>
        {say("to-whom")}
        <select
          ref={first}
          value={to}
          required={how === "invite"}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        >
          <option value="">{say(how === "invite" ? "choose" : "to-next")}</option>
          {colleagues.map(({ user, name, status, has, capacity }) => (
            <option key={user} value={`agent:${user}`} disabled={how === "transfer" && status !== "available"}>
              {say("colleague", { name, status: say(`status-${status}`), has, capacity })}
            </option>
          ))}
          {how === "transfer" &&
            skills.map((skill) => (
              <option key={skill} value={`skill:${skill}`}>
                {say("to-skill", { skill: say(`skill-${skill}`) })}
              </option>
            ))}
        </select>
      </label>
      <label>
        {say("pass-note")}
        <textarea
          rows={2}
          maxLength={1_000}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="main">
          {say(`${how}-do`)}
        </button>
        <button type="button" class="second" onClick={onCancel}>
          {say("cancel")}
        </button>
      </div>
    </form>
  );
}
