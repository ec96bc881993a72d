import { isNear } from "../domain/is-near.ts";
import { howOrWhy, interrogatives } from "./question-words.ts";

const helper = "do|does|did|is|are|am|was|were|should|can|could|must|shall|will|would|have|has|to|now|next|exactly";
const opener = "(?:(?:and|but|so|ok|okay|wait|sorry|hello|hi|um|well|excuse me) )*";

/** How questions, calls for help and complaints that nothing came begin, after folding; no answer on file begins so. */
const asking = [
  new RegExp(
    `^(?:请问|請問|那么|那麼|那|我|你|您|现在|現在|然后|然後|接下来|接下來|下一步|到底|这|這|这个|這個|是|要|该|該|应该|應該|需要|可以)*(?:${howOrWhy}|凭什么|憑什麼|干什么|幹什麼|干啥|幹啥|做什么|做什麼|做啥|什么意思|什麼意思|啥意思|點算|点算|做咩|咩意思|填什么|填什麼|填啥|写什么|寫什麼|写啥|寫啥|答什么|答什麼|输什么|輸什麼)`,
  ),
  /(?:怎么办|怎麼辦|咋办|咋辦|怎么弄|怎麼弄|怎么填|怎麼填|什么意思|什麼意思|干嘛|幹嘛|吗|嗎|[要该該能来來](?:干|幹))$/,
  /能不能|可不可以|可唔可以|得唔得|行不行|是不是|係咪|係唔係/,
  /^(?:我|是|还|還|一直|都|根本|啥也|什么都|什麼都|怎么|怎麼|到现在|到現在)*(?:没有?|沒有?|未|冇|收不|收唔)(?:有?收)?到/,
  /^(?:什么|什麼|啥|咩|乜|救命|救我|帮我|幫我|帮帮我|幫幫我|帮忙|幫忙|帮下我|幫下我|看不懂|睇唔明|听不懂|聽不懂|不懂|唔明|不明白|没明白|沒明白|没看懂|沒看懂|不会|不會|不会弄|不會弄|不会填|唔識)$/,
  new RegExp(
    `^${opener}(?:${interrogatives})(?: the (?:hell|heck))? (?:${helper}) (?:i|you|we|it|this|that|they|my|your|do|be)\\b`,
  ),
  new RegExp(
    `^${opener}(?:${interrogatives}|huh|help|help me|i need help|please help me|eh|say what|whats this|whats that)(?: now| next| then| for)?$`,
  ),
  /^(?:can|could|would|will) (?:you|someone|somebody|anyone|i) \b/,
  /^(?:do|should|must|can) i (?:have|need|write|type|enter|put|do|answer|really)\b/,
  /^i (?:dont|do not|didnt) (?:understand|get it|get this|follow|know what to|know how to|see why)/,
  /^(?:i |we |it |the code |code |still |just )*(?:havent|have not|didnt|did not|never|hasnt|has not) (?:yet )?(?:receive|recieve|got|get|gotten|arrive|come|came|seen)/,
];

/** Words this short are near to too much. */
const shortestNear = { han: 4, latin: 9 };

/** A question or a call for help, where an answer was wanted: by its mark, by how it begins, or nearly one of `known`, folded as it is. */
export function asksBack(text: string, folded: string, known: readonly string[]): boolean {
  if (folded === "" || text.normalize("NFKC").trimEnd().endsWith("?")) return true;
  if (asking.some((pattern) => pattern.test(folded))) return true;
  const least = /\p{Script=Han}/u.test(folded) ? shortestNear.han : shortestNear.latin;
  return folded.length >= least && known.some((words) => isNear(folded, words, 1));
}
