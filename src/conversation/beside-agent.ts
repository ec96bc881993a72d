import type { DialogPhrases } from "../knowledge/read-dialog-phrases.ts";

/** The words of dialogs as they are said while a person is there: where a phrase sends for one, `<key>-beside-agent` stands for it. */
export function besideAgent(phrases: DialogPhrases): DialogPhrases {
  const keyOf = (scope: string, key: string) => {
    const beside = `${key}-beside-agent`;
    return phrases.has(scope, beside) ? beside : key;
  };
  return {
    has: phrases.has,
    render: (scope, key, params, language) => phrases.render(scope, keyOf(scope, key), params, language),
    why: (scope, key, params, language) => phrases.why(scope, keyOf(scope, key), params, language),
    also: phrases.also,
  };
}
