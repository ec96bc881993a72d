import type { Language } from "../domain/language.ts";
import type { InboundMessage } from "../domain/message.ts";
import type { Understood } from "../domain/understood.ts";
import { languageAsked } from "./language-asked.ts";
import type { ConversationState } from "./state.ts";

/** Fewer letters than this do not tell a language ("ok", "139…", an e-mail). */
const tellingLetters = 4;
/** Nor do these, which people write in the middle of Chinese: "ok thank you" ends a talk in Hong Kong and in Singapore. */
const courtesy =
  /^(?:ok|okay|okok|yes|yeah|yup|no|nope|sure|thanks?|thank|thx|ty|you|u|so|very|much|please|pls|plz|hi|hello|hey|bye|sorry|noted|got|it|fine|good|great|nice|can|lah?|leh|lor)$/i;
/** Nor do fewer words than this, once the customer has written Chinese ("help", "WeChat", "thank you"). */
const tellingWords = 3;

type Settled = Pick<ConversationState, "language" | "wrote" | "script">;

/** The conversation's language is the one that is asked for, and else follows what the customer writes, once there is enough of it to tell; so does `wrote`, their own. */
export function settleLanguage(
  { language: current, wrote, script = current === "en" ? undefined : current }: Settled,
  understood: Understood,
  input: InboundMessage,
): Settled {
  const same = { language: current, wrote, script };
  if (input.choice || input.secret) return same;
  const told = (language: Language) => spokenIn({ language: current, script }, language);
  const asked = languageAsked(input.text);
  if (asked && asked !== "zh") return told(asked);
  const withoutEntities = understood.entities.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    input.text,
  );
  const han = withoutEntities.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han >= 2) {
    // Characters that both scripts share tell nothing: a Traditional reader stays one.
    if (script === "zh-Hant" && understood.language === "zh-Hans" && !simplifiedOnly.test(withoutEntities))
      return told(script);
    return understood.language === "en" ? same : told(understood.language);
  }
  if (asked) return told(script ?? "zh-Hans");
  if (han > 0 || understood.language !== "en") return same;
  const all = withoutEntities.match(/[a-z][a-z']*/gi) ?? [];
  const words = wrote === undefined || wrote === "en" ? all : all.filter((word) => !courtesy.test(word));
  const tells =
    words.join("").length >= tellingLetters && (wrote === undefined || wrote === "en" || words.length >= tellingWords);
  return tells ? told("en") : same;
}

/** From here on in this language; who comes back to Chinese reads the script they had. */
export const spokenIn = (
  { language: before, script = before === "en" ? undefined : before }: Pick<Settled, "language" | "script">,
  language: Language,
): Settled => ({ language, wrote: language, script: language === "en" ? script : language });

/** Frequent characters that only Simplified text has. */
const simplifiedOnly =
  /[这么个们来对时会说国过还没发钱单现户号码银转开关问题电话实验证网络错误连线办询进给让谁给费额]/u;
