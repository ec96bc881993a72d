import type { Choice, ListRow, MessagePrompt } from "../domain/message.ts";
import { clausesOf } from "./clauses.ts";
import { foldWords } from "./commands.ts";
import type { Option, Params } from "./dialog.ts";
import type { DialogHost } from "./dialog-host.ts";
import { foldedLabel, matchOption, whatIsChosen, withoutAssent } from "./match-option.ts";
import { type Pass, stop } from "./pass.ts";
import type { Pending, Run } from "./run.ts";

export interface Asking {
  kind: Exclude<Pending["kind"], "wait" | "effect">;
  dialog: string;
  phrase: string;
  params?: Params;
  /** Buttons, by their phrases: put again later they speak the language of then. */
  options: Option[];
  rows?: ListRow[];
  shape?: "code" | "answer";
  operation?: string;
}

/** The buttons of a step, in the customer's language. */
export function renderOptions(host: DialogHost, dialog: string, options: Option[]): Choice[] {
  return options.map((option) => ({
    id: option.id,
    label: option.label ?? labelOf(host, dialog, option.phrase ?? option.id, option.params ?? {}),
    ...(option.serious ? { serious: true } : {}),
  }));
}

export const labelOf = (host: DialogHost, dialog: string, key: string, params: Params): string =>
  host.phrases.render(scopeOf(host, dialog, key), key, params, host.language).join(" ");

/** The option a typed answer means: by its label, its place, or what else people type who mean it. */
export function meantOption(host: DialogHost, dialog: string, options: Option[], text: string): string | undefined {
  return (
    matchOption(renderOptions(host, dialog, options), text) ??
    saidOption(host, dialog, options, text) ??
    saidInClause(host, dialog, options, text)
  );
}

/** "不等了，帮我查": every clause that says one of the options says the same. */
function saidInClause(host: DialogHost, dialog: string, options: Option[], text: string): string | undefined {
  const clauses = clausesOf(text);
  if (clauses.length < 2 || clauses.length > clausesAtMost) return undefined;
  const [said, ...others] = new Set(clauses.flatMap((clause) => saidOption(host, dialog, options, clause) ?? []));
  return others.length === 0 ? said : undefined;
}

/** Whoever writes more tells a story. */
const clausesAtMost = 3;

/** The option whose words these are, and nothing besides: those on its button, or others people say for it. */
export function saidOption(host: DialogHost, dialog: string, options: Option[], text: string): string | undefined {
  if (options.length === 0) return undefined;
  const folded = foldWords(text);
  const optionOf = (typed: string) =>
    options.find(
      ({ id, phrase: key = id, label, params = {} }) =>
        foldedLabel(label ?? labelOf(host, dialog, key, params)).chosen === typed ||
        foldedOf(host.phrases.also(scopeOf(host, dialog, key), key)).includes(typed),
    )?.id;
  const bare = withoutAssent(folded);
  return optionOf(whatIsChosen(folded)) ?? (bare === folded ? undefined : optionOf(whatIsChosen(bare)));
}

const folded = new WeakMap<readonly string[], readonly string[]>();

/** Folded once: a phrase's words stay the same. */
function foldedOf(said: readonly string[]): readonly string[] {
  const known = folded.get(said) ?? said.map((words) => whatIsChosen(foldWords(words)));
  folded.set(said, known);
  return known;
}

const scopeOf = (host: DialogHost, dialog: string, key: string): string =>
  host.phrases.has(dialog, key) ? dialog : "common";

/** Asks, unless this very step is already being asked; then waits. */
export function prompt<T>(pass: Pass, path: string, asking: Asking): Promise<T> {
  const { run, host } = pass;
  if (run.pending?.path !== path) {
    run.asks += 1;
    run.pending = {
      path,
      kind: asking.kind,
      ask: `${run.id}.${run.asks}`,
      dialog: asking.dialog,
      phrase: asking.phrase,
      phraseParams: asking.params ?? {},
      options: asking.options,
      choices: renderOptions(host, asking.dialog, asking.options),
      rows: asking.rows,
      shape: asking.shape,
      operation: asking.operation,
      misses: 0,
      askedAt: host.now(),
    };
    sayPending(run, host);
  }
  return stop(pass, { kind: "waiting" });
}

/**
 * Says the pending question with its buttons. Where the dialog has one, "again" takes the phrase `<phrase>-again` and "brief",
 * for coming back to it, `<phrase>-brief`; a step that is asked with several phrases may have one for all, under its own id.
 * The second time it comes back unanswered it is `<phrase>-stuck`, where there is one: the same words would not help again.
 */
export function sayPending(run: Run, host: DialogHost, how?: "again" | "brief"): void {
  const pending = run.pending;
  if (!pending || isSilent(pending)) return;
  pending.returns = how ? (pending.returns ?? 0) + 1 : 0;
  const kinds = how ? [...(pending.returns === 2 ? ["stuck"] : []), how] : [];
  const special = kinds.flatMap((kind) => [pending.phrase, idOf(pending.path)].map((name) => `${name}-${kind}`));
  const key = special.find((name) => host.phrases.has(pending.dialog, name)) ?? pending.phrase;
  const params = (pending.phraseParams ?? {}) as Params;
  askWith(host.phrases.render(pending.dialog, key, params, host.language), pending, host);
}

/** Says other words over the buttons and the input of what is pending: where its own question would no longer be right. */
export function askWith(bubbles: string[], pending: Pending, host: DialogHost): void {
  pending.askedAt = host.now();
  if (pending.options) pending.choices = renderOptions(host, pending.dialog, pending.options);
  bubbles.forEach((bubble, index) => {
    host.say(bubble, index === bubbles.length - 1 ? promptOf(pending) : undefined);
  });
}

/** Nothing is asked while it lasts: an effect, or a wait without buttons. */
export const isSilent = ({ kind, choices }: Pending): boolean =>
  kind === "effect" || (kind === "wait" && choices.length === 0);

/** "code" of "identity/code#2". */
export const idOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/#\d+$/, "");

function promptOf(pending: Pending): MessagePrompt {
  const { ask, choices, rows, shape } = pending;
  const many = pending.kind === "choose-many" ? { many: true } : {};
  if (rows) return { kind: "list", ask, rows, choices, ...many };
  if (pending.kind === "secret") return { kind: "secret", ask, shape: shape ?? "code", choices };
  if (pending.kind === "ask") return { kind: "text", ask, choices };
  return { kind: "choice", ask, choices };
}
