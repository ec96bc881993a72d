const much =
  "早|早就|都|全|根本|真|真的|实在|實在|完全|已经|已經|好久|太久|太久了|年纪大了|年紀大了|老了|那么久|那麼久";

/** At a security question, folded: that the answer does not come to mind, was never set, or that another question is wanted. No answer on file is such. */
const patterns = [
  new RegExp(
    `^(?:我|我们|我們|这|這|这个|這個|这题|這題|那|时间|時間|${much})*(?:不记得|不記得|记不得|記不得|记不清|記不清|记不起|記不起|记不住|記不住|忘记|忘記|忘了|忘光|想不起|没印象|沒印象|唔記得|諗唔起)(?:了|咗|晒|来|來|清楚|清)*(?:$|当时|當時|当年|當年|以前|那时|那時|设|設|填|写|寫|登记|登記|答案|是什么|是什麼|是啥|叫什么|叫什麼|叫啥)`,
  ),
  /^(?:我|这|這|这个|這個)*(?:谁|誰|哪里?|哪裡|怎么?|怎麼|邊個|点|點)(?:还|還|仲|会|會|可能|能)*(?:记得|記得|想得起|知道)/,
  /^(?:这|這|这都|這都|那都|都)?(?:是)?(?:多少|好多|几十|幾十|十几|十幾|八百)年(?:前)?(?:的)?(?:事|老黄历|老黃曆)/,
  /^我(?:从来|從來|从没|從沒|根本|压根|壓根|好像|应该|應該|也|都|就|可|又)*(?:没有?|沒有?|冇|从没|從沒)(?:设|設|填|写|寫|登记|登記|弄|养|養|上|读|讀|念|有)过/,
  /^(?:我|从来|從來|根本|压根|壓根|好像|都|就)*(?:没有?|沒有?|冇)(?:设|設|设置|設置|填|写|寫|弄|登记|登記)过(?:这|這|那|什么|什麼|安全|密保|答案|问题|問題|这个|這個)/,
  /^(?:我|要|想|能|能不能|可以|可不可以|可唔可以|给我|給我|帮我|幫我|请|請|那|就)*换(?:一|个|個|别|別|另)*(?:题|題|问题|問題|一个|一個|别的|別的)/,
  /^(?:我|要|想|可唔可以|畀我|幫我|那|就)*(?:換|轉)(?:一|個|過|第二|別|另)*(?:題|條題|條問題|問題)/,
  /^(?:i )?(?:really |honestly |just )?(?:cant|cannot|can not|dont|do not|wouldnt) (?:possibly |even )?(?:remember|recall|know)\b/,
  /^(?:who|how) (?:can|could|would|should|am i supposed to|do you expect me to) .*\b(?:remember|know)\b/,
  /^(?:that|it|this) (?:was|is) (?:too|so|ages|years|decades)\b.*\b(?:ago|long|back)\b/,
  /^i (?:have )?never (?:set|had|owned|went|chose|made|picked|answered)\b/,
  /^(?:can|could|may) i (?:get|have|try|answer) (?:a |an )?(?:different|another|other)\b|^(?:another|a different|different|next) (?:question|one)$/,
];

const longest = 60;

export const forgetsAnswer = (folded: string): boolean =>
  folded.length <= longest && patterns.some((pattern) => pattern.test(folded));
