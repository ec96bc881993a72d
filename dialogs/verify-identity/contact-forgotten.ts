const what = "手机号?码?|手機號?碼?|电话号?码?|電話號?碼?|号码|號碼|邮箱|郵箱|信箱|电邮|電郵|邮件|郵件";
const gone =
  "不记得|不記得|记不得|記不得|记不住|記不住|记不清|記不清|忘记|忘記|忘了|忘掉|想不起|不知道|没有|沒有|唔記得|冇印象|唔知";

/** Asked for the phone or e-mail: that it does not come to mind. A password, a code or a phone that was lost is another matter. What repeats can be read in one way only: in two, a long text would take for ever. */
const patterns = [
  new RegExp(
    `(?:${what})(?:是多少|是哪个|是哪個|是什么|是什麼)?(?:我|也|都|早就?|已经|已經|全|真的|实在|實在)*(?:${gone})`,
  ),
  new RegExp(
    `(?:${gone})(?:了|是|用|当时|當時|当初|當初|注册|註冊|登记|登記|绑定|綁定|哪个|哪個|什么|什麼|的|我|那个|那個)*(?:${what})`,
  ),
  new RegExp(`(?:两个|兩個|全|都|什么都|什麼都|样样)(?:都|也)?(?:${gone})`),
  /\b(?:don'?t|do not|can'?t|cannot|can not) (?:remember|recall|know)\b.*\b(?:number|phone|e-?mail|address|either|any of|them|which one)\b/i,
  /\b(?:forgot|forgotten|forget|lost track of)\b.*\b(?:number|phone|e-?mail|address|both|them)\b/i,
  /^(?:neither|i have neither|none of them|no idea)\b/i,
];

export const forgetsContact = (text: string): boolean =>
  !/密码|密碼|验证码|驗證碼|丢|丟|不见了|不見了|偷|password|code|\bpin\b|\blost my|stolen/i.test(text) &&
  patterns.some((pattern) => pattern.test(text));
