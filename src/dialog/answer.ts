import type { Typed } from "./dialog.ts";
import { type Pass, stop, take } from "./pass.ts";

/** What the customer answered to the pending step at `path`; undefined when this step is not the one that was asked. */
export async function answerTo<T>(
  pass: Pass,
  path: string,
  read: { typed: (typed: Typed) => T | undefined; choice: (id: string) => T | undefined },
): Promise<T | undefined> {
  const { input, run } = pass;
  if (!input || run.pending?.path !== path) return undefined;
  const answer =
    input.kind === "choice" && input.ask === run.pending.ask
      ? read.choice(input.choice)
      : input.kind === "typed"
        ? read.typed(input.typed)
        : undefined;
  if (answer === undefined) return stop(pass, { kind: "not-accepted" });
  take(pass);
  run.pending = undefined;
  return answer;
}
