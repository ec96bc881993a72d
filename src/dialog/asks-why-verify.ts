const why = "为什么|為什麼|为啥|為啥|为何|為何|凭什么|憑什麼|干嘛|幹嘛|點解|点解";
const proof =
  "验证|驗證|实名|實名|身份|确认|確認|核实|核實|手机|手機|邮箱|郵箱|信箱|电邮|電郵|电话|電話|号码|號碼|资料|資料|信息|資訊";

const patterns = [
  new RegExp(`(?:${why})[^。？?!！]{0,6}(?:${proof})(?![^。？?!！]{0,6}(?:收|到|错|錯|失败|失敗|不了))`),
  new RegExp(
    `(?:要|问|問|拿|收集)(?:走|了|去)?(?:我|俺)的?[^。？?!！]{0,3}(?:${proof})[^。？?!！]{0,3}(?:干|幹|做|有)(?:嘛|什么|什麼|啥|吗|嗎|么|麼|何用|咩|乜)`,
  ),
  /\bwhy (?:do|must|should|would) (?:i|you)\b[^.?!]{0,30}\b(?:verify|identity|prove|confirm|code|number|phone|e-?mail|details)\b/i,
  /\bwhat (?:do|will|would) you (?:do with|need|want)\b[^.?!]{0,12}\b(?:number|phone|e-?mail|details)\b/i,
];

/** What the identity check is for, in a longer sentence. */
export const asksWhyVerify = (text: string): boolean => patterns.some((pattern) => pattern.test(text));

const secret =
  /(?:不能|不要|不可以|不许|不許|不让|不讓|别|別|勿|唔好|唔可以)[^。？?!！]{0,4}(?:告诉|告訴|给|給|发给|發給|泄露|洩露|透露|畀)|\b(?:do not|don'?t|never|not (?:to|supposed to)) (?:share|tell|give)\b/i;

/** At the field for a code: that the message says to give it to nobody. */
export const doubtsCode = (text: string): boolean => secret.test(text);
