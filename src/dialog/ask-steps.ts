import type { ListRow } from "../domain/message.ts";
import { onlyDeniesIt } from "../domain/without-denied.ts";
import { answerTo } from "./answer.ts";
import { clausesOf } from "./clauses.ts";
import { foldWords } from "./commands.ts";
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
          options.early !== false &&
          occurrence === 0 &&
          pass.run.pending?.path !== path &&
          !pass.run.late.includes(path)
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

    choose: (id, options, extra = {}) => {
      const { rows = [] } = extra;
      const here = stepPath(prefix, id, pass.occurrences.get(prefix + id) ?? 0);
      if (rows.length > 1) pass.parsers.set(here, ({ aside = "" }) => rowInstead(rows, aside));
      return step<string>(pass, prefix, id, "choose", async (path) => {
        const choices = renderOptions(pass.host, dialog, options);
        const answer = await answerTo(pass, path, {
          choice: (choice) => knownChoice(choice, choices, extra.rows),
          typed: (typed) =>
            matchRow(extra.rows ?? [], typed.text) ??
            meantOption(pass.host, dialog, options, typed.text) ??
            noneOfThese(pass, typed, choices, extra.rows) ??
            onlyRow(pass, typed, extra.rows ?? []) ??
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
      });
    },

    chooseMany: (id, rows, extra = {}) =>
      step<string[] | { choice: string }>(pass, prefix, id, "choose-many", async (path) => {
        const choices = renderOptions(pass.host, dialog, extra.options ?? []);
        const answer = await answerTo<string[] | { choice: string }>(pass, path, {
          choice: (choice) => (choices.some((known) => known.id === choice) ? { choice } : rowsPicked(choice, rows)),
          typed: (typed) => {
            const named = typed.text
              .split(/,(?!\d{3}(?!\d))|[，、;；和]| and /)
              .flatMap((part) => rowsMeant(rows, part));
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

/** "Actually the first one", once a row was chosen: the row that is meant instead, where nothing else is said. */
function rowInstead(rows: ListRow[], text: string): string | undefined {
  const rest = text.trim().replace(takesBack, "");
  return rest.length <= longestPointing && !deniesRow.test(rest) ? matchRow(rows, rest) : undefined;
}

const takesBack =
  /^(?:(?:no|nope|sorry|oops|wait|hang on|actually|i meant?|i mean|it'?s|it is|it was|should be|make it|不对|不對|不是这个|不是這個|不是?(?=[\s,，。])|错了|錯了|说错了|說錯了|选错了|選錯了|等等|应该是|應該是|是|我要|要)(?:[\s,，.。!！、]+|(?=\p{Script=Han})))+/iu;
const deniesRow = /[不没沒別别唔]|\b(?:not|no|don'?t|never|but)\b/i;
const longestPointing = 40;

/** The row that is named, or all that are, where more than one is spoken of: "远山书店那两笔". */
function rowsMeant(rows: ListRow[], text: string): string[] {
  if (saysMine.test(text)) return [];
  const named = rowsNamed(rows, text).map(({ id }) => id);
  return named.length === 1 || ofSeveral.test(text) ? named : [];
}

/** Of what may not be the customer's, "those two are mine" picks none. */
const saysMine = /(?<!不)(?:是|係)我|(?<!not )\bmine\b|\b(?:was|were) me\b/i;

const ofSeveral = /[两兩俩三四几幾]\s?[笔筆个個单單]|都|全|所有|这些|那些|這些|那啲|\b(?:both|two|three|all)\b/i;

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

/** "Yes, that one" to a list of one. */
function onlyRow(pass: Pass, { text }: Typed, rows: ListRow[]): string | undefined {
  const [first = ""] = clausesOf(text);
  const isIt = pass.host.commands.match(first).has("yes") || saysThisOne.test(foldWords(first));
  return isIt && rows.length === 1 ? rows[0]!.id : undefined;
}

const saysThisOne =
  /^(?:对|對|是|嗯|没错|沒錯|係|yes|yeah|yep)? ?(?:的|就是|就)?(?:(?:这|這|那|呢|嗰)一?(?:笔|筆|个|個|单|單)|(?:that|this|it) ?(?:is )?(?:the )?(?:one|it))$/;

/** "Not that one" to a list of one is none of it. */
function noneOfThese(pass: Pass, { text }: Typed, choices: { id: string }[], rows: ListRow[] = []): string | undefined {
  const none = choices.find((choice) => choice.id === "none");
  const isNone = pass.host.commands.match(text).has("none-of-these") || (rows.length === 1 && onlyDeniesIt(text));
  return none && isNone ? none.id : undefined;
}
