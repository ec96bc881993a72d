import type { ListRow } from "../domain/message.ts";
import { answerTo } from "./answer.ts";
import type { Chat, Option, Params, Parse, Typed } from "./dialog.ts";
import { matchRow, rowsNamed } from "./match-option.ts";
import { journal, type Pass, step } from "./pass.ts";
import { meantOption, prompt, renderOptions } from "./prompt.ts";
import { stepPath } from "./run.ts";

/** The steps that wait for an answer that may be shown: ask, choose, chooseMany. */
export function askSteps(pass: Pass, dialog: string, prefix: string): Pick<Chat, "ask" | "choose" | "chooseMany"> {
  return {
    ask: <T>(
      id: string,
      parse: Parse<T>,
      options: { params?: Params; options?: Option[]; early?: boolean; phrase?: string } = {},
    ) => {
      const occurrence = pass.occurrences.get(prefix + id) ?? 0;
      const here = stepPath(prefix, id, occurrence);
      pass.parsers.set(here, parse);
      return step<{ value: T } | { choice: string }>(pass, prefix, id, "ask", async (path) => {
        const early =
          options.early !== false && occurrence === 0 && !pass.run.pending && !pass.run.late.includes(path)
            ? parse({ ...pass.run.opening, text: "", aside: pass.run.opening.text })
            : undefined;
        if (early !== undefined) return journal(pass, path, "ask", { value: early });
        const choices = renderOptions(pass.host, dialog, options.options ?? []);
        const answer = await answerTo(pass, path, {
          choice: (choice) => (choices.some((known) => known.id === choice) ? { choice } : undefined),
          typed: (typed) => {
            const value = parse(typed);
            if (value !== undefined) return { value };
            const choice = meantOption(pass.host, dialog, options.options ?? [], typed.text);
            return choice === undefined ? undefined : { choice };
          },
        });
        if (answer) return journal(pass, path, "ask", answer);
        return prompt(pass, path, {
          kind: "ask",
          dialog,
          phrase: options.phrase ?? id,
          params: options.params,
          options: options.options ?? [],
        });
      });
    },

    choose: (id, options, extra = {}) =>
      step<string>(pass, prefix, id, "choose", async (path) => {
        const choices = renderOptions(pass.host, dialog, options);
        const answer = await answerTo(pass, path, {
          choice: (choice) => knownChoice(choice, choices, extra.rows),
          typed: (typed) =>
            matchRow(extra.rows ?? [], typed.text) ??
            meantOption(pass.host, dialog, options, typed.text) ??
            noneOfThese(pass, typed, choices) ??
            matchUnshown(extra.rows ?? [], extra.unshown ?? [], typed.text),
        });
        if (answer !== undefined) return journal(pass, path, "choose", answer);
        return prompt(pass, path, {
          kind: "choose",
          dialog,
          phrase: extra.phrase ?? id,
          params: extra.params,
          options,
          rows: extra.rows,
        });
      }),

    chooseMany: (id, rows, extra = {}) =>
      step<string[] | { choice: string }>(pass, prefix, id, "choose-many", async (path) => {
        const choices = renderOptions(pass.host, dialog, extra.options ?? []);
        const answer = await answerTo<string[] | { choice: string }>(pass, path, {
          choice: (choice) => (choices.some((known) => known.id === choice) ? { choice } : rowsPicked(choice, rows)),
          typed: (typed) => {
            const named = typed.text
              .split(/,(?!\d{3}(?!\d))|[，、;；和]| and /)
              .map((part) => matchRow(rows, part))
              .filter((row) => row !== undefined);
            if (named.length > 0) return [...new Set(named)];
            // What "none of them" means depends on what was asked: it has an option of its own.
            const choice = meantOption(pass.host, dialog, extra.options ?? [], typed.text);
            return choice === undefined ? undefined : { choice };
          },
        });
        if (answer !== undefined) return journal(pass, path, "choose-many", answer);
        return prompt(pass, path, {
          kind: "choose-many",
          dialog,
          phrase: extra.phrase ?? id,
          params: extra.params,
          options: extra.options ?? [],
          rows,
        });
      }),
  };
}

/** What fits several of the list means none that is not in it. */
const matchUnshown = (rows: ListRow[], unshown: ListRow[], text: string): string | undefined =>
  rowsNamed(rows, text).length === 0 ? matchRow(unshown, text) : undefined;

const knownChoice = (choice: string, choices: { id: string }[], rows: ListRow[] = []): string | undefined =>
  [...choices, ...rows].some((known) => known.id === choice) ? choice : undefined;

/** Rows come back from a list as their ids, joined by spaces; "" is none of them. */
function rowsPicked(choice: string, rows: ListRow[]): string[] | undefined {
  const ids = choice.split(" ").filter((id) => id !== "");
  return ids.every((id) => rows.some((row) => row.id === id)) ? ids : undefined;
}

function noneOfThese(pass: Pass, typed: Typed, choices: { id: string }[]): string | undefined {
  const none = choices.find((choice) => choice.id === "none");
  return none && pass.host.commands.match(typed.text).has("none-of-these") ? none.id : undefined;
}
