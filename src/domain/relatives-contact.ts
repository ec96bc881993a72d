const relatives =
  "friend|mate|buddy|pal|boss|brother|bro|sister|son|daughter|mother|father|mum|mom|dad|husband|wife|partner|girlfriend|boyfriend|cousin|nephew|niece|uncle|aunt|grand(?:son|daughter|mother|father|ma|pa)|landlord|landlady|neighbou?r|colleague|co-?worker|roommate|flatmate|tenant|client|customer|seller|buyer";
const hanRelatives =
  "朋友|同学|同學|同事|老板|老闆|哥|姐|弟|妹|妈|媽|爸|老公|老婆|儿子|兒子|女儿|女兒|叔|姨|房东|房東|邻居|鄰居|客户|客戶|卖家|賣家|买家|買家|收款人|商家";
const ofRelative = new RegExp(
  `(?:${hanRelatives})(?:的|嘅)?(?:微信|绑定|綁定|登记|登記)?(?:的)?(?:手机|手機|电话|電話|号码|號碼|邮箱|郵箱|账号|帳號)?(?:号|號|是|係|:|：|\\s)*$|\\b(?:my|the|a) (?:[\\w-]+ ){0,2}(?:${relatives})(?:['’]?s)?\\b(?:(?!\\bmy\\b)[^,.;!?])*$|\\b(?:his|her|their) (?:[\\w-]+ ){0,2}(?:number|phone|mobile|e-?mail|account)(?: is| was|:|\\s)*$`,
  "i",
);

/** Whether the words right before a contact call it that of somebody they know or pay: "my friends number". */
export const isRelatives = (before: string): boolean => ofRelative.test(before);
