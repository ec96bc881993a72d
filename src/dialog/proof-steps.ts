import { untilStored } from "../domain/until-stored.ts";
import { NeedsProof } from "../identity/levels.ts";
import { answerTo } from "./answer.ts";
import type { Chat, Confirmation, Params, Recorded } from "./dialog.ts";
import type { DialogHost } from "./dialog-host.ts";
import { confirmationLivesMs, hashParams } from "./effect-steps.ts";
import { prove, proveFor, visitProofs } from "./inner-run.ts";
import { journal, type Pass, step, stop, take, unjournal } from "./pass.ts";
import { meantOption, prompt, renderOptions, sayPending } from "./prompt.ts";
import type { Pending } from "./run.ts";

/** Steps around proof: confirm, secret, look, record. */
export function proofSteps(
  pass: Pass,
  dialog: string,
  prefix: string,
): Pick<Chat, "confirm" | "secret" | "look" | "record"> {
  const { host, run } = pass;
  return {
    confirm: (id, operation, params, phraseParams) =>
      step<Confirmation<typeof operation> | "no">(pass, prefix, id, "confirm", async (path) => {
        const proving = visitProofs(pass, path);
        if (run.pending?.path !== path) await proveFor(pass, path, operation, proving);
        const options = (["yes", "no"] as const).map((answer) => ({
          id: answer,
          phrase: host.phrases.has(dialog, `${id}-${answer}`) ? `${id}-${answer}` : answer,
          ...(answer === "yes" ? { serious: true } : {}),
        }));
        const asked = run.pending?.path === path ? Date.parse(run.pending.askedAt) : Number.NaN;
        const answer = await answerTo(pass, path, {
          choice: (choice) => (choice === "yes" || choice === "no" ? choice : undefined),
          typed: ({ text }) => {
            const answered = host.consent.read(text, operation);
            return answered === "yes" || answered === "no" ? answered : undefined;
          },
        });
        if (answer === "no") return journal(pass, path, "confirm", "no" as const);
        // A yes to a question of long ago may be meant for something else by now. security.md R18.
        const isLate = Date.parse(host.now()) - asked > confirmationLivesMs;
        if (answer === "yes" && isLate)
          for (const bubble of host.phrases.render("common", "confirm-expired", {}, host.language)) host.say(bubble);
        if (answer === "yes" && !isLate)
          return journal(pass, path, "confirm", {
            step: path,
            operation,
            params,
            paramsHash: hashParams(operation, params),
            confirmedAt: host.now(),
          });
        return prompt(pass, path, { kind: "confirm", dialog, phrase: id, params: phraseParams, options, operation });
      }),

    secret: <T>(
      id: string,
      shape: "code" | "answer",
      check: (plain: string) => Promise<Recorded<T>>,
      options: Parameters<Chat["secret"]>[3] = {},
    ) =>
      step<{ checked: T } | { choice: string }>(pass, prefix, id, "secret", async (path) => {
        const choices = renderOptions(host, dialog, options.options ?? []);
        if (pass.input?.kind === "secret" && run.pending?.path === path) {
          const { plain } = pass.input;
          take(pass);
          if (plain === undefined) {
            for (const bubble of host.phrases.render("common", "secret-unreadable", {}, host.language))
              host.say(bubble);
            sayPending(run, host, "brief");
            return stop(pass, { kind: "waiting" });
          }
          const asked = run.pending;
          const forgotten = choices.find((choice) => choice.id === "forgotten")?.id;
          if (shape === "answer" && forgotten && host.commands.forgetsAnswer(plain)) {
            run.pending = undefined;
            return journal(pass, path, "secret", { choice: forgotten });
          }
          if (shape === "answer" && host.commands.asksBack(plain)) {
            sayQuestionHeard(host, asked);
            sayPending(run, host, "brief");
            return stop(pass, { kind: "waiting" });
          }
          run.pending = undefined;
          return recorded(pass, path, "secret", async () => {
            const { result, change } = await check(plain);
            return { result: { checked: result }, change };
          }).catch((error: unknown) => {
            // Not checked: the question stands, for another try.
            run.pending = asked;
            throw error;
          });
        }
        const answer = await answerTo(pass, path, {
          choice: (choice) => (choices.some((known) => known.id === choice) ? choice : undefined),
          typed: ({ text }) => meantOption(host, dialog, options.options ?? [], text),
        });
        if (answer !== undefined) return journal(pass, path, "secret", { choice: answer });
        return prompt(pass, path, {
          kind: "secret",
          dialog,
          phrase: options.phrase ?? id,
          params: options.params,
          options: options.options ?? [],
          shape,
        });
      }),

    look: (id, read) =>
      step(pass, prefix, id, "look", async (path) => {
        const proving = visitProofs(pass, path);
        const wallet = host.gateway.reads({ conversation: host.conversation });
        if (proving) await prove(pass, path, [], `${dialog}/${id}`);
        try {
          return journal(pass, path, "look", await read(wallet));
        } catch (error) {
          if (!(error instanceof NeedsProof)) throw error;
          await prove(pass, path, error.wanted, `${dialog}/${id}`);
          return journal(pass, path, "look", await read(wallet));
        }
      }),

    record: (id, act) => step(pass, prefix, id, "record", (path) => recorded(pass, path, "record", act)),
  };
}

/** What is plainly a question costs no try: it gets the reason once, and what to do. */
function sayQuestionHeard(host: DialogHost, { dialog, phrase, phraseParams, returns = 0 }: Pending): void {
  const why = () => host.phrases.why(dialog, phrase, (phraseParams ?? {}) as Params, host.language);
  const reason = (returns === 0 && why()) || [];
  const heard = host.phrases.render("common", "question-not-answer", {}, host.language);
  for (const bubble of [...heard, ...reason]) host.say(bubble);
}

/** Decides and stores in one atomic record; decides anew while somebody else was faster on the account. */
function recorded<T>(pass: Pass, path: string, kind: "secret" | "record", act: () => Promise<Recorded<T>>): Promise<T> {
  return untilStored(`${path}: the account`, async () => {
    const { result, change } = await act();
    journal(pass, path, kind, result);
    if ((await pass.host.commit({ kind: "record" }, change)) === "done") return result;
    unjournal(pass, path);
    return "contended";
  });
}
