import { secretDots } from "../domain/masks.ts";
import { digitShadow } from "./digit-shadow.ts";
import type { SecretSpan } from "./secret-span.ts";

const link = "[^\\d\\n]{0,6}?(?:是|为|為|is|was|[:：=])?[\\s\"'“”‘’「」()（）:：]{0,4}";
const joined = "(?<code>\\d(?:[ \\-\\u3000\\u200b]?\\d)";
const cvv = new RegExp(
  `(?:\\bcv[vcn]2?\\b|\\bcvv2?|安全码|安全碼|\\bcard security code|\\bsecurity code)${link}${joined}{2,3})(?!\\d)`,
  "dgi",
);
const oneTime = new RegExp(
  `(?:验证码|驗證碼|校验码|校驗碼|动态码|動態碼|动态密码|動態密碼|\\botp\\b|verification code|one[- ]time (?:pass)?code|\\bpasscode)${link}${joined}{3,7})(?!\\d)`,
  "dgi",
);

/** Security codes of cards and one-time codes that the customer calls by their name ("CVV 123", "验证码是 483920"). */
export function findNamedCodes(text: string): SecretSpan[] {
  const shadow = digitShadow(text, { han: true });
  return [...spansOf("cvv", cvv, shadow), ...spansOf("code", oneTime, shadow)];
}

function spansOf(kind: "cvv" | "code", pattern: RegExp, shadow: string): SecretSpan[] {
  return Array.from(shadow.matchAll(pattern), (match) => {
    const [start, end] = match.indices!.groups!.code!;
    return { kind, start, end, shown: secretDots };
  });
}
