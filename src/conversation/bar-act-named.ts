import { foldWords } from "../dialog/commands.ts";
import type { Language } from "../domain/language.ts";
import { type BarAct, barActs, barChoice, barLabels } from "../handoff/queue-bar.ts";
import type { TurnDeps } from "./turn-deps.ts";

/** A button's own words do what it does, also where it is not shown, and in the language that the wait began in. */
export function barActNamed(deps: TurnDeps, languages: Language[], text: string): BarAct | undefined {
  const words = foldWords(text);
  const saysIt = (said: string) => foldWords(said) === words;
  return barActs.find(
    (act) =>
      languages.some((language) => saysIt(barChoice(deps, act, language).label)) ||
      deps.phrases.also("common", barLabels[act]).some(saysIt),
  );
}
