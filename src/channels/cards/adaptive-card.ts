import type { Choice, ListRow } from "../../domain/message.ts";

/**
 * Clients read Markdown in what stands beside a box to tick, and an escape that all of them know does not exist: what would make
 * a link or a picture out of a shop's name becomes its full-width twin, which looks alike and does nothing. security.md R27.
 */
const inert = (text: string): string =>
  text.replace(/[[\]<>]|:(?=\/\/)|(?<=www)\./gi, (mark) => String.fromCodePoint(mark.charCodeAt(0) + 0xfee0));

/** Rows, or choices where there are none, to be ticked in an Adaptive Card; what was ticked comes back as `picked`, ids joined by commas. */
export const ticks = ({ rows, choices }: { rows: ListRow[]; choices: Choice[] }, label: string) => ({
  type: "Input.ChoiceSet",
  id: "picked",
  isMultiSelect: true,
  style: "expanded",
  wrap: true,
  label,
  choices:
    rows.length > 0
      ? rows.map(({ id, date, title, amount, state }) => ({
          title: inert([date, title, amount, state].join("  ")),
          value: id,
        }))
      : choices.map(({ id, label: title }) => ({ title: inert(title), value: id })),
});

/** Buttons of one set that Teams shows; further ones it hides. */
const mostInSet = 6;

/** Version 1.4: what every client draws, on phones too. All buttons are to be seen, however many. */
export function card(body: object[], actions: object[]) {
  const sets = Array.from({ length: Math.ceil(actions.length / mostInSet) }, (_, at) =>
    actions.slice(at * mostInSet, (at + 1) * mostInSet),
  );
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: {
      type: "AdaptiveCard",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      version: "1.4",
      body: [...body, ...sets.slice(0, -1).map((set) => ({ type: "ActionSet", actions: set }))],
      actions: sets.at(-1) ?? [],
    },
  };
}

/** Plain runs: a text block would read markup in what people wrote. */
export const line = (text: string, style: Record<string, unknown> = {}) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text, ...style }],
});
/** One block a line; a blank line is room above the next. */
export const lines = (text: string) =>
  text
    .split("\n")
    .flatMap((part, index, all) =>
      part.trim() === "" ? [] : [{ part, apart: index > 0 && all[index - 1]?.trim() === "" }],
    )
    .map(({ part, apart }, index) => ({
      ...line(part),
      spacing: index === 0 ? "Default" : apart ? "Large" : "Small",
    }));
