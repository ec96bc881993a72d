const what =
  "手机号?码?|手機號?碼?|电话号?码?|電話號?碼?|号码|號碼|邮箱|郵箱|信箱|电邮|電郵|(?:phone|number|e-?mail)(?: address)?";
const kept = "还在|還在|还能用|還能用|还有|還有|能用|没换|沒換|没变|沒變|仲有|仲喺度|仲用得|用得";

/** Asked for the phone or e-mail: that one is still at hand, without naming it. */
const patterns = [
  new RegExp(`(?:${what})(?:我|都|也|倒|是|应该|應該|一直)*(?:${kept})`, "i"),
  new RegExp(
    `^(?:但是?|不过|不過|那|可是|不如|我)*(?:还有|還有|仲有|有)(?:我|的|那个|那個|原来|原來|以前|旧|舊|老)*(?:${what})`,
    "i",
  ),
  /\b(?:still (?:have|use|got)|(?:do|can) still (?:use|get into|access)|have access to|can (?:still )?(?:get into|access)) (?:my |the |that |an? )?(?:old )?(?:phone|number|e-?mail)\b/i,
];

/** A question, or what is no longer there, says something else. */
const notSo =
  /[?？吗嗎]|[没沒不冇唔未别別](?!换|換|变|變|过|過|如)|\b(?:not|no|longer|don'?t|doesn'?t|can'?t|cannot|new|code)\b|新|验证码|驗證碼/i;

export const keepsContact = (text: string): boolean => !notSo.test(text) && patterns.some((each) => each.test(text));
