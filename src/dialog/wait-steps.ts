import type { Chat } from "./dialog.ts";
import { journal, type Pass, step, stop, take } from "./pass.ts";

/** Steps that let time pass: wait and now. */
export function waitSteps(pass: Pass, dialog: string, prefix: string): Pick<Chat, "wait" | "now"> {
  const { host, run } = pass;
  const after = (ms: number) => new Date(Date.parse(host.now()) + ms).toISOString();
  return {
    now: (id) => step(pass, prefix, id, "now", async (path) => journal(pass, path, "now", host.now())),

    wait: (id, event, { afterMs, poll }) =>
      step<"happened" | "deadline">(pass, prefix, id, "wait", async (path) => {
        const timerKey = `${run.id}:${path}`;
        if (run.pending?.path !== path) {
          run.pending = {
            path,
            kind: "wait",
            ask: "",
            dialog,
            phrase: id,
            choices: [],
            event,
            misses: 0,
            askedAt: host.now(),
          };
          host.setTimer(after(afterMs), { name: "wait.deadline", key: timerKey });
          if (poll) host.setTimer(after(poll.everyMs), { name: "wait.poll", key: `${timerKey}@${host.now()}` });
          return stop(pass, { kind: "waiting" });
        }
        const input = pass.input;
        if (!input) return stop(pass, { kind: "waiting" });
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
