import { answerTo } from "./answer.ts";
import type { Chat } from "./dialog.ts";
import { matchOption } from "./match-option.ts";
import { journal, type Pass, step, stop, take } from "./pass.ts";
import { renderOptions, sayPending } from "./prompt.ts";

/** Steps that let time pass: wait and now. */
export function waitSteps(pass: Pass, dialog: string, prefix: string): Pick<Chat, "wait" | "now"> {
  const { host, run } = pass;
  const after = (ms: number) => new Date(Date.parse(host.now()) + ms).toISOString();
  return {
    now: (id) => step(pass, prefix, id, "now", async (path) => journal(pass, path, "now", host.now())),

    wait: (id, event, { afterMs, poll, ask }) =>
      step<"happened" | "deadline" | { choice: string }>(pass, prefix, id, "wait", async (path) => {
        const timerKey = `${run.id}:${path}`;
        if (run.pending?.path !== path) {
          if (ask) run.asks += 1;
          run.pending = {
            path,
            kind: "wait",
            ask: ask ? `${run.id}.${run.asks}` : "",
            dialog,
            phrase: ask?.phrase ?? id,
            phraseParams: ask?.params,
            choices: renderOptions(host, dialog, ask?.options ?? []),
            options: ask?.options,
            event,
            misses: 0,
            askedAt: host.now(),
          };
          sayPending(run, host);
          host.setTimer(after(afterMs), { name: "wait.deadline", key: timerKey });
          if (poll) host.setTimer(after(poll.everyMs), { name: "wait.poll", key: `${timerKey}@${host.now()}` });
          return stop(pass, { kind: "waiting" });
        }
        const input = pass.input;
        if (!input) return stop(pass, { kind: "waiting" });
        if (ask && input.kind !== "event") {
          const { choices } = run.pending;
          const choice = await answerTo(pass, path, {
            choice: (id) => (choices.some((known) => known.id === id) ? id : undefined),
            typed: ({ text }) => matchOption(choices, text),
          });
          if (choice !== undefined) return journal(pass, path, "wait", { choice });
        }
        if (input.kind !== "event") return stop(pass, { kind: "not-accepted" });
        let outcome: "happened" | "deadline" | undefined;
        if (input.name === event.name && input.key === event.key) outcome = "happened";
        else if (input.name === "wait.deadline" && input.key === timerKey) outcome = "deadline";
        else if (input.name === "wait.poll" && input.key.startsWith(`${timerKey}@`) && poll) {
          take(pass);
          if (await poll.read(host.gateway.reads({ conversation: host.conversation }))) outcome = "happened";
          else {
            host.setTimer(after(poll.everyMs), { name: "wait.poll", key: `${timerKey}@${host.now()}` });
            return stop(pass, { kind: "waiting" });
          }
        } else return stop(pass, { kind: "not-accepted" });
        take(pass);
        run.pending = undefined;
        return journal(pass, path, "wait", outcome);
      }),
  };
}
