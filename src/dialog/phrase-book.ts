import type { Language } from "../domain/language.ts";
import type { Params } from "./dialog.ts";

/** Port to the words: `scope` is a dialog's name or "common". Each answer is a list of bubbles, placeholders filled. */
export interface PhraseBook {
  has(scope: string, key: string): boolean;
  render(scope: string, key: string, params: Params, language: Language): string[];
  /** The answer to "why do you ask?"; undefined when the phrase has none. */
  why(scope: string, key: string, params: Params, language: Language): string[] | undefined;
  /** What else customers type who mean the button with this phrase. */
  also(scope: string, key: string): readonly string[];
}
