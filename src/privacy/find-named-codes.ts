import { digitShadow } from "../domain/digit-shadow.ts";
import { secretDots } from "../domain/masks.ts";
import type { SecretSpan } from "./secret-span.ts";

/** What comes between a name and its code never speaks of a phone, a card or an address it was sent to. */
const link = "[^\\d\\n尾机機号號卡到给給第]{0,6}?(?:是|为|為|is|was|[:：=])?[\\s\"'“”‘’「」()（）:：]{0,4}";
const notCounted = "(?!\\s?[次位秒分元块塊年条條个個点點天])";
const gap = "(?:[ \\-\\u3000]|\\u200b{1,3}[ \\-\\u3000]?)";
/** In one piece, digit by digit, or in two or three equal groups; a phone's groups are none of these. */
const written = (digits: string, gaps: string): string =>
  `(?<code>\\d{${digits}}(?!\\d)|(?:\\d${gap}){${gaps}}\\d(?!${gap}?\\d)|(?:\\d{2}(?:${gap}\\d{2}){1,2}|\\d{3}${gap}\\d{3}|\\d{4}${gap}\\d{4})(?!${gap}?\\d))`;
const cvv = new RegExp(
  `(?:\\bcv[vcn]2?\\b|\\bcvv2?|安全码|安全碼|\\bcard security code|\\bsecurity code)${link}${written("3,4", "2,3")}${notCounted}`,
  "dgi",
);
const oneTime = new RegExp(
  `(?:验证码|驗證碼|校验码|校驗碼|动态码|動態碼|动态密码|動態密碼|\\botp\\b|verification code|one[- ]time (?:pass)?code|\\bpasscode)${link}${written("4,8", "3,7")}${notCounted}`,
  "dgi",
);

/** Security codes of cards and one-time codes that the customer calls by their name ("CVV 123", "验证码是 483920"). */
export function findNamedCodes(text: string): SecretSpan[] {
  const shadow = digitShadow(text, { han: true });
  if (!/\d/.test(shadow)) return [];
  return [...spansOf("cvv", cvv, shadow), ...spansOf("code", oneTime, shadow)];
}

function spansOf(kind: "cvv" | "code", pattern: RegExp, shadow: string): SecretSpan[] {
  return Array.from(shadow.matchAll(pattern), (match) => {
    const [start, end] = match.indices!.groups!.code!;
    return { kind, start, end, shown: secretDots };
  });
}
