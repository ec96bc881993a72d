import type { Language } from "../domain/language.ts";
import type { InboundMessage } from "../domain/message.ts";
import type { Understood } from "../domain/understood.ts";

/** Fewer letters than this do not tell a language ("ok", "139…", an e-mail). */
const tellingLetters = 4;

/** The conversation's language follows what the customer writes, once there is enough of it to tell. */
export function settleLanguage(current: Language, understood: Understood, input: InboundMessage): Language {
  if (input.choice || input.secret) return current;
  const withoutEntities = understood.entities.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    input.text,
  );
  const han = withoutEntities.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han >= 2) {
    // Characters that both scripts share tell nothing: a Traditional reader stays one.
    if (current === "zh-Hant" && understood.language === "zh-Hans" && !simplifiedOnly.test(withoutEntities))
      return current;
    return understood.language === "en" ? current : understood.language;
  }
  const latin = withoutEntities.match(/[a-z]/gi)?.length ?? 0;
  return han === 0 && latin >= tellingLetters && understood.language === "en" ? "en" : current;
}

/** Frequent characters that only Simplified text has. */
const simplifiedOnly =
  /[这么个们来对时会说国过还没发钱单现户号码银转开关问题电话实验证网络错误连线办询进给让谁给费额]/u;
