const other = "身份证|身份證|证件|證件|姓名|名字|用户名|用戶名|昵称|暱稱|银行卡|銀行卡|卡号|卡號|护照|護照|生日";

/** Asked for the phone or e-mail: whether something else will do, or what else there is. */
const otherFact = [
  new RegExp(
    `(?:${other})(?:号码?|號碼?|号|號)?(?:也|就|来|來|查|找|登录|登錄)*(?:行不行|行吗|行嗎|行么|可以吗|可以嗎|可不可以|能不能|能找|能查|得唔得|好吗|好嗎|呢$)`,
  ),
  new RegExp(`^(?:我的?|用|能用|可以用|发|給|给|有没有|只有|只记得|只記得|只知道)*(?:${other})`),
  /\b(?:can|could|may|will|would) (?:i|you|my|the) .*\b(?:id card|id number|passport|name|user ?name|bank card|card number)\b/i,
  /^(?:i )?only (?:have|know|remember) my (?:id|passport|name|user ?name|card)\b/i,
];
/** The customer writes from a device of somebody else's. */
const borrowed = [
  /(?:用|拿|借|换|換)(?:的|着|著|了)?(?:是)?(?:我|俺)?(?:朋友|别人|別人|家里人|家人|老公|老婆|儿子|兒子|女儿|女兒|同事|邻居|鄰居|人家|爸|妈|媽|孙子|孫子)(?:的|嘅)?(?:手机|手機|电话|電話|电脑|電腦)/,
  /\b(?:on|using|from|borrowed|with) (?:a |my )?(?:friend|husband|wife|son|daughter|mother|father|mum|mom|dad|colleague|neighbou?r)'?s (?:phone|mobile|computer|laptop)\b/i,
];

/** "other": something that no account is found by. "borrowed": that the customer's own device is not at hand. */
export function contactOtherwise(text: string): "other" | "borrowed" | undefined {
  if (borrowed.some((pattern) => pattern.test(text))) return "borrowed";
  return otherFact.some((pattern) => pattern.test(text)) ? "other" : undefined;
}
