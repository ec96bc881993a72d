const kin =
  "wife|husband|partner|girlfriend|boyfriend|fiance|son|daughter|kid|kids|child|mother|father|mum|mom|dad|brother|sister|family";
const hanKin =
  "老婆|老公|爱人|愛人|太太|先生|妈妈?|媽媽?|爸爸?|儿子|兒子|仔|女儿|女兒|孩子|小孩|家里人|家裡人|家人|屋企人";

/** How people say that a payment was theirs, or of their own people, after all. */
const patterns = [
  new RegExp(
    `\\b(?:it|that|this|those|they) (?:was|is|were) (?:actually |just |only |all |really )*(?:me|mine|ours|us|my (?:${kin})|(?:lunch|dinner|breakfast|drinks|food|groceries|shopping|a (?:trip|gift|present|deposit)|the (?:deposit|rent|hotel|trip)|our (?:trip|hotel|lunch|dinner)|my (?:rent|subscription|lunch|dinner|trip|hotel|deposit|order))\\b)`,
    "i",
  ),
  new RegExp(`\\bmy (?:${kin}) (?:did|made|paid|bought|used|sent|ordered|booked|spent)\\b`, "i"),
  /\bi (?:just |now |do )*(?:remember(?:ed)?|recogni[sz]ed?) (?:it|that|this|now|what|buying|paying)\b|\bi (?:now |just )*remember(?:ed)?(?: now)?\s*[.!]*$/i,
  /\bi (?:made|did|paid|bought|ordered|booked) (?:it|that|this|those)(?: myself)?\b|\bi (?:totally |just )?forgot (?:about )?(?:it|that)\b|\bfalse alarm\b/i,
  new RegExp(
    `(?:是|係|应该是|應該是|原来是|原來是)(?:我|俺)(?:自己|本人|(?:的)?(?:${hanKin}))?(?:付|买|買|转|轉|花|刷|操作|弄|用|订|訂|畀|俾|的$|嘅$)`,
  ),
  /(?:想起来|想起來|记起来|記起來|记起|記得返|諗返起)了?[^不没沒]{0,8}(?:是|係)(?:我|俺)|(?<![我刚剛然])(?:[我刚剛]|突然)+(?:想起来|想起來|记起来|記起來|諗返起)了?\s*$|虚惊一场|虛驚一場/,
];
/** Whoever writes more tells a story, and it is not taken for this. */
const longest = 300;
/** Any of them makes something else of it. */
const not =
  /[?？吗嗎]|不是|不係|唔係|没有?(?:人|付|买|買|转|轉)|沒有?(?:人|付|買|轉)|\b(?:not|never|nobody|no one|wasn'?t|isn'?t|weren'?t|didn'?t|don'?t|cannot|can'?t|but|except|only one|one of)\b|但是?|除了|只有/i;

/** Whether somebody says that the payment they did not know was their own after all. When in doubt, no: nothing is left undone for it. */
export const ownsUp = (text: string): boolean =>
  text.length <= longest && !not.test(text) && patterns.some((pattern) => pattern.test(text));
