import { isNear } from "../domain/is-near.ts";
import { howOrWhy, interrogatives } from "./question-words.ts";

const helper = "do|does|did|is|are|am|was|were|should|can|could|must|shall|will|would|have|has|to|now|next|exactly";
const opener = "(?:(?:and|but|so|ok|okay|wait|sorry|hello|hi|um|well|excuse me) )*";

const device =
  "手机|手機|电话|電話|号码|號碼|邮箱|郵箱|信箱|电邮|電郵|短信|簡訊|软件|軟件|app|验证器|驗證器|账号|帳號|戶口";
const missing =
  "没有?了|沒有?了|丢|丟|不见了|不見了|唔見|不在|不用|换了|換了|換咗|打不开|打不開|打唔開|登不|收不|收唔|进不去|進不去|入唔到|坏了|壞了|停了|被偷|被抢|被搶";

const assent = "好|好的|好吧|行|行吧|嗯|哦|噢|那|就|先";

/** How questions, calls for help and complaints that nothing came begin, after folding, that a thing is not at hand, that somebody waits or looks, and that it is all too much; no answer on file is such. */
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
  new RegExp(
    `^${opener}(?:${interrogatives}) (?:else|other (?:way|method|option)|about (?:my|the|if|when)|if (?:i|my|it|the))s?\\b`,
  ),
  /^(?:but |and |sorry |well )*i (?:dont|do not|no longer|cant|cannot|can not|havent|have not|couldnt|lost)\b.*\b(?:app|phone|number|sim|e ?mail|code|text|message|access|account|any ?more)\b/,
  /^(?:but |and |sorry |well )*(?:my|the|that) (?:old )?(?:app|phone|number|sim|e ?mail|account) (?:is|was|has been|got) (?:gone|lost|stolen|broken|off|dead|closed|old|not)\b/,
  new RegExp(`^.{0,4}(?:${device})[^的]{0,5}(?:${missing})`),
  new RegExp(
    `^(?:我|但|可|可是|但是|不过|不過)*(?:没有?|沒有?|冇|丢了|丟了|换了|換了|換咗|唔見咗)(?:那个|那個|这个|這個|嗰個|以前的?|原来的?|原來的?|旧的?|舊的?)?(?:${device})`,
  ),
  /^(?:那|那么|那麼)?(?:还|還|仲)有(?:没有|沒有|冇)?(?:别的|別的|其他的?|其它的?|第二啲|其他)(?:办法|辦法|方法|方式|路)/,
  new RegExp(
    `^(?:${assent})*我(?:就|先|再|继续|繼續|在这儿?|在這兒?|在这里|在這裡|喺度)*等(?:着|著|你们?|你們|一下|一会儿?|一會兒?|会儿|會兒|下|住|吧)*$`,
  ),
  /^(?:好的?|行|嗯|那|你|您|请|請|先|稍|等|一下|下)*(?:让|讓|容|等)?我(?:先|再|去|得|要|来|來)*(?:(?:问|問|想|看|找|翻|查|回忆|回憶|諗|睇|搵)(?:一下|下|一?想|一?看|一?找|一?查|一?問|一?问|一?翻)|(?:问|問|打电话|打電話)(?:我)?(?:妈|媽|爸|老公|老婆|儿子|兒子|女儿|女兒|家里|家裡))/,
  /^(?:我|那|嗯|哦|好的?)*(?:知道了?|明白了|收到了?|了解了?)$/,
  /^(?:怎么|怎麼|咋|干嘛|幹嘛)?(?:还|還|又|仲)(?:要|得|需要)?(?:填|写|寫|答|问|問|验证|驗證|确认|確認)/,
  /^(?:烦死|煩死|气死|氣死|急死|有完没完|有完沒完|没完没了|沒完沒了|什么破|什麼破|什么鬼|什麼鬼|什么烂|什麼爛|你们?有病|你們有病|这题|這題|这个?问题|這個?問題|呢條問題)/,
  /(?:对不对|對不對|对吧|對吧|是吧|啱唔啱)$/,
  /^(?:ok |okay |fine |alright |then )*(?:ill|i will|im|i am) wait(?:ing)?\b/,
  /^(?:ok |wait |hold on |hang on |one moment |just )*(?:let me|i need to|i have to|ill|i will|give me) (?:think|look|check|ask|find|see|a (?:moment|minute|second|sec))\b/,
  /^(?:not again|this is (?:ridiculous|annoying|stupid|too much)|how many (?:more )?(?:questions|times))\b/,
  /^(?:can|could|would|will) (?:you|someone|somebody|anyone|i) \b/,
  /^(?:do|should|must|can) i (?:have|need|write|type|enter|put|do|answer|really)\b/,
  /^i (?:dont|do not|didnt) (?:understand|get it|get this|follow|know what to|know how to|see why)/,
  /^(?:i |we |it |the code |code |still |just )*(?:havent|have not|didnt|did not|never|hasnt|has not) (?:yet )?(?:receive|recieve|got|get|gotten|arrive|come|came|seen)/,
];

/** Words this short are near to too much. */
const shortestNear = { han: 4, latin: 9 };

/** A question or a call for help, where an answer was wanted: by its mark, by how it begins, or nearly one of `known`, folded as it is. */
export function asksBack(text: string, folded: string, known: readonly string[]): boolean {
  if (folded === "" || text.normalize("NFKC").includes("?")) return true;
  if (asking.some((pattern) => pattern.test(folded))) return true;
  const least = /\p{Script=Han}/u.test(folded) ? shortestNear.han : shortestNear.latin;
  return folded.length >= least && known.some((words) => isNear(folded, words, 1));
}
